import type { Framework, Touchpoint } from '../lexicon/taxonomy.ts';
import type { AnalysisPool } from './ports.ts';

/** Languages that labels are answered in; the first where nothing else is asked for. */
export const LABEL_LANGUAGES = ['en', 'fr'] as const;
/** The code of a language of labels. */
export type LabelLanguage = (typeof LABEL_LANGUAGES)[number];

/** What an answer says of a touchpoint beside its figures. */
export interface TaxonomyView {
  label(id: string): string;
  /** Its parent, as far as the taxonomy or the dotted path knows. */
  parent(id: string): string | null;
  moment(id: string, framework: Framework): string | null;
  /** Whether it has nothing below it. */
  isLeaf(id: string): boolean;
  /** It and the touchpoints that specialise it. */
  countingFor(id: string): string[];
  /** The touchpoints of a stage and of those within it. */
  inMoment(stage: string, framework: Framework): string[];
  readonly touchpoints: readonly Touchpoint[];
}

/** The taxonomy of all packs, for reading answers: a touchpoint of a pack since switched off still has its name. */
export async function taxonomyView(pool: AnalysisPool, language: LabelLanguage, packs = pool.packs): Promise<TaxonomyView> {
  const { touchpoints } = await pool.edition(packs);
  const known = new Map(touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]));
  const parents = new Set(touchpoints.map(({ parent }) => parent));
  return {
    label: (id) => known.get(id)?.labels[language] ?? id,
    parent: (id) => known.get(id)?.parent ?? null,
    moment: (id, framework) => known.get(id)?.moments[framework] ?? null,
    isLeaf: (id) => !parents.has(id),
    countingFor: (id) => [id, ...touchpoints.filter(({ specialises }) => specialises === id).map((touchpoint) => touchpoint.id)],
    inMoment: (stage, framework) =>
      touchpoints.filter(({ moments }) => `${moments[framework]}.`.startsWith(`${stage}.`)).map((touchpoint) => touchpoint.id),
    touchpoints,
  };
}
