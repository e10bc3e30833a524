import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

const PAUSE = 300;

/** What a search takes. */
export interface SearchFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** What is searched for at present; empty where nothing is. */
  readonly asked: string;
  /** Most characters that may be typed. */
  readonly most: number;
  readonly id?: string;
  /** Is given what to search for, trimmed, whenever that changes. */
  readonly search: (words: string) => void;
}

/** A search, asked a moment after the reader stops typing, or at once with Enter. */
export function SearchField({ label, hint, asked, most, id, search }: SearchFieldProps): JSX.Element {
  const [typed, type] = useState(asked);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => type(asked), [asked]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const ask = (words: string) => {
    clearTimeout(timer.current);
    if (words !== asked) search(words);
  };
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          ask(typed.trim());
        }}
      >
        <label>
          <span>{label}</span>
          <input
            type="search"
            id={id}
            value={typed}
            maxLength={most}
            placeholder={hint}
            autocomplete="off"
            onInput={({ currentTarget: { value } }) => {
              type(value);
              clearTimeout(timer.current);
              timer.current = setTimeout(() => ask(value.trim()), PAUSE);
            }}
          />
        </label>
      </form>
    </search>
  );
}
