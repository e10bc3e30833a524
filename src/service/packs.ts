import type { PackList } from '../schemas/pack.ts';
import type { AnalysisPool } from './ports.ts';
import type { LabelLanguage } from './taxonomy-view.ts';

/** The packs there are, `base` first, as people of a language call them; and if asked, what they call their touchpoints. */
export async function listPacks(pool: AnalysisPool, language: LabelLanguage, withLabels = false): Promise<PackList> {
  const { touchpoints } = await pool.edition(pool.packs);
  const items = pool.sectors.map(async ({ id, labels, about, languages }) => {
    const own = touchpoints.filter(({ pack }) => pack === id);
    return {
      id,
      label: labels[language] ?? id,
      about: about[language] ?? null,
      touchpoints: own.length,
      languages: [...languages],
      ...(withLabels ? { labels: Object.fromEntries(own.map((one) => [one.id, one.labels[language] ?? one.id])) } : {}),
      version: (await pool.edition([id])).version,
    };
  });
  return { items: await Promise.all(items) };
}
