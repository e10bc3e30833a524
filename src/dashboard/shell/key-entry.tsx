import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { forgetAnswers } from '../data/use-answer.ts';
import { key, useKey } from '../state/session.ts';
import { words } from './words.ts';

/** Takes another key, or none, and forgets what was answered to the one before. */
export function changeKey(given: string | null): void {
  forgetAnswers();
  useKey(given);
}

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
