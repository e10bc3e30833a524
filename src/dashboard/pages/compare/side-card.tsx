import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Shape } from '../../charts/shape.tsx';
import { FilterChoices, fieldName, valueName } from '../../parts/filter-choices.tsx';
import { words as shared } from '../../parts/words.ts';
import { addDays } from '../../state/days.ts';
import type { ScopeOfPage } from '../../state/scope.ts';
import { day } from '../../words/format.ts';
import { daysOf, type Side } from './sides.ts';
import { words } from './words.ts';

/** Who a side is about, in words: “product: auto”, or everyone. */
function whoOf({ picked }: Side): string {
  const said = Object.entries(picked).flatMap(([field, values]) =>
    Array.isArray(values) ? words().pair(fieldName(field), values.map((one) => valueName(field, one)).join(', ')) : [],
  );
  return said.length === 0 ? words().everyone : said.join(' · ');
}

/** The days that a side is about, in words. */
function whenOf(side: Side, scope: ScopeOfPage): string {
  const t = words();
  const days = daysOf(side, scope);
  if (days === undefined) return t.noPrevious;
  if (days.from === null && days.to === null) return t.allTime;
  const dated = (date: string | null) => (date === null ? '…' : day(`${date}T12:00:00Z`, 'UTC'));
  return t.days(dated(days.from), dated(days.to === null ? null : addDays(days.to, -1)));
}

/** The sides as a chart names them: by who, or by when where both are about the same. */
export function namesOfSides(a: Side, b: Side, scope: ScopeOfPage): readonly [string, string] {
  const [whoA, whoB] = [whoOf(a), whoOf(b)];
  const named = (name: string, who: string, side: Side) => `${name} · ${whoA === whoB ? whenOf(side, scope) : who}`;
  return [named('A', whoA, a), named('B', whoB, b)];
}

/** What the card of a side takes. */
export interface SideCardProps {
  readonly project: string;
  readonly name: 'A' | 'B';
  readonly side: Side;
  readonly scope: ScopeOfPage;
  /** Verbatims it holds, where that is known. */
  readonly n: number | null | undefined;
  readonly change: (side: Side) => void;
  readonly children?: ComponentChildren;
}

const PERIODS = ['same', 'previous', 'custom'] as const;

/** Chooses whose verbatims a side is about, and when. */
export function SideCard({ project, name, side, scope, n, change, children }: SideCardProps): JSX.Element {
  const t = words();
  const s = shared();
  const id = useId();
  const days = daysOf(side, scope);
  const choose = (period: Side['period']) =>
    change({
      ...side,
      period,
      from: period === 'custom' ? (days?.from ?? null) : null,
      to: period === 'custom' ? (days?.to ?? null) : null,
    });
  const dated = (field: 'from' | 'to', value: string, later: number) =>
    value !== '' && change({ ...side, period: 'custom', [field]: addDays(value, later) });
  return (
    <section class="panel side" aria-labelledby={id}>
      <h2 id={id}>
        <svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
          <Shape index={name === 'A' ? 0 : 1} x={0} y={0} />
        </svg>{' '}
        {t.side(name)}
      </h2>
      <p class="who">
        <strong>{whoOf(side)}</strong>, {whenOf(side, scope)}
        {n != null && ` · ${s.verbatims(n)}`}
      </p>
      <div class="pickers">
        <FilterChoices
          project={project}
          name={t.filters(name)}
          picked={side.picked}
          change={(changes) => {
            const next = Object.entries({ ...side.picked, ...changes }).filter(([, values]) => values !== null);
            change({ ...side, picked: Object.fromEntries(next) });
          }}
        />
        <label>
          <span class="unseen">{t.periodOf(name)}</span>
          <select value={side.period} onChange={({ currentTarget }) => choose(currentTarget.value as Side['period'])}>
            {PERIODS.map((period) => (
              <option key={period} value={period} disabled={period === 'previous' && scope.from === null}>
                {t.periods[period]}
              </option>
            ))}
          </select>
        </label>
        {side.period === 'custom' && (
          <>
            <label>
              <span>{s.from}</span>
              <input type="date" value={side.from ?? ''} onChange={({ currentTarget }) => dated('from', currentTarget.value, 0)} />
            </label>
            <label>
              <span>{s.until}</span>
              <input
                type="date"
                value={side.to === null ? '' : addDays(side.to, -1)}
                onChange={({ currentTarget }) => dated('to', currentTarget.value, 1)}
              />
            </label>
          </>
        )}
      </div>
      {children}
    </section>
  );
}
