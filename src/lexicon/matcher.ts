import type { Token } from '../text/document.ts';
import type { WordSteps } from '../text/fold.ts';
import { ATOM, type CompiledLanguage, type Entry, type Meaning } from './compiled-lexicon.ts';
import { childOf, EVERY_PACK, NODE, PARTS, readTrie, signOf } from './trie.ts';
import { createVocabulary } from './vocabulary.ts';

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

const NOWHERE: WordSteps = { starts: [], inner: [], signs: 0 };

/** Makes a language's matcher from its compiled form; `slot` is the place, its own, where words remember their atoms (text/fold.ts). */
export function createMatcher(language: CompiledLanguage, slot: number): Matcher {
  const vocabulary = createVocabulary(language);
  const entries = readEntries(language);
  const trie = readTrie(language, entries);

  const stepsOf = (token: Token): WordSteps => {
    const { steps } = token.word;
    const known = steps[slot];
    if (known !== undefined) return known;
    const atoms = vocabulary.atomsOf(token);
    const inner = [...new Set(atoms)].filter((atom) => trie.isInner[atom] === 1).sort((a, b) => a - b);
    const found =
      atoms.length === 0
        ? NOWHERE
        : { starts: atoms.flatMap((atom) => trie.root[atom] || []), inner, signs: inner.reduce((signs, atom) => signs | signOf(atom), 0) };
    steps[slot] = found;
    return found;
  };

  const { nodes, edges, ends } = trie;

  /** Whether anything at a node or below it belongs to the packs that are on. */
  const isOn = (pass: Pass, node: number): boolean => ((nodes[NODE.size * node + NODE.packs] as number) & pass.mask) !== 0;

  /** Arrives at a node after the token before `at`: records what ends there, and goes on. */
  const reach = (pass: Pass, node: number, from: number, at: number): void => {
    const record = NODE.size * node;
    for (let k = nodes[record + NODE.ends] as number; k < (nodes[record + NODE.size + NODE.ends] as number); k += 1) {
      end(pass, ends[k] as number, from, at);
    }
    const first = nodes[record + NODE.edges] as number;
    const last = nodes[record + NODE.size + NODE.edges] as number;
    if (first === last || at >= pass.last) return;
    const { inner, signs } = pass.steps[at - pass.first] as WordSteps;
    const shared = signs & (nodes[record + NODE.signs] as number);
    if (shared !== 0) {
      if (inner.length <= last - first) searchEdges(pass, first, last, inner, shared, from, at);
      else walkEdges(pass, first, last, inner, shared, from, at);
    }
    // Edges are in order of their atom, and "any word" is the lowest.
    if (edges[2 * first] !== ATOM.any || (pass.tokens[at] as Token).kind === 'symbol') return;
    const any = edges[2 * first + 1] as number;
    if (isOn(pass, any)) reach(pass, any, from, at + 1);
  };

  const end = (pass: Pass, index: number, from: number, at: number): void => {
    if (index < 0) {
      if (pass.mask === PARTS) addPart(pass, -1 - index, from, at);
      return;
    }
    if (pass.mask === PARTS) return;
    const entry = entries[index] as Entry;
    if (entry.packs !== 0 && (entry.packs & pass.packs) === 0) return;
    if (entry.conditions === undefined) pass.hits.push({ meaning: entry.meaning, packs: entry.packs, first: from, last: at });
    else {
      pass.conditional ??= [];
      pass.conditional.push({ entry, first: from, last: at });
    }
  };

  /** Goes on from a node of many edges: each atom of the word is searched among them. */
  const searchEdges: GoOn = (pass, first, last, inner, shared, from, at) => {
    for (let i = 0; i < inner.length; i += 1) {
      const atom = inner[i] as number;
      if ((shared & signOf(atom)) === 0) continue;
      const child = childOf(trie, first, last, atom);
      if (child !== 0 && isOn(pass, child)) reach(pass, child, from, at + 1);
    }
  };

  /** Goes on from a node of few edges by a word of many atoms: both ascend, and are walked side by side. */
  const walkEdges: GoOn = (pass, first, last, inner, shared, from, at) => {
    for (let k = first, i = 0; k < last; k += 1) {
      const atom = edges[2 * k] as number;
      if ((shared & signOf(atom)) === 0) continue;
      while (i < inner.length && (inner[i] as number) < atom) i += 1;
      if (i === inner.length) return;
      if (inner[i] !== atom) continue;
      const child = edges[2 * k + 1] as number;
      if (isOn(pass, child)) reach(pass, child, from, at + 1);
    }
  };

  const walk = (pass: Pass): void => {
    for (let i = pass.first; i < pass.last; i += 1) {
      const { starts } = pass.steps[i - pass.first] as WordSteps;
      for (let k = 0; k < starts.length; k += 1) if (isOn(pass, starts[k] as number)) reach(pass, starts[k] as number, i, i + 1);
    }
  };

  return {
    lemmaOf: vocabulary.lemmaOf,
    match(tokens, first, last, packs, clauseOf) {
      const pass: Pass = {
        tokens,
        first,
        last,
        packs,
        mask: packs | EVERY_PACK,
        steps: [],
        hits: [],
        conditional: undefined,
        parts: undefined,
      };
      for (let i = first; i < last; i += 1) pass.steps.push(stepsOf(tokens[i] as Token));
      walk(pass);
      if (pass.conditional !== undefined) {
        pass.mask = PARTS;
        walk(pass);
        addConditional(pass, clauseOf);
      }
      return pass.hits;
    },
  };
}

/** Goes on from a node by the atoms of the word at `at` that have a sign in common with its edges, `first` to `last`. */
type GoOn = (pass: Pass, first: number, last: number, inner: WordSteps['inner'], shared: number, from: number, at: number) => void;

/** One run over a stretch of tokens. */
interface Pass {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
  readonly packs: number;
  /** The same, with what belongs to every pack; then, where a condition is asked, the parts of conditions alone. */
  mask: number;
  /** What each token of the stretch may begin and go on. */
  readonly steps: WordSteps[];
  readonly hits: Hit[];
  /** Hits that wait for their conditions, and where the parts of conditions were seen. */
  conditional: { readonly entry: Entry; readonly first: number; readonly last: number }[] | undefined;
  parts: Map<number, { readonly first: number; readonly last: number }[]> | undefined;
}

function addPart(pass: Pass, part: number, first: number, last: number): void {
  pass.parts ??= new Map();
  const known = pass.parts.get(part);
  if (known) known.push({ first, last });
  else pass.parts.set(part, [{ first, last }]);
}

/** Adds the hits whose conditions hold. */
function addConditional({ conditional = [], parts, hits }: Pass, clauseOf: (token: number) => number): void {
  for (const { entry, first, last } of conditional) {
    const holds = (entry.conditions ?? []).every(({ op, within, part }) => {
      const found = parts?.get(part)?.some((other) => {
        const between = other.first >= last ? other.first - last : first >= other.last ? first - other.last : -1;
        if (between < 0) return false;
        return op === 'NEAR' ? between <= within : clauseOf(other.first) === clauseOf(first);
      });
      return op === 'NOT' ? !found : found === true;
    });
    if (holds) hits.push({ meaning: entry.meaning, packs: entry.packs, first, last });
  }
}

function readEntries({ meanings, entries, conditions }: CompiledLanguage): Entry[] {
  const conditional = new Map(conditions);
  return Array.from({ length: entries.length / 2 }, (_, index) => {
    const meaning = meanings[entries[2 * index] as number] as Meaning;
    const packs = entries[2 * index + 1] as number;
    const own = conditional.get(index);
    return own ? { meaning, packs, conditions: own } : { meaning, packs };
  });
}
