import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { address, setQuery } from '../../state/address.ts';
import { words } from './words.ts';

const PAUSE = 300;

/** The search, in the address a moment after the reader stops typing, or at once with Enter. */
export function Search(): JSX.Element {
  const t = words();
  const asked = address.value.query.get('q') ?? '';
  const [typed, type] = useState(asked);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => type(asked), [asked]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const search = (words: string) => {
    clearTimeout(timer.current);
    if (words !== asked) setQuery({ q: words === '' ? null : words, open: null }, { replace: asked !== '' && words !== '' });
  };
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          search(typed.trim());
        }}
      >
        <label>
          <span>{t.search}</span>
          <input
            type="search"
            id="search"
            value={typed}
            maxLength={500}
            placeholder={t.searchHint}
            autocomplete="off"
            onInput={({ currentTarget: { value } }) => {
              type(value);
              clearTimeout(timer.current);
              timer.current = setTimeout(() => search(value.trim()), PAUSE);
            }}
          />
        </label>
      </form>
    </search>
  );
}
