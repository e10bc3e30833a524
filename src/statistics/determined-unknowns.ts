/** A linear equation without its constant: what each unknown, by number, is multiplied by. */
export type Equation = ReadonlyMap<number, number>;

/** Coefficients come of sums of ±1: what is smaller is rounding. */
const ZERO = 1e-9;

/** An equation with an unknown that none of those after it holds. */
interface Loose {
  readonly equation: Equation;
  readonly own: number;
}

/** Takes away, over and over, the equations that have an unknown of their own; `tangled` is what is left, where every unknown is shared. */
function untangle(equations: readonly Equation[]): { readonly loose: Loose[]; readonly tangled: Equation[] } {
  const uses = new Map<number, number>();
  for (const equation of equations) for (const unknown of equation.keys()) uses.set(unknown, (uses.get(unknown) ?? 0) + 1);
  const loose: Loose[] = [];
  let tangled = [...equations];
  for (let before = Number.POSITIVE_INFINITY; tangled.length < before; ) {
    before = tangled.length;
    tangled = tangled.filter((equation) => {
      const own = [...equation.keys()].find((unknown) => uses.get(unknown) === 1);
      if (own === undefined) return true;
      loose.push({ equation, own });
      for (const unknown of equation.keys()) uses.set(unknown, (uses.get(unknown) as number) - 1);
      return false;
    });
  }
  return { loose, tangled };
}

/** Takes `factor` times one equation from another, in place. */
function take(from: Map<number, number>, equation: Equation, factor: number): void {
  for (const [unknown, coefficient] of equation) {
    const rest = (from.get(unknown) ?? 0) - factor * coefficient;
    if (Math.abs(rest) < ZERO) from.delete(unknown);
    else from.set(unknown, rest);
  }
}

/** An equation with the pivots of others put in terms of what is free. */
function reducedBy(rows: ReadonlyMap<number, Equation>, equation: Equation): Map<number, number> {
  const row = new Map(equation);
  for (const unknown of equation.keys()) {
    const other = rows.get(unknown);
    if (other !== undefined) take(row, other, row.get(unknown) as number);
  }
  return row;
}

/**
 * The unknowns that linear equations leave one value, whatever their constants: those that stand alone in the reduced row echelon form.
 * Of equations whose unknowns are all shared, in rings, at most `most` are reduced; with more, every unknown of these counts as determined.
 */
export function determinedUnknowns(equations: readonly Equation[], most = 200): ReadonlySet<number> {
  const { loose, tangled } = untangle(equations);
  const rows = new Map<number, Map<number, number>>();
  if (tangled.length > most) {
    for (const equation of tangled) for (const unknown of equation.keys()) rows.set(unknown, new Map([[unknown, 1]]));
  } else {
    for (const equation of tangled) {
      const row = reducedBy(rows, equation);
      const [first] = row;
      if (first === undefined) continue;
      const [pivot, lead] = first;
      for (const [unknown, coefficient] of row) row.set(unknown, coefficient / lead);
      for (const other of rows.values()) {
        const factor = other.get(pivot);
        if (factor !== undefined) take(other, row, factor);
      }
      rows.set(pivot, row);
    }
  }
  for (const { equation, own } of loose.reverse()) {
    const row = reducedBy(rows, equation);
    const lead = row.get(own) as number;
    for (const [unknown, coefficient] of row) row.set(unknown, coefficient / lead);
    rows.set(own, row);
  }
  return new Set([...rows].flatMap(([pivot, { size }]) => (size === 1 ? [pivot] : [])));
}
