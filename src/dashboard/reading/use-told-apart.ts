import { calls } from '../../client/api.ts';
import { useAnswer } from '../data/use-answer.ts';
import { WITH_LABELS } from './packs.ts';
import { type Labelled, sharesLabels, toldApart } from './told-apart.ts';

/** The items, told apart by their sectors where touchpoints share a label; sectors are asked for only then. */
export function useToldApart<T extends Labelled>(items: readonly T[]): readonly T[] {
  const { value } = useAnswer(calls.taxonomy.packs, sharesLabels(items) ? WITH_LABELS : null);
  const sectorOf = (touchpoint: string) => value?.items.find(({ labels = {} }) => Object.hasOwn(labels, touchpoint))?.label ?? null;
  return toldApart(items, sectorOf);
}
