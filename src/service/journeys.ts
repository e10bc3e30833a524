import type { JourneysAnswer, JourneysQuery } from '../schemas/journeys.ts';
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

type Found = NonNullable<ResultOf<'journeys'>>;

const ALPHA = 0.05;

/** Sentiment along journeys; null while it is being computed. Throws `invalid-range`, `unknown-project`. */
export async function journeysAnswer(
  answers: HeavyAnswers,
  pool: AnalysisPool,
  project: StoredProject,
  query: JourneysQuery,
  language: LabelLanguage,
): Promise<JourneysAnswer | null> {
  const { prompted, outcome, by } = query;
  const filter = filterOf(query, project.timezone);
  const computed = await answers.answer('journeys', project, defined({ filter, prompted, outcome, by }));
  if (computed?.value == null) return null;
  const { value } = computed;
  const link = (segment: string | null) => verbatimsLink(project.id, segment === null ? query : { ...query, [`segment.${by}`]: [segment] });
  return {
    scope: scopeShown(value.scope, filter, query),
    journeys: value.journeys,
    inJourneys: value.inJourneys,
    outcome: value.outcome,
    reasons: missingIn(value),
    items: value.rows.map((row) => ({ ...row, verbatims: link(row.segment) })),
    peakEnd: value.memory,
    recoveries: recoveriesShown(value, project, query, await taxonomyView(pool, language)),
    ...computationShown(computed),
  };
}

function missingIn({ journeys, steps, rows, outcome }: Found): JourneysAnswer['reasons'] {
  const shown = new Set(rows.map(({ step }) => step)).size;
  return [
    ...(journeys === 0 ? (['no-journeys'] as const) : steps === 0 ? (['no-steps'] as const) : []),
    ...(outcome === null ? (['no-outcome'] as const) : []),
    ...(steps > shown ? (['more-steps'] as const) : []),
  ];
}

function recoveriesShown(
  { recoveries }: Found,
  project: StoredProject,
  query: JourneysQuery,
  view: TaxonomyView,
): JourneysAnswer['recoveries'] {
  const listed = levelFilter(query.level, view.parent, view.isLeaf);
  const shown = recoveries.filter(({ touchpoint }) => listed(touchpoint));
  const tested = shown.filter(({ worth }) => worth !== null);
  const corrected = benjaminiHochberg(tested.map(({ worth }) => worth?.p ?? 1));
  const qOf = new Map(tested.map((recovery, i) => [recovery, corrected[i] as number]));
  return shown
    .map((recovery) => {
      const { of, touchpoint, bad, rate, size, scored, worth } = recovery;
      const q = qOf.get(recovery) ?? 1;
      const mended = Math.min(scored.mended, scored.never);
      const { level, reasons } = reliability({ n: size, mentioned: mended, share: rate });
      return {
        of,
        touchpoint,
        label: view.label(touchpoint),
        parent: view.parent(touchpoint),
        bad,
        rate: { ...rate, formula: 'recovery-rate' as const },
        scored,
        worth:
          worth === null
            ? null
            : {
                ...worth,
                q,
                decided:
                  q > ALPHA || level === 'insufficient'
                    ? ('undecided' as const)
                    : worth.value > 0
                      ? ('higher' as const)
                      : ('lower' as const),
                formula: 'recovery-worth' as const,
              },
        reliability: level,
        reasons,
        verbatims: verbatimsLink(project.id, query, { touchpoint }),
      };
    })
    .sort((a, b) => b.bad - a.bad || (a.of + a.touchpoint < b.of + b.touchpoint ? -1 : 1));
}
