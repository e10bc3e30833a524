import { FRAMEWORKS, type Framework } from '../lexicon/taxonomy.ts';
import type { FrameworkList } from '../schemas/framework.ts';
import { FRAMEWORK_LABELS, MOMENT_LABELS } from './moment-labels.ts';
import type { LabelLanguage } from './taxonomy-view.ts';

const wholeOf = (stages: readonly string[], stage: string) =>
  stages.find((other) => other === stage.slice(0, stage.lastIndexOf('.'))) ?? null;

/** The frameworks and their stages, as people of a language call them. */
export function listFrameworks(language: LabelLanguage): FrameworkList {
  const items = (Object.keys(FRAMEWORKS) as Framework[]).map((id) => ({
    id,
    label: FRAMEWORK_LABELS[id][language],
    stages: FRAMEWORKS[id].map((stage) => ({
      id: stage,
      label: MOMENT_LABELS[id][stage]?.[language] ?? stage,
      parent: wholeOf(FRAMEWORKS[id], stage),
    })),
  }));
  return { items };
}
