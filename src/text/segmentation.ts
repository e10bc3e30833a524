/** What one language's rules for cutting need to know; every list is data (lexicons/<lang>/segmentation.tsv), in lower case. */
export interface SegmentationData {
  readonly abbreviations: readonly string[];
  readonly elisions: readonly string[];
  readonly joined: readonly string[];
  readonly clitics: readonly string[];
  readonly contractions: readonly string[];
  /** Words and word groups that open a clause. */
  readonly clauses: readonly string[];
  /** Whether other hyphens cut (English: `search-engine` is three tokens) or keep (French: `rendez-vous` is one). */
  readonly hyphens: 'cut' | 'keep';
  /** Words that join equals (et, ou; and, or). */
  readonly coordinators: readonly string[];
  /** Pronouns that stand for what was named before (il, elle; it, they). */
  readonly pronouns: readonly string[];
  /** Elisions that people type without apostrophe, and that few other words begin with. */
  readonly lost: readonly string[];
  /** Contractions that a space may part from their word: `n't` in `haven 't`, `don t`. */
  readonly detached: readonly string[];
  /** Where adjectives stand more often, seen from their noun. */
  readonly adjectives: 'before' | 'after';
}

/** The same, ready for look-ups. */
export interface Segmentation {
  readonly abbreviations: ReadonlySet<string>;
  readonly elisions: ReadonlySet<string>;
  readonly joined: ReadonlySet<string>;
  /** Longest first. */
  readonly clitics: readonly string[];
  readonly contractions: readonly string[];
  /** By first word: the further words of each group. */
  readonly clauses: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly hyphens: 'cut' | 'keep';
  /** By what stands alone (`'t`, `t`): how the word before it ends (`n`), and the contraction that they make. */
  readonly detached: ReadonlyMap<string, { readonly after: string; readonly whole: string }>;
}

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length);

/** Prepares a language's segmentation data for look-ups. */
export function createSegmentation(data: SegmentationData): Segmentation {
  const clauses = new Map<string, (readonly string[])[]>();
  for (const group of data.clauses) {
    const [first, ...rest] = group.replaceAll("'", "' ").trim().split(/\s+/);
    if (first) clauses.set(first, [...(clauses.get(first) ?? []), rest]);
  }
  return {
    abbreviations: new Set(data.abbreviations),
    elisions: new Set(data.elisions),
    joined: new Set(data.joined),
    clitics: longestFirst(data.clitics),
    contractions: longestFirst(data.contractions),
    clauses,
    hyphens: data.hyphens,
    detached: new Map(
      data.detached.flatMap((whole) => {
        const at = whole.indexOf("'");
        const found = { after: whole.slice(0, at), whole };
        return [whole.slice(at), whole.slice(at + 1)].map((tail) => [tail, found] as const);
      }),
    ),
  };
}
