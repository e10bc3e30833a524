import type { MeasuresAnswer, MeasuresQuery } from '../schemas/measures.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { reliability } from '../statistics/reliability.ts';
import type { StoredProject } from '../store/store.ts';
import { defined } from './defined.ts';
import { filterOf } from './filter.ts';
import type { HeavyAnswers } from './insights/heavy-answers.ts';
import type { ResultOf } from './insights/insights.ts';
import { levelFilter } from './level-filter.ts';
import type { AnalysisPool } from './ports.ts';
import { computationShown, scopeShown } from './scope-shown.ts';
import { type LabelLanguage, type TaxonomyView, taxonomyView } from './taxonomy-view.ts';
import { verbatimsLink } from './verbatims-link.ts';

type Found = NonNullable<NonNullable<ResultOf<'measures'>>['found']>;

const ALPHA = 0.05;

/** How long things took, in the unit sent; null while it is being computed. Throws `invalid-range`, `unknown-project`. */
export async function measuresAnswer(
  answers: HeavyAnswers,
  pool: AnalysisPool,
  project: StoredProject,
  query: MeasuresQuery,
  language: LabelLanguage,
): Promise<MeasuresAnswer | null> {
  const { prompted, every, measure } = query;
  const filter = filterOf(query, project.timezone);
  const computed = await answers.answer('measures', project, defined({ filter, prompted, every, measure }));
  if (computed?.value == null) return null;
  const { scope, known, found } = computed.value;
  const link = (narrowed: Readonly<Record<string, string>>) => verbatimsLink(project.id, query, narrowed);
  return {
    scope: scopeShown(scope, filter, query),
    measures: [...known],
    measure: measure ?? null,
    totals: found?.totals ?? null,
    items: (found?.rows ?? []).map(({ time, ...row }) => ({ time: new Date(time).toISOString(), ...row })),
    touchpoints: found === null ? [] : touchpointsShown(found, query, await taxonomyView(pool, language), link),
    scores: found === null ? [] : scoresShown(found),
    bands:
      found === null
        ? null
        : {
            p: found.bands.p,
            items: found.bands.items.map((row) => ({ ...row, verbatims: verbatimsLink(project.id, { ...query, band: [row.band] }) })),
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
): MeasuresAnswer['touchpoints'] {
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

function scoresShown({ scores }: Found): MeasuresAnswer['scores'] {
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
      decided: q > ALPHA || level === 'insufficient' ? 'undecided' : rho.value > 0 ? 'rises' : 'falls',
      reliability: level === 'reliable' && openLeftOut > 0 ? 'indicative' : level,
      reasons: [...reasons, ...(openLeftOut > 0 ? ['open-left-out'] : [])],
      formula: 'rank-correlation',
    };
  });
}
