import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { changeKey } from '../data/change-key.ts';
import { key } from '../state/session.ts';
import { words } from './words.ts';

/** Asks for a key; the form goes nowhere, the key stays in this tab. */
export function KeyEntry(): JSX.Element {
  const t = words();
  const [typed, type] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = (event: Event) => {
    event.preventDefault();
    const trimmed = typed.trim();
    if (trimmed !== '') changeKey(trimmed);
  };
  return (
    <form class="key-entry narrow" onSubmit={submit}>
      <h1>{t.keyTitle}</h1>
      <p>{t.keyWhy}</p>
      {key.value !== null && (
        <p class="notice" role="alert">
          {t.keyRefused}
        </p>
      )}
      <label>
        {t.keyLabel}
        <input
          ref={field}
          type="password"
          autocomplete="off"
          spellcheck={false}
          required
          value={typed}
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
      </label>
      <button type="submit" class="main">
        {t.keyUse}
      </button>
    </form>
  );
}
