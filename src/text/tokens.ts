import type { Chunk } from './chunks.ts';
import type { Token, TokenKind } from './document.ts';
import { type Folded, plain } from './fold.ts';
import type { Segmentation } from './segmentation.ts';

const HAS_JOINT = /['’‘ʼ´′\-\u2010\u2011]/;
const APOSTROPHE = /['’‘ʼ´′]/;
const HYPHEN = /[-\u2010\u2011]/;

/** A cut inside a word chunk, in code units from its start; `glued` says that the part after it belongs to a contraction. */
interface Cut {
  readonly at: number;
  readonly glued: boolean;
}

/** Where the hyphens of a word cut it: before a clitic pronoun, and at every hyphen in languages that cut. */
function hyphenCuts(lower: string, from: number, rules: Segmentation): Cut[] {
  const part = lower.slice(from);
  if (!part.includes('-') || rules.joined.has(part)) return [];
  if (rules.hyphens === 'cut') {
    const cuts: Cut[] = [];
    for (let at = part.indexOf('-'); at > 0; at = part.indexOf('-', at + 1)) {
      cuts.push({ at: from + at, glued: false }, { at: from + at + 1, glued: false });
    }
    return cuts;
  }
  for (const clitic of rules.clitics) {
    if (part.length > clitic.length && part.endsWith(clitic)) return [{ at: from + part.length - clitic.length, glued: false }];
  }
  return [];
}

/** Where a word chunk is cut: elisions from the left (`qu'` `l'` `on`), then a contraction at the end, then hyphens. */
function cutsOf(lower: string, rules: Segmentation): Cut[] {
  const cuts: Cut[] = [];
  let from = 0;
  while (!rules.joined.has(lower.slice(from))) {
    const apostrophe = lower.indexOf("'", from);
    if (apostrophe < 0 || !rules.elisions.has(lower.slice(from, apostrophe + 1))) break;
    from = apostrophe + 1;
    cuts.push({ at: from, glued: false });
  }
  const rest = lower.slice(from);
  const ending = rules.joined.has(rest) ? undefined : rules.contractions.find((c) => rest.length > c.length && rest.endsWith(c));
  const cut = ending === undefined ? lower.length : lower.length - ending.length;
  cuts.push(...hyphenCuts(lower.slice(0, cut), from, rules));
  if (ending !== undefined) cuts.push({ at: cut, glued: true });
  return cuts;
}

const isCapitals = (surface: string) => surface.length > 2 && surface === surface.toUpperCase() && surface !== surface.toLowerCase();

/** Cuts chunks into the tokens of a language. Positions stay those of the text. */
export function tokens(text: string, chunks: readonly Chunk[], rules: Segmentation, fold: (surface: string) => Folded): Token[] {
  const found: Token[] = [];
  const add = (start: number, end: number, kind: TokenKind, glued: boolean) => {
    const surface = text.slice(start, end);
    const folded = fold(surface);
    found.push({
      start,
      end,
      kind,
      form: folded.form,
      folded: folded.folded,
      doubled: folded.doubled,
      elongated: folded.elongated,
      capitals: kind === 'word' && isCapitals(surface),
      glued,
    });
  };
  for (let i = 0; i < chunks.length; i += 1) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind !== 'word') {
      add(chunk.start, chunk.end, chunk.kind, false);
      continue;
    }
    const next = chunks[i + 1];
    const surface = text.slice(chunk.start, chunk.end);
    // « l' accueil »: an elision with a stray space keeps its apostrophe.
    if (next && next.start === chunk.end && surface.length < 8 && APOSTROPHE.test(text[next.start] ?? '')) {
      if (rules.elisions.has(`${plain(surface)}'`)) {
        add(chunk.start, next.end, 'word', false);
        i += 1;
        continue;
      }
    }
    if (next && next.start === chunk.end && text[next.start] === '.' && next.end === next.start + 1) {
      if (rules.abbreviations.has(`${plain(surface)}.`)) {
        add(chunk.start, next.end, 'word', false);
        i += 1;
        continue;
      }
    }
    if (!HAS_JOINT.test(surface)) {
      add(chunk.start, chunk.end, 'word', false);
      continue;
    }
    // Cuts are found on a spelling of the same length, so that they are positions in the text.
    const lower = surface.replace(/[’‘ʼ´′]/g, "'").replace(/[\u2010\u2011]/g, '-').toLowerCase();
    let from = 0;
    let glued = false;
    for (const cut of lower.length === surface.length ? cutsOf(lower, rules) : []) {
      add(chunk.start + from, chunk.start + cut.at, HYPHEN.test(surface[from] ?? '') && cut.at === from + 1 ? 'symbol' : 'word', glued);
      from = cut.at;
      glued = cut.glued;
    }
    add(chunk.start + from, chunk.end, 'word', glued);
  }
  return found;
}
