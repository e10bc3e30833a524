import type { Framework, FrameworkItem, Touchpoint } from '../../../client/api.ts';
import type { Packs } from '../../reading/packs.ts';
import { locale } from '../../words/language.ts';
import { words } from './words.ts';

/** Ways of laying out the touchpoints: by the stages of a framework, or by pack. */
export const LAYOUTS = ['five-moments', 'product', 'relationship', 'cycle', 'pack'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Whether a layout is that of a framework. */
export const isFramework = (layout: Layout): layout is Framework => layout !== 'pack';

/** A group of touchpoints, such as a stage. */
export interface Group {
  readonly id: string;
  readonly name: string;
  /** What it is about, in a sentence. */
  readonly about: string | null;
  readonly touchpoints: readonly Touchpoint[];
}

const OUTSIDE = 'outside';

const BASE = 'base';

/** The packs that touchpoints come from: the base, then the sectors by name. */
function packsAmong(touchpoints: readonly Touchpoint[], { nameOf }: Packs): readonly string[] {
  const sectors = [...new Set(touchpoints.map(({ pack }) => pack))].filter((pack) => pack !== BASE);
  return [BASE, ...sectors.sort((a, b) => nameOf(a).localeCompare(nameOf(b), locale()))];
}

/** Lays touchpoints out: the stages in the order of their framework, those at none of them last; or the packs, the base first. */
export function groupsOf(
  touchpoints: readonly Touchpoint[],
  layout: Layout,
  packs: Packs,
  frameworks: readonly FrameworkItem[],
): readonly Group[] {
  const names: readonly (readonly [id: string, name: string, about: string | null])[] = isFramework(layout)
    ? (frameworks.find(({ id }) => id === layout)?.stages ?? []).map(({ id, label }) => [id, label, null])
    : packsAmong(touchpoints, packs).map((id) => [id, packs.nameOf(id), packs.aboutOf(id)]);
  const known = new Set(names.map(([id]) => id));
  const groupOf = ({ moments, pack }: Touchpoint) => {
    const id = isFramework(layout) ? moments[layout] : pack;
    return id !== undefined && known.has(id) ? id : OUTSIDE;
  };
  return [...names, [OUTSIDE, words().outside, null] as const]
    .map(([id, name, about]) => ({ id, name, about, touchpoints: touchpoints.filter((one) => groupOf(one) === id) }))
    .filter((group) => group.touchpoints.length > 0);
}
