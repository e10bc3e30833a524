import { ancestors, type Taxonomy } from '../../lexicon/taxonomy.ts';

/** Whether naming `given` also names `wanted`: the same touchpoint, one below it, or one that specialises it (or a touchpoint below it). */
export function covers(taxonomy: Taxonomy, given: string, wanted: string): boolean {
  const path = [given, ...ancestors(taxonomy, given)];
  if (path.includes(wanted)) return true;
  return path.some((id) => {
    const general = taxonomy.get(id)?.specialises;
    return general != null && (general === wanted || ancestors(taxonomy, general).includes(wanted));
  });
}
