import type { EmergingAnswer, EmergingQuery } from '../schemas/emerging.ts';
import type { StoredProject } from '../store/store.ts';
import { pageOf } from './cursor.ts';
import { filterOf } from './filter.ts';
import type { HeavyAnswers } from './insights/heavy-answers.ts';
import type { ResultOf } from './insights/insights.ts';
import type { Ports } from './ports.ts';
import { computationShown, scopeShown } from './scope-shown.ts';
import { smallTerms } from './small-terms.ts';
import { isSmall } from './suppression.ts';
import { type LabelLanguage, taxonomyView } from './taxonomy-view.ts';
import { verbatimsLink } from './verbatims-link.ts';

type Item = NonNullable<ResultOf<'emerging'>>['items'][number];
const iso = (instant: number) => new Date(instant).toISOString();

/**
 * Terms that rise and belong to no touchpoint: proposals, which change nothing; null while they are being looked for. Throws
 * `invalid-range`, `invalid-cursor`, `unknown-project`.
 */
export async function emergingAnswer(
  { store, pool }: Pick<Ports, 'store' | 'pool'>,
  answers: HeavyAnswers,
  project: StoredProject,
  query: EmergingQuery,
  language: LabelLanguage,
): Promise<EmergingAnswer | null> {
  const { limit, cursor, ...asked } = query;
  const filter = filterOf(asked, project.timezone);
  const computed = await answers.answer('emerging', project, { filter, prompted: asked.prompted });
  if (computed?.value == null) return null;
  const { scope, earlier, sampled, speakers, candidates, reasons, items } = computed.value;
  const shownCount = (count: number) => (isSmall(count, project.minCell) ? null : count);
  const { isFew, shown } = smallTerms(project.minCell, speakers);
  const page = pageOf(
    items.filter(({ shares }) => !isFew(shares[0])),
    { limit, cursor },
    ['emerging', project.id, asked],
  );
  const samples = await samplesOf(store, project.id, page.items);
  const view = await taxonomyView(pool, language);
  const period: Partial<EmergingQuery> = { ...asked, from: iso(scope.from), to: iso(scope.to) };
  return {
    scope: scopeShown(scope, { ...filter, from: scope.from, to: scope.to }, asked),
    earlier: { ...earlier, verbatims: shownCount(earlier.verbatims), from: iso(earlier.from), to: iso(earlier.to) },
    sampled: { now: shownCount(sampled.now), before: shownCount(sampled.before) },
    candidates,
    reasons,
    items: page.items.map(({ shares, significant, firstSeen, beside, sentiment, samples: rows, keyness, ...item }) => {
      const [now, before] = [shown(0, item.lang, shares[0]), shown(1, item.lang, shares[1])];
      return {
        ...item,
        keyness: now.n === null || before.n === null ? null : keyness,
        formula: 'keyness',
        now,
        before,
        decided: significant ? 'rising' : 'undecided',
        firstSeen: iso(firstSeen),
        sentiment: sentiment && shownCount(sentiment.n) !== null ? { ...sentiment, formula: 'mean-score' } : null,
        beside: beside
          .filter(({ verbatims }) => shownCount(verbatims) !== null)
          .map(({ touchpoint, verbatims }) => ({ touchpoint, label: view.label(touchpoint), verbatims })),
        samples: rows.flatMap(({ row, start, end }) => {
          const stored = samples.get(row);
          return stored ? [{ id: stored.id, text: stored.fields.text, start, end, at: iso(stored.at) }] : [];
        }),
        verbatims: verbatimsLink(project.id, { ...period, lang: [item.lang] }, { q: item.term }),
      };
    }),
    next: page.next,
    ...computationShown(computed),
  };
}

/** The verbatims that show some items, by row; without those replaced or deleted since. */
async function samplesOf(store: Ports['store'], project: string, items: readonly Item[]) {
  const rows = [...new Set(items.flatMap(({ samples }) => samples.map(({ row }) => row)))];
  const stored = await store.verbatimsAt(project, rows);
  return new Map(rows.map((row, i) => [row, stored[i] ?? null]));
}
