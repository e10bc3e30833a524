import type { Document, Sentence } from '../text/document.ts';
import type { ScoredCue } from './effects.ts';

/** Marks given out of so many: `4/5`, `0/10`, `12,5/20`; anything else with a stroke may be a date or a size. */
const MARK = /^(\d{1,3}(?:[.,]\d)?)\/(5|10|20|100)$/;
/** The share of the most that is neither good nor bad. */
const MIDDLING = 0.6;
/** Effect of a mark a full share above or below the middling. */
const MARKED = 2;
const MOST = 0.9;

/** Cues that are no words: emoji, and a mark that opens the text or stands alone in its clause ("Note : 2/5"). */
export function signCues(
  { tokens }: Document,
  { first, last, clauses }: Sentence,
  emoji: ReadonlyMap<string, number>,
  clauseOf: (token: number) => number,
): ScoredCue[] {
  const cues: ScoredCue[] = [];
  for (let i = first; i < last; i += 1) {
    const token = tokens[i];
    if (token?.kind !== 'emoji' && token?.kind !== 'number') continue;
    const clause = clauseOf(i);
    if (token.kind === 'emoji') {
      const effect = emoji.get(token.folded);
      if (effect) cues.push({ first: i, last: i + 1, clause, effect, rule: 'emoji' });
      continue;
    }
    const effect = i === 0 || isAlone(tokens, clauses[clause], i) ? effectOfMark(token.form) : 0;
    if (effect !== 0) cues.push({ first: i, last: i + 1, clause, effect, rule: 'mark' });
  }
  return cues;
}

function isAlone(tokens: Document['tokens'], clause: Sentence['clauses'][number] | undefined, at: number): boolean {
  if (!clause) return false;
  for (let i = clause.first; i < clause.last; i += 1) if (i !== at && tokens[i]?.kind !== 'symbol') return false;
  return true;
}

function effectOfMark(form: string): number {
  const [, given = '', most = ''] = MARK.exec(form) ?? [];
  if (most === '') return 0;
  const share = Number(given.replace(',', '.')) / Number(most);
  if (share > 1) return 0;
  return Math.round(Math.max(-MOST, Math.min(MOST, (share - MIDDLING) * MARKED)) * 1e4) / 1e4;
}
