import type { DriversQuery } from '../schemas/drivers.ts';
import type { StoredProject } from '../store/store.ts';
import { defined } from './defined.ts';
import { filterOf } from './filter.ts';
import type { HeavyAnswers } from './insights/heavy-answers.ts';
import type { Ports } from './ports.ts';
import { smallNow } from './small-now.ts';
import { type LabelLanguage, taxonomyView } from './taxonomy-view.ts';

/** The insight that drivers and priorities share, computed once for both; null while it is. Throws `invalid-range`, `unknown-project`. */
export async function driversComputed(
  answers: HeavyAnswers,
  { store, pool }: Pick<Ports, 'store' | 'pool'>,
  project: StoredProject,
  asked: Omit<DriversQuery, 'limit' | 'cursor'>,
  language: LabelLanguage,
) {
  const { prompted, level, outcome } = asked as DriversQuery;
  const filter = filterOf(asked, project.timezone);
  const view = await taxonomyView(pool, language);
  const inner = level === 'leaf' ? view.touchpoints.map(({ id }) => id).filter((id) => !view.isLeaf(id)) : [];
  const computed = await answers.answer('drivers', project, defined({ filter, prompted, level, outcome, inner }));
  if (computed === null || computed.value === null) return null;
  const small = await smallNow(store, project, { filter, prompted, axis: 'touchpoint' }, { parentOf: view.parent });
  return { small, computed: { ...computed, value: computed.value }, view, filter };
}
