import type { PackList } from '../schemas/pack.ts';
import type { AnalysisPool } from './ports.ts';
import type { LabelLanguage } from './taxonomy-view.ts';

/** The packs there are, `base` first, as people of a language call them. */
export async function listPacks(pool: AnalysisPool, language: LabelLanguage): Promise<PackList> {
  const { touchpoints } = await pool.edition(pool.packs);
  const items = pool.sectors.map(async ({ id, labels, about, languages }) => ({
    id,
    label: labels[language] ?? id,
    about: about[language] ?? null,
    touchpoints: touchpoints.filter(({ pack }) => pack === id).length,
    languages: [...languages],
    version: (await pool.edition([id])).version,
  }));
  return { items: await Promise.all(items) };
}
