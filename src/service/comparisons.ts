import { problem } from '../errors.ts';
import type { ComparisonsAnswer, ComparisonsQuery } from '../schemas/comparisons.ts';
import type { FilterFields } from '../schemas/filter.ts';
import type { Filter, StoredProject } from '../store/store.ts';
import { compareItems, compareNets, decide } from './compare-counts.ts';
import { compareWords } from './compare-words.ts';
import { pageOf } from './cursor.ts';
import { filterOf } from './filter.ts';
import type { HeavyAnswers } from './insights/heavy-answers.ts';
import { levelFilter } from './level-filter.ts';
import type { Ports } from './ports.ts';
import { scopeShown } from './scope-shown.ts';
import { type LabelLanguage, taxonomyView } from './taxonomy-view.ts';
import { verbatimsLink } from './verbatims-link.ts';

/**
 * Two sets of verbatims, touchpoint by touchpoint, from roll-ups where one filter is set; with the words that mark them if asked, and null
 * while these are computed. Throws `invalid-range`, `invalid-cursor`, `unknown-project`.
 */
export async function comparisonsAnswer(
  { store, pool }: Pick<Ports, 'store' | 'pool'>,
  answers: HeavyAnswers,
  project: StoredProject,
  query: ComparisonsQuery,
  language: LabelLanguage,
): Promise<ComparisonsAnswer | null> {
  const { limit, cursor, a, b, include, ...common } = query;
  const { prompted, level } = common;
  const count = async (filter: Filter) => {
    const counts = await store.countMentions(project.id, { filter, prompted, axis: 'touchpoint' });
    if (counts === null) throw problem('unknown-project', []);
    return counts;
  };
  const npsOf = async (filter: Filter) => {
    const bands = (['promoter', 'passive', 'detractor'] as const).filter((band) => filter.band === undefined || filter.band.includes(band));
    const weights = await Promise.all(bands.map(async (band) => ({ band, ...(await count({ ...filter, band: [band] })) })));
    const total = (of: 'w' | 'w2') => weights.reduce((sum, one) => sum + one[of], 0);
    const size = total('w2') > 0 ? total('w') ** 2 / total('w2') : 0;
    const share = (band: string) => ((weights.find((one) => one.band === band)?.w ?? 0) * size) / (total('w') || 1);
    return { positives: share('promoter'), negatives: share('detractor'), n: size };
  };
  const setOf = async (own: Omit<FilterFields, 'prompted'>) => {
    const asked = { ...common, ...own } as FilterFields;
    const filter = filterOf(asked, project.timezone);
    return { asked, filter, counts: await count(filter), nps: await npsOf(filter) };
  };
  const [one, other] = await Promise.all([setOf(a), setOf(b)]);
  const words = include?.includes('words') ? await compareWords(answers, project, one, other) : undefined;
  if (words === null) return null;
  const view = await taxonomyView(pool, language);
  const listed = levelFilter(level, view.parent, view.isLeaf);
  const mentioned = new Set(
    [one, other].flatMap(({ counts }) => counts.items.filter(({ verbatims }) => verbatims > 0).map(({ item }) => item)),
  );
  const { family, items } = compareItems(one.counts, other.counts, [...mentioned].filter(listed), prompted);
  items.sort((x, y) => x.share.p - y.share.p || Math.abs(y.share.effect) - Math.abs(x.share.effect) || (x.item < y.item ? -1 : 1));
  const page = pageOf(items, { limit, cursor }, ['comparisons', project.id, { ...common, a, b }]);
  const link = (set: typeof one, touchpoint: string) => verbatimsLink(project.id, set.asked, { touchpoint });
  return {
    a: scopeShown(one.counts, one.filter, one.asked),
    b: scopeShown(other.counts, other.filter, other.asked),
    nps: one.nps.n > 0 && other.nps.n > 0 ? (decide([compareNets(one.nps, other.nps)])[0] ?? null) : null,
    family,
    items: page.items.map(({ item, share, sentiment }) => ({
      touchpoint: item,
      label: view.label(item),
      parent: view.parent(item),
      share,
      sentiment,
      verbatims: { a: link(one, item), b: link(other, item) },
    })),
    ...(words === undefined ? {} : { words }),
    next: page.next,
  };
}
