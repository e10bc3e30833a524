import { plainWords } from './mapping/plain-words.ts';

/** The scores of a verbatim (api.md): NPS 0–10, CSAT 1–5, ease 1–7 (7 easiest), stars 1–5. */
export type ScoreKind = 'nps' | 'csat' | 'ces' | 'stars';

/** What the wording of a question asks for, by language and in the order tried; effort is left out, since only its ends say which is best. */
const WORDINGS: Readonly<Record<string, readonly (readonly [ScoreKind, RegExp])[]>> = {
  fr: [
    ['nps', /\b(?:nps|recommand)/],
    ['ces', /\b(?:facile|facilite|simplicite|simple d|aise de)/],
    ['csat', /\b(?:csat|satisf)/],
    ['stars', /\betoile/],
  ],
  en: [
    ['nps', /\b(?:nps|recommend)/],
    ['ces', /\b(?:ces|easy|ease|easily|effortless)\b/],
    ['csat', /\b(?:csat|satisf|happy)/],
    ['stars', /\b(?:stars?|rating)\b/],
  ],
};

const KINDS: readonly ScoreKind[] = ['nps', 'ces', 'csat', 'stars'];

/** The score that the wording of a question or the name of a column asks for, in French or English; null when it says none. */
export function scoreKindOf(wording: string): ScoreKind | null {
  const plain = plainWords(wording.slice(0, 2000));
  const asked = Object.values(WORDINGS).flatMap((words) => words.flatMap(([kind, pattern]) => (pattern.test(plain) ? [kind] : [])));
  return KINDS.find((kind) => asked.includes(kind)) ?? null;
}
