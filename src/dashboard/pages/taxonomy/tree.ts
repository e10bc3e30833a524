import type { Touchpoint } from '../../../client/api.ts';
import { locale } from '../../words/language.ts';

/** A touchpoint with those that stand below it. */
export interface Branch {
  readonly touchpoint: Touchpoint;
  readonly below: readonly Branch[];
}

/** Touchpoints as trees, by label: each below its parent where that is among them. */
export function treesOf(touchpoints: readonly Touchpoint[]): readonly Branch[] {
  const here = new Set(touchpoints.map(({ id }) => id));
  const sorted = [...touchpoints].sort((a, b) => a.label.localeCompare(b.label, locale()));
  const under = (parent: string | null): readonly Branch[] =>
    sorted
      .filter((one) => (one.parent !== null && here.has(one.parent) ? one.parent : null) === parent)
      .map((touchpoint) => ({ touchpoint, below: under(touchpoint.id) }));
  return under(null);
}
