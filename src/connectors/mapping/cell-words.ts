/** What people write in cells and above columns, in one language; every wording as `plainWords` gives it. */
export interface CellWords {
  /** What the language is called in it, with its tag and those of others that surveys are held in. */
  readonly languages: Readonly<Record<string, readonly string[]>>;
  /** Twelve lists, January first. */
  readonly months: readonly (readonly string[])[];
  readonly weekdays: readonly string[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Cells that say there is no answer. */
  readonly absent: readonly string[];
  /** What stands for whoever does not say who they are. */
  readonly nobody: readonly string[];
  /** What begins a row that sums up those above it. */
  readonly totals: readonly string[];
  /** Answers in words, five lists from the worst to the best. */
  readonly grades: readonly [readonly string[], readonly string[], readonly string[], readonly string[], readonly string[]];
  /** What follows a number that is a score: `4 étoiles`. */
  readonly units: readonly string[];
  /** What stands between a score and the end of its scale: `8 sur 10`. */
  readonly outOf: readonly string[];
}
