import type { JSX } from 'preact';
import { type Verdict, VerdictMark } from '../charts/verdict-mark.tsx';
import { verdictWords } from './verdict-words.ts';

/** A verdict: its shape, its word, its colour. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict }): JSX.Element {
  const t = verdictWords();
  return (
    <span class="badge verdict">
      <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
        <VerdictMark verdict={verdict} x={0} y={0} />
      </svg>
      {t.verdicts[verdict]}
    </span>
  );
}
