import { type Estimate, Z } from './interval.ts';
import { type Mask, maskTotals, reachOf } from './masks.ts';

/** Four counts: those exposed (who speak badly of a touchpoint) and those not, who left (cases) and who stayed. */
export interface RiskTable {
  readonly exposedCases: number;
  readonly exposedOthers: number;
  readonly unexposedCases: number;
  readonly unexposedOthers: number;
}

/** What goes with an exposure. Association only. */
export interface RelativeRisk {
  /** P(case | exposed)/P(case), from 0: how concentrated cases are among those exposed. */
  readonly lift: Estimate;
  /** P(case | exposed)/P(case | not exposed), from 0. */
  readonly ratio: Estimate;
  /** P(exposed | case)(RR − 1)/RR, up to 1: the share of cases that would not be, if the exposure alone made the difference. */
  readonly attributable: Estimate;
  /** Whether a cell was empty, so that ½ was added to each. */
  readonly corrected: boolean;
}

/** What is added to each cell when one is empty. */
const CORRECTION = 0.5;

/** The table of a touchpoint from masks whose target group is the cases. */
export function riskTable(masks: readonly Mask[], touchpoint: number): RiskTable {
  const all = maskTotals(masks);
  const exposed = reachOf(masks, new Set([touchpoint]));
  return {
    exposedCases: exposed.targets,
    exposedOthers: exposed.others,
    unexposedCases: all.targets - exposed.targets,
    unexposedOthers: all.others - exposed.others,
  };
}

/**
 * Lift, relative risk and attributable fraction of a table, with intervals on the logarithm. The attributable fraction is 1 less the lift
 * of those not exposed, which is Miettinen's formula written otherwise, and takes its interval. Without observations the ratios are 1, the
 * fraction 0 and their intervals wide.
 * Relative risk: D. Katz et al., Biometrics 34 (1978) 469; attributable fraction: O. S. Miettinen, "Proportion of disease caused or
 * prevented by a given exposure, trait or intervention", American Journal of Epidemiology 99 (1974) 325.
 */
export function relativeRisk(table: RiskTable): RelativeRisk {
  const cells = [table.exposedCases, table.exposedOthers, table.unexposedCases, table.unexposedOthers];
  const corrected = Math.min(...cells) <= 0;
  const [a, b, c, d] = cells.map((cell) => cell + (corrected ? CORRECTION : 0)) as [number, number, number, number];
  const n = a + b + c + d;
  const unexposed = lift(c, c + d, a + c, n);
  return {
    lift: lift(a, a + b, a + c, n),
    ratio: onLogarithm((a * (c + d)) / (c * (a + b)), 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d)),
    attributable: { value: 1 - unexposed.value, low: 1 - unexposed.high, high: 1 - unexposed.low },
    corrected,
  };
}

/** P(case | group)/P(case) for `hits` cases of a group of `size`, `cases` of all `n`, by the delta method on a multinomial. */
function lift(hits: number, size: number, cases: number, n: number): Estimate {
  return onLogarithm((hits * n) / (size * cases), 1 / hits - 1 / size - 1 / cases + (2 * hits) / (size * cases) - 1 / n);
}

function onLogarithm(value: number, variance: number): Estimate {
  const factor = Math.exp(Z * Math.sqrt(Math.max(0, variance)));
  return { value, low: value / factor, high: value * factor };
}
