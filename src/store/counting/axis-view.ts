import { FRAMEWORKS, type Framework, type Taxonomy, type Touchpoint } from '../../lexicon/taxonomy.ts';
import type { Axis } from '../counts.ts';

/** Every axis that counts are kept of. */
export const AXES = ['touchpoint', 'base', ...(Object.keys(FRAMEWORKS) as Framework[])] as const satisfies readonly Axis[];

/** Where a touchpoint counts on an axis: for the item `unit`, and for those `above` it, nearest first. */
export interface Place {
  readonly unit: string;
  readonly above: readonly string[];
}

/** How the touchpoints of a generation fall on the axes. */
export interface AxisView {
  /** The axes to count: `base` only where some touchpoint specialises another (else it is the same as `touchpoint`). */
  readonly axes: readonly Axis[];
  /** The place of a touchpoint; null where it has none: one that is not in the taxonomy has no stage. */
  place(axis: Axis, touchpoint: string): Place | null;
  /** The item next above an item of an axis; null for one at the top. */
  above(axis: Axis, item: string): string | null;
}

const onTouchpoints = (taxonomy: Taxonomy, id: string): Place => {
  const parent = taxonomy.get(id)?.parent ?? null;
  if (parent === null) return { unit: id, above: [] };
  const { unit, above } = onTouchpoints(taxonomy, parent);
  return { unit: id, above: [unit, ...above] };
};

const onBase = (taxonomy: Taxonomy, id: string): Place => {
  const { specialises = null, parent = null } = taxonomy.get(id) ?? {};
  if (specialises !== null && specialises !== id) return onBase(taxonomy, specialises);
  if (parent === null) return { unit: id, above: [] };
  const { unit, above } = onBase(taxonomy, parent);
  return { unit: id, above: [unit, ...above] };
};

const wholeOf = (framework: Framework, stage: string): string | null => {
  const stages: readonly string[] = FRAMEWORKS[framework];
  const whole = stage.slice(0, stage.lastIndexOf('.'));
  return stage.includes('.') && stages.includes(whole) ? whole : null;
};

const onFramework = (taxonomy: Taxonomy, framework: Framework, id: string): Place | null => {
  const unit = taxonomy.get(id)?.moments[framework];
  if (unit === undefined) return null;
  const whole = wholeOf(framework, unit);
  return { unit, above: whole === null ? [] : [whole] };
};

/** Makes the view of a taxonomy. */
export function createAxisView(touchpoints: readonly Touchpoint[]): AxisView {
  const taxonomy: Taxonomy = new Map(touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]));
  const specialised = touchpoints.some(({ specialises }) => specialises !== null);
  const places = new Map(AXES.map((axis) => [axis as Axis, new Map<string, Place | null>()]));
  const find = (axis: Axis, id: string) => {
    if (axis === 'touchpoint') return onTouchpoints(taxonomy, id);
    return axis === 'base' ? onBase(taxonomy, id) : onFramework(taxonomy, axis, id);
  };
  const place = (axis: Axis, touchpoint: string) => {
    const known = places.get(axis);
    let found = known?.get(touchpoint);
    if (found === undefined) {
      found = find(axis, touchpoint);
      if (taxonomy.has(touchpoint)) known?.set(touchpoint, found);
    }
    return found;
  };
  return {
    axes: specialised ? AXES : AXES.filter((axis) => axis !== 'base'),
    place,
    above: (axis, item) => (axis === 'touchpoint' || axis === 'base' ? (place(axis, item)?.above[0] ?? null) : wholeOf(axis, item)),
  };
}
