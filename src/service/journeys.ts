import type { JourneysAnswer, JourneysQuery } from '../schemas/journeys.ts';
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
import { smallRecoveries, smallSteps } from './small-journeys.ts';
import { smallNow } from './small-now.ts';
import { isSmall } from './suppression.ts';
import { type LabelLanguage, type TaxonomyView, taxonomyView } from './taxonomy-view.ts';
import { verbatimsLink } from './verbatims-link.ts';
import { withheld, withheldLast } from './withheld.ts';

type Found = NonNullable<ResultOf<'journeys'>>;

const ALPHA = 0.05;

/** Sentiment along journeys; null while it is being computed. Throws `invalid-range`, `unknown-project`. */
export async function journeysAnswer(
  answers: HeavyAnswers,
  { store, pool }: Pick<Ports, 'store' | 'pool'>,
  project: StoredProject,
  query: JourneysQuery,
  language: LabelLanguage,
): Promise<JourneysAnswer | null> {
  const { prompted, outcome, by } = query;
  const filter = filterOf(query, project.timezone);
  const computed = await answers.answer('journeys', project, defined({ filter, prompted, outcome, by }));
  if (computed?.value == null) return null;
  const { value } = computed;
  const { minCell } = project;
  const view = await taxonomyView(pool, language);
  const small = await smallNow(store, project, { filter, prompted, axis: 'touchpoint' }, { parentOf: view.parent });
  const isSmallStep = smallSteps(minCell, value.rows, value.inJourneys);
  const shownCount = (count: number) => (isSmall(value.journeys, minCell) || isSmall(count, minCell) ? null : count);
  const link = (segment: string | null) => verbatimsLink(project.id, segment === null ? query : { ...query, [`segment.${by}`]: [segment] });
  return {
    scope: scopeShown(value.scope, filter, query),
    journeys: shownCount(value.journeys),
    inJourneys: shownCount(value.inJourneys),
    outcome: value.outcome,
    reasons: missingIn(value),
    items: value.rows.map((row) => {
      const shown = { ...row, verbatims: link(row.segment) };
      return isSmallStep(row) ? withheld(shown, ['step', 'segment', 'formula']) : shown;
    }),
    peakEnd: value.memory.map((memory) => {
      const { peak, lift } = memory;
      if (isSmall(peak.n, minCell)) return withheld(memory, ['of']);
      return { ...memory, lift: isSmall(lift.n, minCell) || isSmall(peak.n - lift.n, minCell) ? null : lift };
    }),
    recoveries: withheldLast(
      recoveriesShown(value, project, query, view),
      smallRecoveries(minCell, value.recoveries, view.parent, small.items),
      ['touchpoint', 'of', 'label', 'parent'],
    ),
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

function recoveriesShown({ recoveries }: Found, project: StoredProject, query: JourneysQuery, view: TaxonomyView) {
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
