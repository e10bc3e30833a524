import type { JSX } from 'preact';
import type { Label } from '../../client/api.ts';
import { words as shared } from '../parts/words.ts';
import { signed } from '../words/format.ts';

const SHAPES: Readonly<Record<Label, string>> = { positive: '▲', neutral: '●', mixed: '◆', negative: '▼' };

/** How something is judged: by a shape, a word and, where given, the score, −1 to 1. */
export function LabelBadge({ label, score }: { readonly label: Label; readonly score?: number }): JSX.Element {
  const t = shared();
  return (
    <span class={`badge label ${label}`}>
      <span aria-hidden="true">{SHAPES[label]}</span> {t.sentiments[label]}
      {score !== undefined && <strong>{signed(score, 2)}</strong>}
    </span>
  );
}
