import { FRAMEWORKS } from '../lexicon/taxonomy.ts';
import type { JourneyMap } from '../store/store.ts';
import { FRAMEWORK_LABELS, MOMENT_LABELS } from './moment-labels.ts';
import type { LabelLanguage, TaxonomyView } from './taxonomy-view.ts';

/** The id of the map that every project has. */
export const BUILT_IN_MAP = 'five-moments';

/** The five moments as a map: each touchpoint of a taxonomy in its stage, those below one only where their stage is another. */
export function builtInMap(view: TaxonomyView, language: LabelLanguage): JourneyMap {
  const stages = FRAMEWORKS[BUILT_IN_MAP].map((stage) => ({
    id: stage,
    name: MOMENT_LABELS[BUILT_IN_MAP][stage]?.[language] ?? stage,
    touchpoints: view.touchpoints
      .filter(({ parent, moments }) => {
        return moments[BUILT_IN_MAP] === stage && (parent === null || view.moment(parent, BUILT_IN_MAP) !== stage);
      })
      .map(({ id }) => id),
  }));
  return {
    id: BUILT_IN_MAP,
    name: FRAMEWORK_LABELS[BUILT_IN_MAP][language],
    segment: null,
    stages: stages.filter(({ touchpoints }) => touchpoints.length > 0),
  };
}
