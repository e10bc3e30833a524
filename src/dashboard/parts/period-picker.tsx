import type { JSX } from 'preact';
import { setQuery } from '../state/address.ts';
import { addDays } from '../state/days.ts';
import { PERIODS, type PeriodName, type ScopeOfPage } from '../state/scope.ts';
import { words } from './words.ts';

const NAMES = [...(Object.keys(PERIODS) as (keyof typeof PERIODS)[]), 'all', 'custom'] as const;

/** Chooses the period, in the address: a stretch that ends with the last verbatim, all of it, or from a day to another. */
export function PeriodPicker({ scope }: { readonly scope: ScopeOfPage }): JSX.Element {
  const t = words();
  const { period, said } = scope;
  const from = scope.from ?? said?.first ?? null;
  const to = scope.to ?? (said && addDays(said.last, 1));
  const choose = (name: PeriodName) => setQuery(name === 'custom' ? { period: null, from, to } : { period: name, from: null, to: null });
  const dated = (name: 'from' | 'to', value: string) => value !== '' && setQuery({ period: null, [name]: value });
  return (
    <div class="custom-period">
      <label class="picker">
        <span class="unseen">{t.period}</span>
        <select value={period} onChange={({ currentTarget }) => choose(currentTarget.value as PeriodName)}>
          {NAMES.filter((name) => name !== 'custom' || period === 'custom' || (from !== null && to !== null)).map((name) => (
            <option key={name} value={name}>
              {t.periods[name]}
            </option>
          ))}
        </select>
      </label>
      {period === 'custom' && (
        <>
          <label>
            <span>{t.from}</span>
            <input type="date" value={from ?? ''} onChange={({ currentTarget }) => dated('from', currentTarget.value)} />
          </label>
          <label>
            <span>{t.until}</span>
            <input
              type="date"
              value={to === null ? '' : addDays(to, -1)}
              onChange={({ currentTarget: { value } }) => value !== '' && dated('to', addDays(value, 1))}
            />
          </label>
        </>
      )}
    </div>
  );
}
