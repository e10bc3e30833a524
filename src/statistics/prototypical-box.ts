/** Often and early, often and late, seldom and early, seldom and late. */
export type PrototypicalBox = 'core' | 'first-periphery' | 'contrasting' | 'second-periphery';

/** An item on the two axes: how often it is named (a count or a share), and its mean rank when named (from 1, low is early). */
export interface PrototypicalPoint {
  readonly frequency: number;
  readonly meanRank: number;
}

/**
 * Where the two axes are cut: at the items' mean frequency, and at their mean rank weighted by frequency (the mean rank of all that was
 * named). Both are 0 without items.
 * P. Vergès, "L'évocation de l'argent", Bulletin de psychologie 45 (1992) 203.
 */
export function prototypicalCut(points: readonly PrototypicalPoint[]): PrototypicalPoint {
  const total = points.reduce((sum, { frequency }) => sum + frequency, 0);
  const ranks = points.reduce((sum, { frequency, meanRank }) => sum + frequency * meanRank, 0);
  return { frequency: points.length > 0 ? total / points.length : 0, meanRank: total > 0 ? ranks / total : 0 };
}

/** The box of an item: often means at or above the cut's frequency, early at or below its rank. Vergès 1992. */
export function prototypicalBox(point: PrototypicalPoint, cut: PrototypicalPoint): PrototypicalBox {
  const early = point.meanRank <= cut.meanRank;
  if (point.frequency >= cut.frequency) return early ? 'core' : 'first-periphery';
  return early ? 'contrasting' : 'second-periphery';
}
