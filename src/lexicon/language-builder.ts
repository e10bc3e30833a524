import { chunks } from '../text/chunks.ts';
import { createFolder, plain, unaccent } from '../text/fold.ts';
import { createSegmentation, type SegmentationData } from '../text/segmentation.ts';
import { createStemmer } from '../text/stem.ts';
import { tokens } from '../text/tokens.ts';
import { ATOM, type CompiledLanguage, type Entry, type Meaning } from './compiled-lexicon.ts';
import { expandSlots, type Step } from './expand-slots.ts';
import type { Inflector } from './inflection/inflector.ts';
import { type Alternative, parsePattern } from './pattern.ts';
import { createTrieBuilder } from './trie-builder.ts';

/** Collects one language's words and patterns and compiles them. */
export interface LanguageBuilder {
  /** Adds a pattern with its meaning. Throws an Error that says what is wrong with the pattern. */
  pattern(written: string, meaning: Meaning, packs: number): void;
  /** Adds a lemma with all its forms and the further forms given. */
  lemma(
    lemma: string,
    pos: 'adj' | 'noun' | 'verb' | 'adv' | 'interj' | 'form',
    more: readonly string[],
    meaning: Meaning,
    packs: number,
  ): void;
  alias(typed: string, meant: string): void;
  /** Whether a pattern holds one of the language's negators, so that it is not negated again. */
  holdsNegator(written: string): boolean;
  build(): CompiledLanguage;
}

/** Sequences that one pattern is written out to at most; the narrower this is, the more atoms a common word carries. */
const MOST_SEQUENCES = 32;
/** Stems stand in for words of at least this many letters: shorter ones collide. */
const STEM_FROM = 5;

/** Makes a builder for a language with its segmentation, its inflector and its negators as written in negators.tsv. */
export function createLanguageBuilder(
  code: string,
  segmentation: SegmentationData,
  inflect: Inflector,
  negators: readonly string[],
): LanguageBuilder {
  const rules = createSegmentation(segmentation);
  const fold = createFolder();
  const stemmer = createStemmer(code);
  const trie = createTrieBuilder();
  const forms = new Map<string, Set<number>>();
  const stems = new Map<string, Set<number>>();
  const atomsByKey = new Map<string, number>();
  const formsOf = new Map<number, readonly string[]>();
  const aliases: (readonly [string, string])[] = [];
  const entries: Entry[] = [];
  const parts = new Map<string, number>();
  let nextAtom: number = ATOM.first;

  const cut = (word: string) => tokens(word, chunks(word), [], rules, fold).map((token) => token.form);

  const single = new Set(negators.filter((negator) => !negator.includes(' ')).flatMap((negator) => negator.split('|')));

  const atomOf = (key: string, spellings: () => readonly string[]): number => {
    const known = atomsByKey.get(key);
    if (known !== undefined) return known;
    const atom = nextAtom;
    nextAtom += 1;
    atomsByKey.set(key, atom);
    const own = [...new Set(spellings().map(plain))];
    for (const form of own) forms.set(form, (forms.get(form) ?? new Set()).add(atom));
    formsOf.set(atom, own);
    return atom;
  };

  /** One atom for all the words of several: what an alternative with many words is compiled to. */
  const unionOf = (atoms: readonly number[]): number =>
    atomOf(`|${[...atoms].sort((a, b) => a - b).join('|')}`, () => atoms.flatMap((atom) => formsOf.get(atom) ?? []));

  /** Writes alternatives out while that makes few sequences; beyond, the widest ones become unions. */
  const narrowed = (sequence: readonly (readonly number[])[]): (readonly number[])[] => {
    const steps = [...sequence];
    const words = (atoms: readonly number[]) => atoms.filter((atom) => atom >= ATOM.first);
    while (steps.reduce((product, atoms) => product * atoms.length, 1) > MOST_SEQUENCES) {
      const widest = steps.reduce((best, atoms, index) => (words(atoms).length > words(steps[best] ?? []).length ? index : best), 0);
      const atoms = steps[widest] ?? [];
      if (words(atoms).length < 2) break;
      steps[widest] = [...atoms.filter((atom) => atom < ATOM.first), unionOf(words(atoms))];
    }
    return steps;
  };

  const lemmaAtom = (lemma: string, pos: 'adj' | 'noun' | 'verb' | 'any'): number => {
    const atom = atomOf(`${lemma}/${pos}`, () =>
      pos === 'any' ? [...new Set([...inflect(lemma, 'noun'), ...inflect(lemma, 'adj')])] : inflect(lemma, pos),
    );
    stemOf(lemma, atom);
    return atom;
  };

  const stemOf = (lemma: string, atom: number) => {
    const folded = unaccent(plain(lemma));
    if (folded.length < STEM_FROM || !/^\p{L}+$/u.test(folded)) return;
    const stem = stemmer.stem(folded);
    stems.set(stem, (stems.get(stem) ?? new Set()).add(atom));
  };

  const atomOfAlternative = (alternative: Alternative): number => {
    if (alternative.kind === 'class') return alternative.class === 'time' ? ATOM.time : ATOM.number;
    if (alternative.kind === 'lemma') return lemmaAtom(alternative.lemma, alternative.pos);
    if (alternative.kind === 'words') throw new Error('alternatives of several words are written out before they are compiled');
    return atomOf(`=${alternative.word}`, () => [alternative.word]);
  };

  const atomsOfStep = (step: Step): number[] => {
    if (step === 'any') return [ATOM.any];
    if (step === 'currency') return [ATOM.currency];
    return step.map(atomOfAlternative);
  };

  const addSequence = (slots: Parameters<typeof expandSlots>[0], end: number) => {
    for (const sequence of expandSlots(slots)) trie.add(narrowed(sequence.map(atomsOfStep)), end);
  };

  const partOf = (slots: Parameters<typeof expandSlots>[0]): number => {
    const key = JSON.stringify(slots);
    const known = parts.get(key);
    if (known !== undefined) return known;
    const part = parts.size;
    parts.set(key, part);
    addSequence(slots, -1 - part);
    return part;
  };

  return {
    pattern(written, meaning, packs) {
      const pattern = parsePattern(written, cut);
      const conditions = pattern.conditions.map(({ op, within, slots }) => ({ op, within, part: partOf(slots) }));
      entries.push(conditions.length > 0 ? { meaning, packs, conditions } : { meaning, packs });
      addSequence(pattern.slots, entries.length - 1);
    },
    lemma(lemma, pos, more, meaning, packs) {
      entries.push({ meaning, packs });
      const spellings = [...new Set([...inflect(lemma, pos), ...more])];
      const whole = spellings.filter((spelling) => cut(spelling).length === 1);
      const atom = atomOf(`${lemma}/${pos}/${entries.length}`, () => whole);
      if (pos !== 'interj' && pos !== 'form') stemOf(lemma, atom);
      trie.add([[atom]], entries.length - 1);
      for (const spelling of spellings) {
        const words = cut(spelling);
        if (words.length > 1)
          trie.add(
            words.map((word) => [atomOf(`=${word}`, () => [word])]),
            entries.length - 1,
          );
      }
    },
    alias(typed, meant) {
      aliases.push([unaccent(plain(typed)), unaccent(plain(meant))]);
    },
    holdsNegator(written) {
      return written.split(/[ |]/).some((word) => cut(word.replace(/\?$/, '')).some((part) => single.has(part)));
    },
    build() {
      const spelled = [...forms].sort(([a], [b]) => (a < b ? -1 : 1));
      return {
        code,
        segmentation,
        forms: spelled.map(([form]) => form),
        folded: spelled.map(([form]) => {
          const folded = unaccent(form);
          return folded === form ? 0 : folded;
        }),
        atoms: flat(spelled.map(([, atoms]) => [...atoms])),
        atomCount: nextAtom,
        lemmas: [...atomsByKey].flatMap(([key, atom]) => (/^[=|]/.test(key) ? [] : [[atom, key.split('/')[0] as string] as const])),
        stems: [...stems].map(([stem, atoms]) => [stem, [...atoms]] as const),
        aliases,
        ...trie.build(),
        ...sharedMeanings(entries),
      };
    },
  };
}

/** Lists one after the other, and where each begins. */
function flat(lists: readonly (readonly number[])[]): CompiledLanguage['atoms'] {
  const from = [0];
  for (const list of lists) from.push((from.at(-1) as number) + list.length);
  return { from, values: lists.flat() };
}

/** Entries that mean the same share one meaning. */
function sharedMeanings(entries: readonly Entry[]): Pick<CompiledLanguage, 'meanings' | 'entries' | 'conditions'> {
  const indexes = new Map<string, number>();
  const meanings: Meaning[] = [];
  const shared = entries.flatMap(({ meaning, packs }) => {
    const key = JSON.stringify(meaning);
    const index = indexes.get(key) ?? meanings.push(meaning) - 1;
    indexes.set(key, index);
    return [index, packs];
  });
  const conditions = entries.flatMap(({ conditions: own }, index) => (own ? [[index, own] as const] : []));
  return { meanings, entries: shared, conditions };
}
