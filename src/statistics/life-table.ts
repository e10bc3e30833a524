/** Customers: how many, and their weights and squared weights added up. */
export interface Weighed {
  readonly n: number;
  readonly w: number;
  readonly w2: number;
}

/** Those whose time ends within one period: by leaving, or because no more is known of them. */
export interface LifePeriod {
  readonly left: Weighed;
  readonly censored: Weighed;
}

/** One period of a life table. */
export interface LifeTableRow {
  /** Those who had not left before it, and of whom something is known in it. */
  readonly atRisk: number;
  /** The same less half of those of whom no more is known by its end: the hazard is `left` over this. */
  readonly exposed: Weighed;
  readonly left: Weighed;
}

/**
 * The actuarial life table: period by period from the start, who is still at risk and who leaves. Those of whom no more is known are taken
 * to have been at risk for half of their last period. `later` are those at risk beyond the last.
 * S. J. Cutler and F. Ederer, "Maximum utilization of the life table method in analyzing survival", Journal of Chronic Diseases 8 (1958) 699.
 */
export function lifeTable(periods: readonly LifePeriod[], later: Weighed): LifeTableRow[] {
  let atRisk = later;
  const rows = [...periods].reverse().map(({ left, censored }) => {
    atRisk = plus(plus(atRisk, left), censored);
    return { atRisk: atRisk.n, exposed: plus(atRisk, censored, -0.5), left };
  });
  return rows.reverse();
}

function plus(a: Weighed, b: Weighed, times = 1): Weighed {
  return { n: a.n + times * b.n, w: a.w + times * b.w, w2: a.w2 + times * b.w2 };
}
