import { PACK_ITSELF } from '../lexicon/pack-itself.ts';
import type { PackList, PackQuery } from '../schemas/pack.ts';
import type { AnalysisPool } from './ports.ts';
import type { LabelLanguage } from './taxonomy-view.ts';
import type { Turns } from './turns.ts';

/** Packs belong to no project: those who look up their words wait in one line. */
const NOBODYS = '';

/**
 * The packs there are, `base` first, as people of a language call them; and if asked, what they call their touchpoints, and the words that
 * are good or bad in all of a pack, which are looked up in `turns`. Throws `overloaded`.
 */
export async function listPacks(
  pool: AnalysisPool,
  turns: Turns,
  { pack: asked, include = [] }: PackQuery,
  language: LabelLanguage,
): Promise<PackList> {
  const { touchpoints } = await pool.edition(pool.packs);
  const meant = pool.sectors.filter(({ id }) => asked?.includes(id) ?? true);
  const lookUp = () => pool.words(meant.map(({ id }) => ({ id: PACK_ITSELF, pack: id })));
  const words = include.includes('words') ? await turns.take(NOBODYS, lookUp) : [];
  const items = meant.map(async ({ id, labels, about, languages }, i) => {
    const own = touchpoints.filter(({ pack }) => pack === id);
    return {
      id,
      label: labels[language] ?? id,
      about: about[language] ?? null,
      touchpoints: own.length,
      languages: [...languages],
      ...(include.includes('labels') ? { labels: Object.fromEntries(own.map((one) => [one.id, one.labels[language] ?? one.id])) } : {}),
      ...(words[i] === undefined ? {} : { words: words[i] }),
      version: (await pool.edition([id])).version,
    };
  });
  return { items: await Promise.all(items) };
}
