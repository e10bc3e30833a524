import type { CompiledLanguage, Entry } from './compiled-lexicon.ts';

/** The bit of what belongs to no pack, and so to all; packs have the bits below (compile-lexicon.ts). */
export const EVERY_PACK = 1 << 30;

/** The trie as flat arrays: a node's edges, in order of their atom, and what ends at it. Node 0 is the root, and nobody's child. */
interface Trie {
  /** Child of the root by atom, 0 where there is none. */
  readonly root: Int32Array;
  /** 1 for atoms on edges below the root. */
  readonly isInner: Uint8Array;
  readonly edgesFrom: Int32Array;
  readonly atoms: Int32Array;
  readonly children: Int32Array;
  readonly endsFrom: Int32Array;
  readonly ends: Int32Array;
  /** Packs of what ends at a node or below it. */
  readonly masks: Int32Array;
}

/** The child by an atom among the edges `first` to `last`, or 0. */
export function childOf({ atoms, children }: Trie, first: number, last: number, atom: number): number {
  let low = first;
  let high = last - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = atoms[middle] as number;
    if (found === atom) return children[middle] as number;
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
    edgesFrom: new Int32Array(nodeCount + 1),
    atoms: new Int32Array(count),
    children: new Int32Array(count),
    endsFrom: new Int32Array(nodeCount + 1),
    ends: new Int32Array(finals.length),
    masks: new Int32Array(nodeCount),
  };
  for (let i = 0; i < count; i += 1) {
    const [node, atom, child] = [edges[3 * i] as number, edges[3 * i + 1] as number, edges[3 * i + 2] as number];
    if (node === 0) trie.root[atom] = child;
    else trie.isInner[atom] = 1;
    trie.edgesFrom[node + 1] = (trie.edgesFrom[node + 1] as number) + 1;
    trie.atoms[i] = atom;
    trie.children[i] = child;
  }
  let filled = 0;
  for (let i = 0; i < finals.length; i += 2 + (finals[i + 1] as number)) {
    const count = finals[i + 1] as number;
    trie.endsFrom[(finals[i] as number) + 1] = count;
    for (let k = 0; k < count; k += 1) trie.ends[filled + k] = finals[i + 2 + k] as number;
    filled += count;
  }
  for (let node = 0; node < nodeCount; node += 1) {
    trie.edgesFrom[node + 1] = (trie.edgesFrom[node + 1] as number) + (trie.edgesFrom[node] as number);
    trie.endsFrom[node + 1] = (trie.endsFrom[node + 1] as number) + (trie.endsFrom[node] as number);
  }
  markPacks(trie, entries);
  return trie;
}

/** Marks every node with the packs of what can still end below it, so that the packs that are off cost no step. */
function markPacks({ masks, ends, endsFrom, edgesFrom, children }: Trie, entries: readonly Entry[]): void {
  const ofEntry = ({ packs }: Entry) => (packs === 0 ? EVERY_PACK : packs);
  const ofPart = new Map<number, number>();
  for (const entry of entries) for (const { part } of entry.conditions ?? []) ofPart.set(part, (ofPart.get(part) ?? 0) | ofEntry(entry));
  // Children are numbered after their parent.
  for (let node = masks.length - 1; node >= 0; node -= 1) {
    let mask = 0;
    for (let k = endsFrom[node] as number; k < (endsFrom[node + 1] as number); k += 1) {
      const index = ends[k] as number;
      mask |= index < 0 ? (ofPart.get(-1 - index) ?? 0) : ofEntry(entries[index] as Entry);
    }
    for (let k = edgesFrom[node] as number; k < (edgesFrom[node + 1] as number); k += 1) mask |= masks[children[k] as number] as number;
    masks[node] = mask;
  }
}
