import { problem } from '../errors.ts';
import type { ComparisonsAnswer, ComparisonsQuery } from '../schemas/comparisons.ts';
import type { FilterFields } from '../schemas/filter.ts';
import type { Filter, StoredProject } from '../store/store.ts';
import { compareItems, compareNets, decide } from './compare-counts.ts';
import { compareWords } from './compare-words.ts';
import { pageOf } from './cursor.ts';
import { filterOf } from './filter.ts';
import { scopeOfFew } from './guarded.ts';
import type { HeavyAnswers } from './insights/heavy-answers.ts';
import { levelFilter } from './level-filter.ts';
import type { Ports } from './ports.ts';
import { scopeShown, scopeWithheld } from './scope-shown.ts';
import { smallNow } from './small-now.ts';
import { isSmall } from './suppression.ts';
import { isScopeOpen } from './surroundings.ts';
import { type LabelLanguage, taxonomyView } from './taxonomy-view.ts';
import { verbatimsLink } from './verbatims-link.ts';
import { withheld, withheldLast } from './withheld.ts';

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
    const small = weights.some(({ verbatims }) => isSmall(verbatims, project.minCell));
    return { positives: share('promoter'), negatives: share('detractor'), n: size, small };
  };
  const setOf = async (own: Omit<FilterFields, 'prompted'>) => {
    const asked = { ...common, ...own } as FilterFields;
    const filter = filterOf(asked, project.timezone);
    const [counts, open] = [await count(filter), await isScopeOpen(store, project, filter)];
    const small = await smallNow(store, project, { filter, prompted, axis: 'touchpoint' }, { parentOf: view.parent }, counts);
    const scope = scopeWithheld(scopeShown(counts, filter, asked), small.mention);
    return {
      asked,
      filter,
      counts,
      nps: await npsOf(filter),
      small,
      open,
      scope: open ? scope : scopeOfFew(scope, asked, project.timezone),
    };
  };
  const view = await taxonomyView(pool, language);
  const [one, other] = await Promise.all([setOf(a), setOf(b)]);
  const sets = [one, other];
  const open = one.open && other.open;
  const words = include?.includes('words') ? await compareWords(answers, project, one, other, open) : undefined;
  if (words === null) return null;
  const listed = levelFilter(level, view.parent, view.isLeaf);
  const mentioned = new Set(
    sets.flatMap(({ counts }) => (!open ? [] : counts.items.filter(({ verbatims }) => verbatims > 0).map(({ item }) => item))),
  );
  const isHidden = ({ item }: { item: string }) => sets.some(({ small }) => small.items.has(item));
  const all = [...mentioned].filter(listed);
  const compare = (some: readonly string[]) => compareItems(one.counts, other.counts, some, prompted);
  const { family, items } = compare(all.filter((item) => !isHidden({ item })));
  items.sort((x, y) => x.share.p - y.share.p || Math.abs(y.share.effect) - Math.abs(x.share.effect) || (x.item < y.item ? -1 : 1));
  const hidden = compare(all.filter((item) => isHidden({ item })).sort()).items;
  const page = pageOf([...items, ...hidden], { limit, cursor }, ['comparisons', project.id, { ...common, a, b }]);
  const link = (set: typeof one, touchpoint: string) => verbatimsLink(project.id, set.asked, { touchpoint });
  const nps = open && one.nps.n > 0 && other.nps.n > 0 ? (decide([compareNets(one.nps, other.nps)])[0] ?? null) : null;
  return {
    a: one.scope,
    b: other.scope,
    nps: nps === null || !sets.some((set) => set.nps.small) ? nps : withheld(nps, ['formula']),
    family,
    items: withheldLast(
      page.items.map(({ item, share, sentiment }) => ({
        touchpoint: item,
        label: view.label(item),
        parent: view.parent(item),
        share,
        sentiment: sentiment !== null && sets.some(({ small }) => small.splits.has(item)) ? withheld(sentiment, ['formula']) : sentiment,
        verbatims: { a: link(one, item), b: link(other, item) },
      })),
      ({ touchpoint }) => isHidden({ item: touchpoint }),
      ['touchpoint', 'label', 'parent'],
    ),
    ...(words === undefined ? {} : { words }),
    next: page.next,
  };
}
