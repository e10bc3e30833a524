/** A trie under construction: sequences of atom sets lead to numbered ends. */
export interface TrieBuilder {
  /** Adds every sequence that takes one atom from each set; `end` is recorded where it stops. */
  add(sequence: readonly (readonly number[])[], end: number): void;
  /** Edges as triples node, atom, child, in order of node and atom; root 0. Finals in node order: the node, how many ends, the ends. */
  build(): { edges: number[]; nodeCount: number; finals: number[] };
}

/** Makes an empty trie. */
export function createTrieBuilder(): TrieBuilder {
  const children: Map<number, number>[] = [new Map()];
  const finals = new Map<number, number[]>();
  const childOf = (node: number, atom: number): number => {
    const edges = children[node] as Map<number, number>;
    let child = edges.get(atom);
    if (child === undefined) {
      child = children.length;
      edges.set(atom, child);
      children.push(new Map());
    }
    return child;
  };
  return {
    add(sequence, end) {
      let nodes = [0];
      for (const atoms of sequence) nodes = nodes.flatMap((node) => atoms.map((atom) => childOf(node, atom)));
      for (const node of new Set(nodes)) {
        const ends = finals.get(node) ?? [];
        if (!ends.includes(end)) finals.set(node, [...ends, end]);
      }
    },
    build() {
      const edges: number[] = [];
      children.forEach((targets, node) => {
        for (const [atom, child] of [...targets].sort((a, b) => a[0] - b[0])) edges.push(node, atom, child);
      });
      return {
        edges,
        nodeCount: children.length,
        finals: [...finals].sort((a, b) => a[0] - b[0]).flatMap(([node, ends]) => [node, ends.length, ...ends]),
      };
    },
  };
}
