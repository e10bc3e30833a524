import type { ChurnAnswer, ChurnQuery } from '../schemas/churn.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import type { StoredProject } from '../store/store.ts';
import { churnModelShown, oddsByItem } from './churn-shown.ts';
import { pageOf } from './cursor.ts';
import { filterOf } from './filter.ts';
import type { HeavyAnswers } from './insights/heavy-answers.ts';
import type { AnalysisPool } from './ports.ts';
import { computationShown, scopeShown } from './scope-shown.ts';
import { type LabelLanguage, taxonomyView } from './taxonomy-view.ts';
import { verbatimsLink } from './verbatims-link.ts';

const ALPHA = 0.05;
const tooLittle = ({ level }: { level: { level: string } }) => level.level === 'insufficient';

/** Who leaves and what goes with it; null while it is being computed. Throws `invalid-range`, `invalid-cursor`, `unknown-project`. */
export async function churnAnswer(
  answers: HeavyAnswers,
  pool: AnalysisPool,
  project: StoredProject,
  query: ChurnQuery,
  language: LabelLanguage,
): Promise<ChurnAnswer | null> {
  const { limit, cursor, ...asked } = query;
  const { prompted, level, every } = asked;
  const filter = filterOf(query, project.timezone);
  const view = await taxonomyView(pool, language);
  const inner = level === 'leaf' ? view.touchpoints.map(({ id }) => id).filter((id) => !view.isLeaf(id)) : [];
  const computed = await answers.answer('churn', project, { filter, prompted, level, every, inner });
  if (computed?.value == null) return null;
  const { scope, known, churned, effectiveN, rate, level: standing, names, risks, models, events } = computed.value;
  const name = (item: number) => names[item] as string;
  const odds = oddsByItem(models);
  const corrected = benjaminiHochberg(risks.map(({ p }) => p));
  const items = risks
    .map((risk, i) => ({ ...risk, q: corrected[i] as number, id: name(risk.item) }))
    .sort(
      (a, b) =>
        Number(tooLittle(a)) - Number(tooLittle(b)) || b.risk.attributable.value - a.risk.attributable.value || (a.id < b.id ? -1 : 1),
    );
  const page = pageOf(items, { limit, cursor }, ['churn', project.id, asked]);
  const labelled = (id: string) => ({ touchpoint: id, label: view.label(id) });
  return {
    scope: scopeShown(scope, filter, query),
    rate: {
      ...(rate ?? { value: null, low: null, high: null }),
      n: known,
      ...(effectiveN === undefined ? {} : { effectiveN }),
      churned,
      reliability: standing.level,
      reasons: known === 0 ? ['no-outcome', ...standing.reasons] : standing.reasons,
      formula: 'churn-rate',
      verbatims: verbatimsLink(project.id, query),
    },
    family: { touchpoints: risks.length, odds: odds.size, bins: events.family },
    items: page.items.map(({ id, item, negative, n, risk, p, q, level: own, ...rates }) => ({
      ...labelled(id),
      parent: view.parent(id),
      negative,
      n,
      rate: { ...rates.rate, formula: 'churn-rate' },
      rateOfRest: { ...rates.rateOfRest, formula: 'churn-rate' },
      lift: { ...risk.lift, formula: 'lift' },
      relativeRisk: { ...risk.ratio, formula: 'relative-risk' },
      attributable: { ...risk.attributable, formula: 'attributable-share' },
      p,
      q,
      decided: q > ALPHA || own.level === 'insufficient' ? 'undecided' : rates.rate.value > rates.rateOfRest.value ? 'higher' : 'lower',
      odds: odds.get(item) ?? null,
      reliability: own.level,
      reasons: [...own.reasons, ...(risk.corrected ? ['empty-cell'] : [])],
      verbatims: verbatimsLink(project.id, query, { touchpoint: id, label: 'negative' }),
    })),
    next: page.next,
    models: models.map((model) => churnModelShown(model, name)),
    coverage: (models[0]?.coverage ?? []).map(({ touchpoint, targets, others }) => ({
      ...labelled(name(touchpoint)),
      churners: targets,
      others,
      formula: 'coverage',
    })),
    every,
    events: events.items.map((event) => ({ ...event, formula: 'time-since-event' })),
    ...computationShown(computed),
  };
}
