import { type Estimate, Z } from './interval.ts';
import { type NetCounts, netInterval, netVariance } from './net-interval.ts';

/** A net share drawn towards that of all: from −100 to 100, with how far it was drawn. */
export interface ShrunkenNet extends Estimate {
  /** 0 when it stays where it was, 1 when it is the overall mean. */
  readonly shrinkage: number;
}

/**
 * Net shares of several touchpoints, each drawn towards their overall mean the more, the less was said of it and the less they differ:
 * a net of −100 from three verbatims does not make a worst touchpoint. One without verbatims is at the mean, its interval as wide as the
 * touchpoints differ. With fewer than two that have some, nothing is drawn.
 * Empirical Bayes: C. N. Morris, "Parametric empirical Bayes inference", JASA 78 (1983) 47; the variance between touchpoints by moments:
 * R. DerSimonian and N. Laird, Controlled Clinical Trials 7 (1986) 177.
 */
export function shrunkenNets(all: readonly NetCounts[]): ShrunkenNet[] {
  const said = all.filter(({ n }) => n > 0);
  if (said.length < 2) return all.map((counts) => ({ ...netInterval(counts), shrinkage: 0 }));
  const nets = said.map((counts) => ({ value: netInterval(counts).value, variance: netVariance(counts) }));
  const between = varianceBetween(nets);
  const weight = nets.reduce((sum, { variance }) => sum + 1 / (variance + between), 0);
  const mean = nets.reduce((sum, { value, variance }) => sum + value / (variance + between), 0) / weight;
  return all.map((counts) => {
    const shrinkage = counts.n > 0 ? netVariance(counts) / (netVariance(counts) + between) : 1;
    const value = mean + (1 - shrinkage) * (netInterval(counts).value - mean);
    const margin = Z * Math.sqrt(shrinkage * between + shrinkage * shrinkage * (1 / weight));
    return { value, low: Math.max(-100, value - margin), high: Math.min(100, value + margin), shrinkage };
  });
}

function varianceBetween(nets: readonly { readonly value: number; readonly variance: number }[]): number {
  const weights = nets.map(({ variance }) => 1 / variance);
  const weight = weights.reduce((sum, w) => sum + w, 0);
  const mean = nets.reduce((sum, { value, variance }) => sum + value / variance, 0) / weight;
  const scatter = nets.reduce((sum, { value, variance }) => sum + (value - mean) ** 2 / variance, 0);
  const squares = weights.reduce((sum, w) => sum + w * w, 0);
  return Math.max(0, (scatter - (nets.length - 1)) / (weight - squares / weight));
}
