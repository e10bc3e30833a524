import type { Chunk } from './chunks.ts';
import { cutsOf } from './cut-word.ts';
import type { Token, TokenKind } from './document.ts';
import { emojiKey, type Folded, type Folder, plain } from './fold.ts';
import type { Segmentation } from './segmentation.ts';

const HAS_JOINT = /['’‘ʼ´′＇\-\u2010\u2011]/;
const APOSTROPHE = /^['’‘ʼ´′＇]$/;
const HYPHEN = /^[-\u2010\u2011]$/;
/** Signs that may belong to the word they touch: `etc.`, `n°`, `l'`, `'cause`. */
const ATTACHED = /^['’‘ʼ´′＇.°]$/;
/** An abbreviation such as `c.-à-d.` is this many chunks at most. */
const LONGEST_ABBREVIATION = 8;

/** Cuts chunks, of which `words` gives the words already known, into the tokens of a language. Positions stay those of the text. */
export function tokens(
  text: string,
  chunks: readonly Chunk[],
  words: readonly (Folded | null)[],
  rules: Segmentation,
  fold: Folder,
): Token[] {
  const found: Token[] = [];
  const add = (start: number, end: number, kind: TokenKind, glued: boolean, word = fold(text.slice(start, end))) => {
    const { form, folded, doubled, elongated, capitals } = word;
    const key = kind === 'emoji' ? emojiKey(text.slice(start, end)) : folded;
    found.push({ start, end, kind, form, folded: key, doubled, elongated, capitals: capitals && kind === 'word', word, glued });
  };
  for (let i = 0; i < chunks.length; i += 1) {
    const chunk = chunks[i] as Chunk;
    const { start, end } = chunk;
    if (chunk.kind === 'word' || chunk.kind === 'symbol') {
      const last = lastAttached(text, chunks, i, words[i]?.form, rules);
      if (last > i) {
        const stop = (chunks[last] as Chunk).end;
        const contraction = detachedAt(plain(text.slice(start, stop)), found.at(-1), rules);
        add(start, stop, 'word', false, contraction === undefined ? undefined : fold(contraction));
        i = last;
        continue;
      }
    }
    const known = chunk.kind === 'word' ? (words[i] ?? fold(text.slice(start, end))) : undefined;
    const contraction = known && detachedAt(known.form, found.at(-1), rules);
    if (contraction !== undefined) {
      add(start, end, 'word', false, fold(contraction));
      continue;
    }
    if (known === undefined || !HAS_JOINT.test(known.form)) {
      add(start, end, chunk.kind, false, known);
      continue;
    }
    const surface = text.slice(start, end);
    // Cuts are found on a spelling of the same length, so that they are positions in the text.
    const lower = surface
      .replace(/[’‘ʼ´′＇]/g, "'")
      .replace(/[\u2010\u2011]/g, '-')
      .toLowerCase();
    let from = 0;
    let glued = false;
    for (const cut of lower.length === surface.length ? cutsOf(lower, rules) : []) {
      add(start + from, start + cut.at, HYPHEN.test(surface.slice(from, cut.at)) ? 'symbol' : 'word', glued);
      from = cut.at;
      glued = cut.glued;
    }
    add(start + from, end, 'word', glued);
  }
  return found;
}

/** The contraction that a part standing alone makes with the word before it: `'t` or `t` after a word in `n` is `n't`. */
function detachedAt(form: string, before: Token | undefined, rules: Segmentation): string | undefined {
  const found = rules.detached.get(form);
  return found && before?.kind === 'word' && before.form.endsWith(found.after) ? found.whole : undefined;
}

/**
 * The last chunk of the word that begins with chunk `at` and takes in signs that touch it: an abbreviation with its points (`etc.`,
 * `n°`, `p.ex.`), an elision that a stray space parts from its word (`l' accueil`), a clipped word (`'cause`, `ol'`). Else `at`.
 */
function lastAttached(text: string, chunks: readonly Chunk[], at: number, form: string | undefined, rules: Segmentation): number {
  const chunk = chunks[at] as Chunk;
  const next = chunks[at + 1];
  if (!next || next.start !== chunk.end || chunk.end - chunk.start > 12) return at;
  if (chunk.kind === 'symbol') {
    if (next.kind !== 'word' || next.end - next.start > 12 || !APOSTROPHE.test(text.slice(chunk.start, chunk.end))) return at;
    const whole = plain(text.slice(chunk.start, next.end));
    return rules.joined.has(whole) || rules.detached.has(whole) ? at + 1 : at;
  }
  if (next.end !== next.start + 1 || !ATTACHED.test(text.charAt(next.start))) return at;
  const after = chunks[at + 2];
  const alone = after === undefined || after.start !== next.end;
  // The commonest case by far: the point of a sentence.
  if (alone && text.charCodeAt(next.start) === 0x2e && !rules.abbreviations.has(`${form ?? plain(text.slice(chunk.start, chunk.end))}.`))
    return at;
  let last = at;
  for (let k = at + 1; k < chunks.length && k - at < LONGEST_ABBREVIATION; k += 1) {
    const part = chunks[k] as Chunk;
    if (part.start !== chunks[k - 1]?.end || part.end - chunk.start > 16) break;
    const whole = plain(text.slice(chunk.start, part.end));
    if (rules.abbreviations.has(whole) || (k === at + 1 && (rules.elisions.has(whole) || rules.joined.has(whole)))) last = k;
  }
  return last;
}
