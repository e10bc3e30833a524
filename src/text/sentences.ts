import type { Token } from './document.ts';

/** A sentence's tokens: `first` inclusive, `last` exclusive. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

const ENDS = /^(?:[.!?…¡¿]+|\.{2,})$/;
const CLOSES = /^[)\]}"»”’']$/;
/** A stretch without an end of sentence is cut here, so that no rule's cost grows with the square of a text. */
const LONGEST = 300;
const BULLET = /^[-–—•*·▪►✓]$/;

/**
 * Cuts tokens into sentences: after a full stop, a question or exclamation mark, an ellipsis followed by a capital, and at line breaks
 * that end a line of a list or a paragraph. Abbreviations keep their point inside their token, so they end nothing.
 */
export function sentences(text: string, tokens: readonly Token[]): Stretch[] {
  const found: Stretch[] = [];
  let first = 0;
  const close = (last: number) => {
    if (last > first) found.push({ first, last });
    first = last;
  };
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    const previous = tokens[i - 1];
    if (previous && i > first && (i - first >= LONGEST || breaksLine(text, previous, token))) close(i);
    if (token.kind !== 'symbol' || !ENDS.test(token.form)) continue;
    const next = tokens[i + 1];
    const ellipsis = token.form.startsWith('..') || token.form === '…';
    if (ellipsis && next && !startsWithCapital(text, next)) continue;
    let end = i + 1;
    while (end < tokens.length && (CLOSES.test((tokens[end] as Token).form) || ENDS.test((tokens[end] as Token).form))) end += 1;
    close(end);
    i = end - 1;
  }
  close(tokens.length);
  return found;
}

function startsWithCapital(text: string, token: Token): boolean {
  const initial = text.slice(token.start, token.start + 1);
  return initial !== initial.toLowerCase();
}

/** A line break between two tokens ends a sentence when a blank line, a bullet or a capital follows; else it only wraps the line. */
function breaksLine(text: string, before: Token, after: Token): boolean {
  if (after.start - before.end < 1) return false;
  const gap = text.slice(before.end, after.start);
  const lines = gap.split('\n').length - 1 + (gap.includes('\n') ? 0 : gap.split('\r').length - 1);
  if (lines === 0) return false;
  return lines > 1 || BULLET.test(after.form) || after.kind !== 'word' || startsWithCapital(text, after);
}
