import type { MeasuresAnswer, MeasuresQuery } from '../schemas/measures.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { reliability } from '../statistics/reliability.ts';
import type { StoredProject } from '../store/store.ts';
import { defined } from './defined.ts';
import { filterOf } from './filter.ts';
import type { HeavyAnswers } from './insights/heavy-answers.ts';
import type { ResultOf } from './insights/insights.ts';
import { levelFilter } from './level-filter.ts';
import type { Ports } from './ports.ts';
import { computationShown, scopeShown } from './scope-shown.ts';
import { areDurationsSmall, smallDurations, smallRows } from './small-measures.ts';
import { smallNow } from './small-now.ts';
import { isSmall } from './suppression.ts';
import { type LabelLanguage, type TaxonomyView, taxonomyView } from './taxonomy-view.ts';
import { verbatimsLink } from './verbatims-link.ts';
import { withheld, withheldLast } from './withheld.ts';

type Found = NonNullable<NonNullable<ResultOf<'measures'>>['found']>;

const ALPHA = 0.05;

/** How long things took, in the unit sent; null while it is being computed. Throws `invalid-range`, `unknown-project`. */
export async function measuresAnswer(
  answers: HeavyAnswers,
  { store, pool }: Pick<Ports, 'store' | 'pool'>,
  project: StoredProject,
  query: MeasuresQuery,
  language: LabelLanguage,
): Promise<MeasuresAnswer | null> {
  const { prompted, every, measure } = query;
  const filter = filterOf(query, project.timezone);
  const computed = await answers.answer('measures', project, defined({ filter, prompted, every, measure }));
  if (computed?.value == null) return null;
  const { scope, known, found } = computed.value;
  const { minCell } = project;
  const few = found !== null && areDurationsSmall(minCell, found.totals);
  const rows = found?.rows ?? [];
  const [hiddenRows, hiddenBands] = [smallRows(minCell, rows), smallRows(minCell, found?.bands.items ?? [])];
  const view = await taxonomyView(pool, language);
  const small = await smallNow(store, project, { filter, prompted, axis: 'touchpoint' }, { parentOf: view.parent });
  const hidden = smallDurations(minCell, found?.touchpoints ?? [], view.parent, small.items);
  const link = (narrowed: Readonly<Record<string, string>>) => verbatimsLink(project.id, query, narrowed);
  return {
    scope: scopeShown(scope, filter, query),
    measures: known.map((one) => (areDurationsSmall(minCell, one) ? withheld(one, ['measure']) : one)),
    measure: measure ?? null,
    totals: found === null ? null : few ? withheld(found.totals, []) : found.totals,
    items: rows.map(({ time, ...row }, i) => {
      const shown = { time: new Date(time).toISOString(), ...row };
      return few || hiddenRows.has(i) ? withheld(shown, ['time']) : shown;
    }),
    touchpoints: withheldLast(
      found === null ? [] : touchpointsShown(found, query, view, link),
      ({ touchpoint }) => few || hidden.has(touchpoint),
      ['touchpoint', 'label', 'parent'],
    ),
    scores: (found === null ? [] : scoresShown(found)).map((row) =>
      few || [row.n, row.openLeftOut].some((count) => isSmall(count, minCell)) ? withheld(row, ['score', 'formula']) : row,
    ),
    bands:
      found === null
        ? null
        : {
            p: found.bands.p,
            items: found.bands.items.map((row, i) => {
              const shown = { ...row, verbatims: verbatimsLink(project.id, { ...query, band: [row.band] }) };
              return few || hiddenBands.has(i) ? withheld(shown, ['band']) : shown;
            }),
            formula: 'log-rank',
          },
    ...computationShown(computed),
  };
}

function touchpointsShown(
  { touchpoints }: Found,
  { level }: MeasuresQuery,
  view: TaxonomyView,
  link: (narrowed: Readonly<Record<string, string>>) => string,
) {
  const listed = levelFilter(level, view.parent, view.isLeaf);
  const shown = touchpoints.filter(({ touchpoint }) => listed(touchpoint));
  const corrected = benjaminiHochberg(shown.map(({ p }) => p));
  return shown
    .map((row, i) => {
      const q = corrected[i] as number;
      const { level: standing, reasons } = reliability({ n: row.n + row.rest.n, mentioned: row.n });
      return {
        ...row,
        label: view.label(row.touchpoint),
        parent: view.parent(row.touchpoint),
        q,
        decided:
          q > ALPHA || standing === 'insufficient'
            ? ('undecided' as const)
            : row.observed < row.expected
              ? ('slower' as const)
              : ('faster' as const),
        reliability: standing,
        reasons,
        formula: 'log-rank' as const,
        verbatims: link({ touchpoint: row.touchpoint }),
      };
    })
    .sort((a, b) => a.p - b.p || b.n - a.n || (a.touchpoint < b.touchpoint ? -1 : 1));
}

function scoresShown({ scores }: Found) {
  const corrected = benjaminiHochberg(scores.map(({ p }) => p));
  return scores.map(({ score, rho, p, n, openLeftOut }, i) => {
    const q = corrected[i] as number;
    const { level, reasons } = reliability({ n });
    return {
      score,
      ...rho,
      n,
      openLeftOut,
      p,
      q,
      decided: q > ALPHA || level === 'insufficient' ? ('undecided' as const) : rho.value > 0 ? ('rises' as const) : ('falls' as const),
      reliability: level === 'reliable' && openLeftOut > 0 ? ('indicative' as const) : level,
      reasons: [...reasons, ...(openLeftOut > 0 ? ['open-left-out'] : [])],
      formula: 'rank-correlation' as const,
    };
  });
}
