import { ATOM, type CompiledLanguage, type Entry } from './compiled-lexicon.ts';

/** The bit of what belongs to no pack, and so to all; packs have the bits below (compile-lexicon.ts). */
export const EVERY_PACK = 1 << 30;
/** The bit of the parts of conditions, which are looked for only where a pattern that asks for one is found. */
export const PARTS = 1 << 31;

/** Where a node's numbers stand in its record: side by side, since they are read together from a table larger than a cache. */
export const NODE = { packs: 0, signs: 1, edges: 2, ends: 3, size: 4 } as const;

/** The trie as flat arrays. Node 0 is the root, and nobody's child. */
export interface Trie {
  /** Child of the root by atom, 0 where there is none. */
  readonly root: Int32Array;
  /** 1 for atoms on edges below the root. */
  readonly isInner: Uint8Array;
  /**
   * A record a node, and one more at the end: the packs of what ends at it or below it, the signs of the words that lead on from it
   * ("any word" has none), where its edges and its ends begin; they reach to where those of the next record begin.
   */
  readonly nodes: Int32Array;
  /** Atom and child in turn, a node's edges in order of their atom. */
  readonly edges: Int32Array;
  readonly ends: Int32Array;
}

/** One bit of 32 for an atom: where two sets of atoms have no bit in common, they have no atom in common. */
export const signOf = (atom: number): number => 1 << (atom & 31);

/** The child by an atom among the edges `first` to `last`, or 0. */
export function childOf({ edges }: Trie, first: number, last: number, atom: number): number {
  let low = first;
  let high = last - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = edges[2 * middle] as number;
    if (found === atom) return edges[2 * middle + 1] as number;
    if (found < atom) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** Lays out the trie of a compiled language; `entries` tell the packs that its ends belong to. */
export function readTrie({ edges, nodeCount, finals, atomCount }: CompiledLanguage, entries: readonly Entry[]): Trie {
  const count = edges.length / 3;
  const trie: Trie = {
    root: new Int32Array(atomCount),
    isInner: new Uint8Array(atomCount),
    nodes: new Int32Array(NODE.size * (nodeCount + 1)),
    edges: new Int32Array(2 * count),
    ends: new Int32Array(finals.length),
  };
  const { nodes } = trie;
  const add = (node: number, field: number, value: number) => {
    nodes[NODE.size * node + field] = (nodes[NODE.size * node + field] as number) + value;
  };
  for (let i = 0; i < count; i += 1) {
    const [node, atom, child] = [edges[3 * i] as number, edges[3 * i + 1] as number, edges[3 * i + 2] as number];
    if (node === 0) trie.root[atom] = child;
    else trie.isInner[atom] = 1;
    if (atom !== ATOM.any) nodes[NODE.size * node + NODE.signs] = (nodes[NODE.size * node + NODE.signs] as number) | signOf(atom);
    add(node + 1, NODE.edges, 1);
    trie.edges[2 * i] = atom;
    trie.edges[2 * i + 1] = child;
  }
  let filled = 0;
  for (let i = 0; i < finals.length; i += 2 + (finals[i + 1] as number)) {
    const count = finals[i + 1] as number;
    add((finals[i] as number) + 1, NODE.ends, count);
    for (let k = 0; k < count; k += 1) trie.ends[filled + k] = finals[i + 2 + k] as number;
    filled += count;
  }
  for (let node = 0; node < nodeCount; node += 1) {
    add(node + 1, NODE.edges, nodes[NODE.size * node + NODE.edges] as number);
    add(node + 1, NODE.ends, nodes[NODE.size * node + NODE.ends] as number);
  }
  markPacks(trie, entries);
  return trie;
}

/** Marks every node with the packs of what can still end below it, so that the packs that are off cost no step. */
function markPacks({ nodes, edges, ends }: Trie, entries: readonly Entry[]): void {
  const ofEntry = ({ packs }: Entry) => (packs === 0 ? EVERY_PACK : packs);
  // Children are numbered after their parent.
  for (let at = nodes.length - 2 * NODE.size; at >= 0; at -= NODE.size) {
    let packs = 0;
    for (let k = nodes[at + NODE.ends] as number; k < (nodes[at + NODE.size + NODE.ends] as number); k += 1) {
      const index = ends[k] as number;
      packs |= index < 0 ? PARTS : ofEntry(entries[index] as Entry);
    }
    for (let k = nodes[at + NODE.edges] as number; k < (nodes[at + NODE.size + NODE.edges] as number); k += 1) {
      packs |= nodes[NODE.size * (edges[2 * k + 1] as number) + NODE.packs] as number;
    }
    nodes[at + NODE.packs] = packs;
  }
}
