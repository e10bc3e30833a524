import type { Priorities, Priority } from '../../client/api.ts';

/** Touchpoints whose verdict is told at once, and those that stand behind, each in the order of the answer. */
export interface ToldVerdicts {
  readonly told: readonly Priority[];
  readonly rest: readonly Priority[];
}

const isJudged = (item: Priorities['items'][number]): item is Priority => item.verdict !== null && item.sentence !== null;

/** A verdict is given, or those who mention it score differently and it is salient: a moment of truth of a kind not known yet. */
const isTold = ({ verdict, salient, stakes }: Priority) =>
  verdict === 'insufficient-evidence' ? salient && stakes === true : verdict !== 'none' || stakes === true;

/** Parts the answer into what is told first and the rest; what is withheld is in neither. Every page tells them in this one order. */
export function toldVerdicts(items: Priorities['items']): ToldVerdicts {
  const judged = items.filter(isJudged);
  return { told: judged.filter(isTold), rest: judged.filter((item) => !isTold(item)) };
}
