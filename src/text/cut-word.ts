import type { Segmentation } from './segmentation.ts';

/** A cut inside a word, in code units from its start; `glued` says that the part after it belongs to a contraction. */
export interface Cut {
  readonly at: number;
  readonly glued: boolean;
}

/** Longer words are not cut: they are no words, and looking up all their ends would cost the square of their length. */
const LONGEST = 80;
const MOST_CLITICS = 3;

/**
 * Where a word with apostrophes or hyphens is cut: elisions from the left (`qu'` `l'` `on`), then a contraction at the end, then hyphens.
 * @param lower the word in lower case, with straight apostrophes and plain hyphens
 */
export function cutsOf(lower: string, rules: Segmentation): Cut[] {
  if (lower.length > LONGEST) return [];
  const cuts: Cut[] = [];
  let from = 0;
  while (!rules.joined.has(lower.slice(from))) {
    const apostrophe = lower.indexOf("'", from);
    if (apostrophe < 0 || !rules.elisions.has(lower.slice(from, apostrophe + 1))) break;
    from = apostrophe + 1;
    cuts.push({ at: from, glued: false });
  }
  const rest = lower.slice(from);
  if (rules.joined.has(rest)) return cuts;
  const ending = rules.contractions.find((contraction) => rest.length > contraction.length && rest.endsWith(contraction));
  const end = ending === undefined ? lower.length : lower.length - ending.length;
  cuts.push(...hyphenCuts(lower.slice(0, end), from, rules));
  if (ending !== undefined) cuts.push({ at: end, glued: true });
  return cuts;
}

/** Where the hyphens of a word cut it: before clitic pronouns (`dis|-le|-moi`), or on both sides of every hyphen in languages that cut. */
function hyphenCuts(lower: string, from: number, rules: Segmentation): Cut[] {
  if (!lower.includes('-', from) || rules.joined.has(lower.slice(from))) return [];
  const cuts: Cut[] = [];
  if (rules.hyphens === 'cut') {
    for (let at = lower.indexOf('-', from + 1); at > 0; at = lower.indexOf('-', at + 1)) {
      cuts.push({ at, glued: false }, { at: at + 1, glued: false });
    }
    return cuts;
  }
  let part = lower.slice(from);
  for (let n = 0; n < MOST_CLITICS && !rules.joined.has(part); n += 1) {
    const clitic = rules.clitics.find((candidate) => part.length > candidate.length && part.endsWith(candidate));
    if (clitic === undefined) break;
    part = part.slice(0, -clitic.length);
    cuts.unshift({ at: from + part.length, glued: false });
  }
  return cuts;
}
