import { createRequire } from 'node:module';
import type { Irregular } from './irregulars.ts';

/** The words compromise knows, each with its tag or tags. */
interface Model {
  readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> };
}

/** The part of compromise used here: its rules and lists, without its reader. */
interface Compromise {
  readonly noun: { toPlural(noun: string, model: Model): string };
  readonly verb: {
    conjugate(verb: string, model: Model): Partial<Record<'PresentTense' | 'PastTense' | 'Participle' | 'Gerund', string>>;
  };
  readonly adjective: {
    toComparative(adjective: string, model: Model): string;
    toSuperlative(adjective: string, model: Model): string;
  };
}

/** compromise takes a fifth of a second and 40 MB to load: only the first English word to be inflected pays for it. */
let loaded: { rules: Compromise; model: Model } | undefined;
function compromise(): { rules: Compromise; model: Model } {
  if (loaded === undefined) {
    const nlp: typeof import('compromise/two').default = createRequire(import.meta.url)('compromise/two');
    const { methods, model } = nlp.world() as { methods: { two: { transform: Compromise } }; model: Model };
    loaded = { rules: methods.two.transform, model };
  }
  return loaded;
}

/** More than one syllable and a single vowel before the l; those stressed on the last are listed. */
const UNSTRESSED_L = /[aeiouy].*[^aeiou][aeiou]l$/;

/** One syllable and a single vowel before a single consonant, which doubles before an ending. */
const SHORT_VOWEL = /^(?:[^aeiou]*|[^aeiou]*qu)[aeiou][bdfgklmnprtvz]$/;

/** The plural of an English noun. */
export function englishNoun(lemma: string, irregular: Irregular): readonly string[] {
  const { rules, model } = compromise();
  return irregular.get('plural') ?? [rules.noun.toPlural(lemma, model)];
}

/** Third person, past, participle and gerund; where the last syllable has no stress, the l doubles in British spelling alone. */
export function englishVerb(lemma: string, irregular: Irregular): string[] {
  const { rules, model } = compromise();
  const { PresentTense, PastTense = lemma, Participle, Gerund = lemma } = rules.verb.conjugate(lemma, model);
  // compromise gives the lemma back for a verb it takes for a noun; the pasts that are the lemma (cut, hit) are listed.
  const past = PastTense === lemma ? withEnding(lemma, 'ed') : doubled(lemma, PastTense);
  const gerund = Gerund.endsWith('ing') ? doubled(lemma, Gerund) : withEnding(lemma, 'ing');
  const stems = UNSTRESSED_L.test(lemma) ? [lemma, `${lemma}l`] : [];
  return [
    ...(irregular.get('third') ?? [PresentTense ?? `${lemma}s`]),
    ...(irregular.get('past') ?? [past, ...stems.map((stem) => `${stem}ed`)]),
    ...(irregular.get('participle') ?? (irregular.has('past') || Participle === undefined ? [] : [Participle])),
    ...(irregular.get('gerund') ?? [gerund, ...stems.map((stem) => `${stem}ing`)]),
  ];
}

/**
 * The comparative and superlative of a short adjective; a long one takes more and most, and has no forms of its own. A short word
 * that compromise does not hold for an adjective has none either (`charge` is not compared, and `charger` is no form of it), save
 * the many young ones in -y (`laggy`).
 */
export function englishAdjective(lemma: string, irregular: Irregular): string[] {
  const { rules, model } = compromise();
  const tag = model.one.lexicon[lemma.replace(/^un/, '')];
  const compared = isShort(lemma) && (tag === 'Adjective' || (tag === undefined && lemma.endsWith('y')));
  const byRule = (form: string) => (compared ? [doubled(lemma, form)] : []);
  return [
    ...(irregular.get('comparative') ?? byRule(rules.adjective.toComparative(lemma, model))),
    ...(irregular.get('superlative') ?? byRule(rules.adjective.toSuperlative(lemma, model))),
  ];
}

/** One syllable, or two of which the last is -y or -ow, and no participle. */
function isShort(adjective: string): boolean {
  if (/(?:ed|ing|[^a-z].*)$/.test(adjective)) return false;
  const syllables = adjective.replace(/^un|e$/g, '').match(/[aeiouy]+/g)?.length ?? 0;
  return syllables === 1 || (syllables === 2 && /(?:y|ow)$/.test(adjective));
}

function withEnding(lemma: string, ending: 'ed' | 'ing'): string {
  return doubled(lemma, (lemma.endsWith('c') ? `${lemma}k` : lemma.replace(/e$/, '')) + ending);
}

/** Doubles the last consonant where compromise forgot it (`snaping`, `dimest`). */
function doubled(lemma: string, form: string): string {
  const [start, ending] = [form.slice(0, lemma.length), form.slice(lemma.length)];
  const missed = start === lemma && /^(?:ed|ing|er|est)$/.test(ending) && SHORT_VOWEL.test(lemma);
  return missed ? lemma + lemma.slice(-1) + ending : form;
}
