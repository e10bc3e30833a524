import type { JSX } from 'preact';
import { words } from './words.ts';

/** Stands where an answer will: as many lines as it may have. Screen readers hear that it is loading, and when that takes long. */
export function Skeleton({ lines = 4, slow = false }: { readonly lines?: number; readonly slow?: boolean }): JSX.Element {
  const t = words();
  return (
    <div class="skeleton" role="status">
      <p class={slow ? '' : 'unseen'}>{slow ? t.slow : t.loading}</p>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} aria-hidden="true" />
      ))}
    </div>
  );
}
