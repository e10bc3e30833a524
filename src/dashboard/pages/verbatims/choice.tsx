import type { ComponentChildren, JSX } from 'preact';
import { address, setQuery } from '../../state/address.ts';
import type { Pick } from './selection.ts';

/** What a choice takes. */
export interface ChoiceProps {
  /** What it is called in the address. */
  readonly name: Pick;
  readonly label: string;
  /** What choosing nothing means. */
  readonly every: string;
  readonly options: readonly (readonly [value: string, name: ComponentChildren])[];
  /** What is said below the options. */
  readonly note?: string | undefined;
}

/** A choice of the address. What it holds and the page does not know is shown as it is. */
export function Choice({ name, label, every, options, note }: ChoiceProps): JSX.Element {
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
        {note !== undefined && <option disabled>{note}</option>}
      </select>
    </label>
  );
}
