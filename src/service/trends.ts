import { problem } from '../errors.ts';
import type { TrendRow, TrendsAnswer, TrendsQuery } from '../schemas/trends.ts';
import type { StoredProject } from '../store/store.ts';
import { pageOf } from './cursor.ts';
import { defined } from './defined.ts';
import { filterOf } from './filter.ts';
import { periodStarts } from './insights/periods.ts';
import type { Ports } from './ports.ts';
import { scopeShown } from './scope-shown.ts';
import { smallTrends } from './small-trends.ts';
import { type LabelLanguage, taxonomyView } from './taxonomy-view.ts';
import { trendChanges } from './trend-changes.ts';
import { intentRow, touchpointRow } from './trend-rows.ts';

/** Most periods of an answer: almost three years of days. */
const MOST_PERIODS = 1000;

/** Shares and sentiment over time, from roll-ups, as flat rows. Throws `invalid-range`, `too-many-periods`, `invalid-cursor`, `unknown-project`. */
export async function trendsAnswer(
  { store, pool }: Pick<Ports, 'store' | 'pool'>,
  project: StoredProject,
  query: TrendsQuery,
  language: LabelLanguage,
): Promise<TrendsAnswer> {
  const { limit, cursor, ...asked } = query;
  const { touchpoint, intent, every, prompted } = asked;
  const filter = filterOf(query, project.timezone);
  const whole = await store.countMentions(project.id, { filter, prompted, axis: 'touchpoint' });
  if (whole === null) throw problem('unknown-project', []);
  const view = await taxonomyView(pool, language);
  const mentioned = whole.items.filter(({ verbatims }) => verbatims > 0).sort((a, b) => b.verbatims - a.verbatims);
  const top = mentioned.map(({ item }) => item).filter((item) => view.parent(item) === null);
  const touchpoints = touchpoint ?? (intent === undefined ? top : []);
  const [from, to] = [filter.from ?? whole.from, filter.to === undefined ? whole.to : filter.to - 1];
  const starts = from === null || to === null ? [] : periodStarts(from, to, every, project.timezone, MOST_PERIODS);
  if (starts.length > MOST_PERIODS + 1) throw problem('too-many-periods', [MOST_PERIODS]);
  const periods = await store.countPeriods(
    project.id,
    defined({ filter, prompted, axis: 'touchpoint', starts, items: touchpoints, intent }),
  );
  if (periods === null) throw problem('unknown-project', []);

  const time = (start: number) => new Date(start).toISOString();
  const series: TrendRow[][] = touchpoints.map((id) =>
    periods.map((period) =>
      touchpointRow({ time: time(period.start), touchpoint: id, intent: null, label: view.label(id) }, period, prompted),
    ),
  );
  if (intent !== undefined) {
    series.push(periods.map((period) => intentRow({ time: time(period.start), touchpoint: null, intent, label: intent }, period)));
  }
  const shown = smallTrends(project.minCell, series, view.parent);
  const rows = periods.flatMap((_, i) => shown.series.flatMap((one) => one[i] ?? []));
  return {
    scope: scopeShown(whole, filter, query),
    ...pageOf(rows, { limit, cursor }, ['trends', project.id, asked]),
    changes: trendChanges(series).filter(shown.tells),
  };
}
