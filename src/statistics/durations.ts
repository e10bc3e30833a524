import { kishEffectiveSize } from './kish-effective-size.ts';

/** How long something took, in any unit; where it is still open, how long it has lasted so far. */
export interface Duration {
  readonly time: number;
  readonly open: boolean;
  /** 1 unless given. */
  readonly weight?: number;
  /** How many are alike, a whole number; 1 unless given. */
  readonly count?: number;
}

/** Who is at stake at one instant, group by group. */
interface RiskRow {
  readonly time: number;
  /** Those that lasted until then at least. */
  readonly atRisk: readonly number[];
  /** Those that ended then. */
  readonly ended: readonly number[];
}

/**
 * Who is at risk and who ends, group by group, at every instant at which any ends, in order of time. What is open at that very instant is
 * still at risk. Weights are scaled so that they add up to Kish's effective size over all groups.
 */
export function riskTable(groups: readonly (readonly Duration[])[]): RiskRow[] {
  const all = groups.flatMap((durations, group) =>
    durations.map(({ time, open, weight = 1, count = 1 }) => ({ time, open, weight, count, group })),
  );
  const w = all.reduce((sum, { weight, count }) => sum + weight * count, 0);
  const w2 = all.reduce((sum, { weight, count }) => sum + weight * weight * count, 0);
  const scale = w > 0 ? kishEffectiveSize(w, w2) / w : 0;
  // From the longest to the shortest: those at risk are added up, and no subtraction leaves a rest of rounding.
  const rows: RiskRow[] = [];
  const atRisk = groups.map(() => 0);
  let ended = groups.map(() => 0);
  all.sort((a, b) => b.time - a.time);
  for (const [i, { time, open, weight, count, group }] of all.entries()) {
    atRisk[group] = (atRisk[group] ?? 0) + weight * count * scale;
    if (!open) ended[group] = (ended[group] ?? 0) + weight * count * scale;
    if (all[i + 1]?.time === time) continue;
    if (ended.some((count) => count > 0)) rows.push({ time, atRisk: [...atRisk], ended });
    ended = groups.map(() => 0);
  }
  return rows.reverse();
}
