import type { JSX } from 'preact';
import type { ComparisonItem, Comparisons, Filters } from '../../../client/api.ts';
import { PairIntervals } from '../../charts/pair-intervals.tsx';
import { Link } from '../../parts/link.tsx';
import { Panel } from '../../parts/panel.tsx';
import { setQuery } from '../../state/address.ts';
import type { ScopeOfPage } from '../../state/scope.ts';
import { exactly, number, percent, range, signedExactly } from '../../words/format.ts';
import { namesOfSides } from './side-card.tsx';
import type { Side } from './sides.ts';
import { toVerbatims } from './to-verbatims.ts';
import { words } from './words.ts';

const DRAWN = 12;
const LEVELS = ['top', 'all'] as const;
const isShown = (item: Comparisons['items'][number]): item is ComparisonItem => item.share !== null;
const points = (value: number) => signedExactly(value * 100, 1);
const share = (value: number) => percent(value, 1);

interface Asked {
  readonly side: Side;
  readonly filters: Filters;
}

interface DifferencesProps {
  readonly answer: Comparisons;
  readonly level: (typeof LEVELS)[number];
  readonly a: Asked;
  readonly b: Asked;
  readonly scope: ScopeOfPage;
}

/** How often each side names each touchpoint, the difference, and whether it is certain. */
export function Differences({ answer: { a: scopeA, b: scopeB, items, family }, level, a, b, scope }: DifferencesProps): JSX.Element {
  const t = words();
  if (scopeA.verbatims === null || scopeB.verbatims === null) return <p class="notice">{t.withheld}</p>;
  const silent = scopeA.verbatims === 0 ? 'A' : scopeB.verbatims === 0 ? 'B' : null;
  if (silent !== null) return <p class="notice">{t.nothing(silent)}</p>;
  const shown = items.filter(isShown);
  const sure = shown.filter((item) => item.share.decided !== 'undecided').length;
  const drawn = shown.slice(0, DRAWN);
  const isThin = drawn.filter((item) => item.share.reliability === 'insufficient').length * 2 > drawn.length;
  const written = ({ difference: { value, low, high } }: ComparisonItem['share']) => t.points(points(value), points(low), points(high));
  const reader = (name: string, { filters }: Asked, { touchpoint, label }: ComparisonItem) => (
    <Link key={name} to="/verbatims" query={toVerbatims(filters, { touchpoint })}>
      <span class="unseen">{t.readSide(name, label)}</span>
      <span aria-hidden="true">{name}</span>
    </Link>
  );
  return (
    <Panel title={t.differences} lead={t.differencesLead} class="differences">
      <fieldset class="choice">
        <legend class="unseen">{t.level}</legend>
        {LEVELS.map((one) => (
          <button type="button" key={one} aria-pressed={one === level} onClick={() => setQuery({ level: one }, { replace: true })}>
            {t.levels[one]}
          </button>
        ))}
      </fieldset>
      <p>
        <strong>{sure === 0 ? t.noneSure : t.sure(sure)}.</strong> {t.correction(family.shares)}
      </p>
      {isThin && <p class="notice">{t.thin}</p>}
      <PairIntervals
        title={t.differences}
        description={t.differencesLead}
        sides={namesOfSides(a.side, b.side, scope)}
        write={percent}
        rows={drawn.map((item) => ({
          id: item.touchpoint,
          label: item.label,
          a: item.share.a,
          b: item.share.b,
          text: written(item.share),
          note: t.decided[item.share.decided],
          decided: item.share.decided,
        }))}
        table={{
          head: [t.touchpoint, 'A', 'B', t.difference, t.certain, t.corrected, t.needed, t.read],
          rows: shown.map((item) => {
            const { a: first, b: second, q, decided, sizePerSet } = item.share;
            return [
              item.label,
              `${share(first.value)} (${range(first.low, first.high, share)})`,
              `${share(second.value)} (${range(second.low, second.high, share)})`,
              written(item.share),
              t.decided[decided],
              exactly(q, 3),
              sizePerSet === null ? '–' : number(sizePerSet),
              <>
                {reader('A', a, item)} {reader('B', b, item)}
              </>,
            ];
          }),
        }}
      />
      {shown.length > DRAWN && <p class="aside">{t.shown(DRAWN, shown.length)}</p>}
    </Panel>
  );
}
