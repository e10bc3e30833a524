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
const BULLET = /^[-–—•*·▪►✓+>]$/;
const NUMBERING = /^[.)°/:-]$/;
/** Punctuation that goes on with the sentence of the line before. */
const CONTINUES = /^[,;:.!?…)\]}»%€/]+$/;
const LINE_FEED = 10;
const RETURN = 13;

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
    if (i > first && (i - first >= LONGEST || breaksLine(text, tokens, i))) close(i);
    if (token.kind !== 'symbol' || !ENDS.test(token.form)) continue;
    const next = tokens[i + 1];
    const ellipsis = token.form.startsWith('..') || token.form === '…';
    if (ellipsis && next && !startsWithCapital(text, next)) continue;
    let end = i + 1;
    while (end < tokens.length && trails(text, tokens, end)) end += 1;
    close(end);
    i = end - 1;
  }
  close(tokens.length);
  return found;
}

/** Whether a token after an end of sentence still belongs to it: further marks, closing quotes and brackets, emoji of the same line. */
function trails(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (token.kind === 'emoji') return !breaksLine(text, tokens, at);
  return token.kind === 'symbol' && (CLOSES.test(token.form) || ENDS.test(token.form));
}

function startsWithCapital(text: string, token: Token): boolean {
  const initial = text.slice(token.start, token.start + 1);
  return initial !== initial.toLowerCase();
}

/**
 * A line break between two tokens ends a sentence when a blank line, a bullet, a list's number or a capital follows; else it only wraps
 * the line.
 */
function breaksLine(text: string, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1] as Token;
  const after = tokens[at] as Token;
  let breaks = 0;
  for (let i = before.end; i < after.start; i += 1) {
    const code = text.charCodeAt(i);
    if (code === LINE_FEED || (code === RETURN && text.charCodeAt(i + 1) !== LINE_FEED)) breaks += 1;
  }
  if (breaks === 0) return false;
  if (breaks > 1 || BULLET.test(after.form)) return true;
  if (after.kind === 'number' || after.kind === 'time') return NUMBERING.test(tokens[at + 1]?.form ?? '');
  if (after.kind === 'symbol') return !CONTINUES.test(after.form);
  return after.kind !== 'word' || startsWithCapital(text, after);
}
