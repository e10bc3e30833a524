import type { Token } from '../text/document.ts';
import { createStemmer } from '../text/stem.ts';
import { ATOM, type CompiledLanguage, type Entry, type Meaning } from './compiled-lexicon.ts';

/** A pattern found: what it means, and the tokens it spans (`last` exclusive). */
export interface Hit<M extends Meaning = Meaning> {
  readonly meaning: M;
  readonly packs: number;
  readonly first: number;
  readonly last: number;
}

/** Finds all patterns of one language in a stretch of tokens, in one pass. */
export interface Matcher {
  /**
   * Every hit between two tokens, whatever its layer; `packs` is the mask of the packs that are on. `clauseOf` numbers the clause of a
   * token, for the conditions. Cost grows with the tokens and the hits, not with the lexicon.
   */
  match(tokens: readonly Token[], first: number, last: number, packs: number, clauseOf: (token: number) => number): Hit[];
  /** The lemma of a token where the lexicon knows the word, else its form. */
  lemmaOf(token: Token): string;
}

/** What a spelling stands for: atoms by accented form. */
type Spellings = readonly { readonly form: string; readonly atoms: readonly number[] }[];

const NONE: readonly number[] = [];
const NUMBER: readonly number[] = [ATOM.number];
const TIME: readonly number[] = [ATOM.time];
const CURRENCY: readonly number[] = [ATOM.currency];
const CURRENCIES = new Set(['€', '$', '£', 'euro', 'euros', 'eur', 'dollar', 'dollars', 'pound', 'pounds', 'quid', 'chf']);
const STEM_FROM = 5;

/** Makes a language's matcher from its compiled form. */
export function createMatcher(language: CompiledLanguage): Matcher {
  const vocabulary = readVocabulary(language);
  const aliases = new Map(language.aliases);
  const stems = new Map(language.stems);
  const stemmer = createStemmer(language.code);
  const { root, children, finals } = readTrie(language);
  const { entries } = language;
  const lemmas = new Map(language.lemmas);

  const atomsOfWord = (token: Token): readonly number[] => {
    const spellings =
      vocabulary.get(token.folded) ??
      (token.elongated ? vocabulary.get(token.doubled) : undefined) ??
      vocabulary.get(aliases.get(token.folded) ?? '');
    if (spellings === undefined) {
      if (token.folded.length < STEM_FROM || token.kind !== 'word') return NONE;
      return stems.get(stemmer.stem(token.folded)) ?? NONE;
    }
    if (spellings.length === 1) return (spellings[0] as Spellings[number]).atoms;
    // Accents break ties: the spelling as written, if the lexicon has it; else any.
    const exact = spellings.find(({ form }) => form === token.form);
    return exact ? exact.atoms : [...new Set(spellings.flatMap(({ atoms }) => atoms))];
  };

  const atomsOf = (token: Token): readonly number[] => {
    if (token.kind === 'number') return NUMBER;
    if (token.kind === 'time') return TIME;
    if (CURRENCIES.has(token.form)) {
      const known = vocabulary.get(token.folded);
      return known ? [ATOM.currency, ...known.flatMap(({ atoms }) => atoms)] : CURRENCY;
    }
    if (token.kind === 'hashtag') return vocabulary.get(token.folded.slice(1))?.flatMap(({ atoms }) => atoms) ?? NONE;
    return token.kind === 'word' || token.kind === 'symbol' ? atomsOfWord(token) : NONE;
  };

  return {
    lemmaOf(token) {
      for (const atom of token.kind === 'word' && vocabulary.has(token.folded) ? atomsOfWord(token) : NONE) {
        const lemma = lemmas.get(atom);
        if (lemma !== undefined) return lemma;
      }
      return token.form;
    },
    match(tokens, first, last, packs, clauseOf) {
      const atoms: (readonly number[])[] = [];
      for (let i = first; i < last; i += 1) atoms.push(atomsOf(tokens[i] as Token));
      const hits: Hit[] = [];
      const conditional: { entry: Entry; first: number; last: number }[] = [];
      const parts = new Map<number, { first: number; last: number }[]>();

      const end = (node: number, from: number, to: number) => {
        for (const index of finals[node] ?? NONE) {
          if (index < 0) {
            const part = -1 - index;
            const known = parts.get(part);
            if (known) known.push({ first: from, last: to });
            else parts.set(part, [{ first: from, last: to }]);
            continue;
          }
          const entry = entries[index] as Entry;
          if (entry.packs !== 0 && (entry.packs & packs) === 0) continue;
          if (entry.conditions) conditional.push({ entry, first: from, last: to });
          else hits.push({ meaning: entry.meaning, packs: entry.packs, first: from, last: to });
        }
      };

      const step = (node: number, from: number, at: number) => {
        const edges = children[node];
        if (!edges || at >= last) return;
        for (const atom of atoms[at - first] as readonly number[]) {
          const child = edges.get(atom);
          if (child !== undefined) {
            end(child, from, at + 1);
            step(child, from, at + 1);
          }
        }
        const any = edges.get(ATOM.any);
        if (any !== undefined && (tokens[at] as Token).kind !== 'symbol') {
          end(any, from, at + 1);
          step(any, from, at + 1);
        }
      };

      for (let i = first; i < last; i += 1) {
        for (const atom of atoms[i - first] as readonly number[]) {
          const child = root[atom] as number;
          if (child !== 0) {
            end(child, i, i + 1);
            step(child, i, i + 1);
          }
        }
      }

      for (const { entry, first: from, last: to } of conditional) {
        const holds = (entry.conditions ?? []).every(({ op, within, part }) => {
          const found = parts.get(part)?.some((other) => {
            const between = other.first >= to ? other.first - to : from >= other.last ? from - other.last : -1;
            if (between < 0) return false;
            return op === 'NEAR' ? between <= within : clauseOf(other.first) === clauseOf(from);
          });
          return op === 'NOT' ? !found : found === true;
        });
        if (holds) hits.push({ meaning: entry.meaning, packs: entry.packs, first: from, last: to });
      }
      return hits;
    },
  };
}

function readVocabulary({ forms, folded, atoms }: CompiledLanguage): Map<string, Spellings> {
  const vocabulary = new Map<string, { form: string; atoms: readonly number[] }[]>();
  forms.forEach((form, index) => {
    const spelling = { form, atoms: atoms[index] ?? NONE };
    const key = folded[index] || form;
    const known = vocabulary.get(key);
    if (known) known.push(spelling);
    else vocabulary.set(key, [spelling]);
  });
  return vocabulary;
}

function readTrie({ edges, nodeCount, finals, atomCount }: CompiledLanguage) {
  const root = new Int32Array(atomCount);
  const children: (Map<number, number> | undefined)[] = new Array(nodeCount);
  for (let i = 0; i < edges.length; i += 3) {
    const [node, atom, child] = [edges[i] as number, edges[i + 1] as number, edges[i + 2] as number];
    if (node === 0) root[atom] = child;
    else {
      const known = children[node];
      if (known) known.set(atom, child);
      else children[node] = new Map([[atom, child]]);
    }
  }
  const ends: (readonly number[] | undefined)[] = new Array(nodeCount);
  for (const [node, indexes] of finals) ends[node] = indexes;
  return { root, children, finals: ends };
}
