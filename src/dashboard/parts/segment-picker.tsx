import type { JSX } from 'preact';
import { calls } from '../../client/api.ts';
import { useAnswer } from '../data/use-answer.ts';
import { address, setQuery } from '../state/address.ts';
import { pickedFilters } from '../state/scope.ts';
import { words } from './words.ts';

const own = (field: string) => field.replace(/^segment\./, '');

/** Chooses whose verbatims the page is about, in the address: languages, channels, sources, bands and segments, as the project has them. */
export function SegmentPicker({ project }: { readonly project: string }): JSX.Element | null {
  const t = words();
  const { value } = useAnswer(calls.projects.filters, { project });
  const picked = pickedFilters(address.value.query);
  const chosen = Object.entries(picked).flatMap(([field, values]) => (Array.isArray(values) ? values.map((one) => ({ field, one })) : []));
  const isChosen = (field: string, one: string) => chosen.some((pair) => pair.field === field && pair.one === one);
  const toggle = (field: string, one: string) => {
    const values = chosen.filter((pair) => pair.field === field).map((pair) => pair.one);
    setQuery({ [field]: values.includes(one) ? values.filter((other) => other !== one) : [...values, one] });
  };
  const clear = () => setQuery(Object.fromEntries(chosen.map(({ field }) => [field, null])));
  const names: Readonly<Record<string, string>> = t.segmentNames;
  const known: Readonly<Record<string, string>> = t.values;
  if (value === undefined || value.items.length === 0) return null;
  return (
    <details class="drop">
      <summary>
        <span class="unseen">{t.segments}</span>
        {chosen.length === 0 ? t.segmentsNone : t.segmentsChosen(chosen.length)}
      </summary>
      <div>
        {chosen.length > 0 && (
          <button type="button" onClick={clear}>
            {t.segmentsClear}
          </button>
        )}
        {value.items.map(({ field, values, more }) => (
          <fieldset key={field}>
            <legend>{names[field] ?? own(field)}</legend>
            {values.map((one) => (
              <label key={one}>
                <input type="checkbox" checked={isChosen(field, one)} onChange={() => toggle(field, one)} />
                {field in names ? (known[one] ?? one) : one}
              </label>
            ))}
            {more && <p class="aside">{t.segmentsMore}</p>}
          </fieldset>
        ))}
      </div>
    </details>
  );
}
