import type { JSX } from 'preact';
import { calls, type Filters } from '../../client/api.ts';
import { useAnswer } from '../data/use-answer.ts';
import { Drop } from './drop.tsx';
import { words } from './words.ts';

/** What choices of filters take. */
export interface FilterChoicesProps {
  readonly project: string;
  /** What the choices are called, for those who do not see where they stand. */
  readonly name: string;
  /** What is picked; other fields, such as the period, are left alone. */
  readonly picked: Filters;
  /** Is given the values by field that changed, null for those with none left. */
  readonly change: (changes: Readonly<Record<string, readonly string[] | null>>) => void;
}

/** How a field of filters is named: a segment by its own name. */
export function fieldName(field: string): string {
  const names: Readonly<Record<string, string>> = words().segmentNames;
  return names[field] ?? field.replace(/^segment\./, '');
}

/** How a value of such a field is named. */
export function valueName(field: string, value: string): string {
  const { segmentNames, values } = words();
  return field in segmentNames ? ((values as Readonly<Record<string, string>>)[value] ?? value) : value;
}

/** Picks values of filters: languages, channels, sources, bands and segments, as the project has them. */
export function FilterChoices({ project, name, picked, change }: FilterChoicesProps): JSX.Element | null {
  const t = words();
  const { value } = useAnswer(calls.projects.filters, { project });
  const chosen = Object.entries(picked).flatMap(([field, values]) => (Array.isArray(values) ? values.map((one) => ({ field, one })) : []));
  const isChosen = (field: string, one: string) => chosen.some((pair) => pair.field === field && pair.one === one);
  const toggle = (field: string, one: string) => {
    const values = chosen.filter((pair) => pair.field === field).map((pair) => pair.one);
    const next = values.includes(one) ? values.filter((other) => other !== one) : [...values, one];
    change({ [field]: next.length === 0 ? null : next });
  };
  if (value === undefined || value.items.length === 0) return null;
  return (
    <Drop
      label={
        <>
          <span class="unseen">{name}</span>
          {chosen.length === 0 ? t.segmentsNone : t.segmentsChosen(chosen.length)}
        </>
      }
    >
      {chosen.length > 0 && (
        <button type="button" onClick={() => change(Object.fromEntries(chosen.map(({ field }) => [field, null])))}>
          {t.segmentsClear}
        </button>
      )}
      {value.items.map(({ field, values, more }) => (
        <fieldset key={field}>
          <legend>{fieldName(field)}</legend>
          {values.map((one) => (
            <label key={one}>
              <input type="checkbox" checked={isChosen(field, one)} onChange={() => toggle(field, one)} />
              {valueName(field, one)}
            </label>
          ))}
          {more && <p class="aside">{t.segmentsMore}</p>}
        </fieldset>
      ))}
    </Drop>
  );
}
