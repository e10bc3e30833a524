import type { ComponentChildren, JSX } from 'preact';
import { words as shared } from '../../parts/words.ts';
import { usePacks } from '../../reading/packs.ts';
import type { TouchpointNames } from '../../reading/touchpoint-names.ts';
import { words as reading } from '../../reading/words.ts';
import { address, setQuery } from '../../state/address.ts';
import { locale } from '../../words/language.ts';
import { namedApart } from './named-apart.ts';
import { Search } from './search.tsx';
import { INTENTS, LABELS, NOTHING_PICKED, type Pick, picksAny } from './selection.ts';
import { words } from './words.ts';

/** A choice of the address. What it holds and the page does not know is shown as it is. */
function Choice({
  name,
  label,
  every,
  options,
}: {
  readonly name: Pick;
  readonly label: string;
  readonly every: string;
  readonly options: readonly (readonly [value: string, name: ComponentChildren])[];
}): JSX.Element {
  const value = address.value.query.get(name) ?? '';
  const known = value === '' || options.some(([one]) => one === value);
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => setQuery({ [name]: currentTarget.value || null, open: null })}>
        <option value="">{every}</option>
        {!known && <option value={value}>{value}</option>}
        {options.map(([one, shown]) => (
          <option key={one} value={one}>
            {shown}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Which verbatims to read, in the address: words, touchpoint, label, intent, question, and their order. */
export function Picks({ touchpoints }: { readonly touchpoints: TouchpointNames }): JSX.Element {
  const t = words();
  const s = shared();
  const r = reading();
  const { query } = address.value;
  const question = query.get('question');
  const named = ({ label, parent }: TouchpointNames['items'][number]) =>
    parent === null ? label : `${touchpoints.nameOf(parent)} › ${label}`;
  const { nameOf: packOf } = usePacks();
  const options = namedApart(touchpoints.items, named, ({ pack }) => packOf(pack)).sort(([, a], [, b]) => a.localeCompare(b, locale()));
  return (
    <div class="picks">
      <Search />
      <Choice name="touchpoint" label={t.touchpoint} every={t.everyTouchpoint} options={options} />
      <Choice name="label" label={t.label} every={t.everyLabel} options={LABELS.map((label) => [label, s.sentiments[label]])} />
      <Choice name="intent" label={t.intent} every={t.everyIntent} options={INTENTS.map((intent) => [intent, r.intents[intent]])} />
      <Choice name="order" label={t.order} every={t.newest} options={[['telling', t.telling]]} />
      {(question !== null || picksAny(query)) && (
        <div class="picked">
          {question !== null && (
            <p>
              {t.answersTo} <q>{question}</q>{' '}
              <button type="button" class="quiet" onClick={() => setQuery({ question: null, open: null })}>
                {t.anyQuestion}
              </button>
            </p>
          )}
          <button type="button" onClick={() => setQuery(NOTHING_PICKED)}>
            {t.clear}
          </button>
        </div>
      )}
    </div>
  );
}
