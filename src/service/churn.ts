import type { ChurnAnswer, ChurnQuery } from '../schemas/churn.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import type { StoredProject } from '../store/store.ts';
import { churnModelShown, oddsByItem } from './churn-shown.ts';
import { pageOf } from './cursor.ts';
import { filterOf } from './filter.ts';
import type { HeavyAnswers } from './insights/heavy-answers.ts';
import type { Ports } from './ports.ts';
import { computationShown, scopeShown } from './scope-shown.ts';
import { coverageOfMany, eventOfMany, isChurnSmall, smallRisks } from './small-churn.ts';
import { smallNow } from './small-now.ts';
import { type LabelLanguage, taxonomyView } from './taxonomy-view.ts';
import { verbatimsLink } from './verbatims-link.ts';
import { withheld, withheldLast } from './withheld.ts';

const ALPHA = 0.05;
const tooLittle = ({ level }: { level: { level: string } }) => level.level === 'insufficient';

/** Who leaves and what goes with it; null while it is being computed. Throws `invalid-range`, `invalid-cursor`, `unknown-project`. */
export async function churnAnswer(
  answers: HeavyAnswers,
  { store, pool }: Pick<Ports, 'store' | 'pool'>,
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
  const { minCell } = project;
  const left = { known, churned };
  const few = isChurnSmall(minCell, left);
  const small = await smallNow(store, project, { filter, prompted, axis: 'touchpoint' }, { parentOf: view.parent });
  const hidden = smallRisks(minCell, items, left, view.parent, new Set([...small.items, ...small.splits]));
  const isHidden = ({ id }: { id: string }) => few || hidden.has(id);
  const last = items.filter(isHidden).sort((a, b) => (a.id < b.id ? -1 : 1));
  const page = pageOf([...items.filter((one) => !isHidden(one)), ...last], { limit, cursor }, ['churn', project.id, asked]);
  const labelled = (id: string) => ({ touchpoint: id, label: view.label(id) });
  const whole = {
    ...(rate ?? { value: null, low: null, high: null }),
    n: known,
    ...(effectiveN === undefined ? {} : { effectiveN }),
    churned,
    reliability: standing.level,
    reasons: known === 0 ? ['no-outcome', ...standing.reasons] : standing.reasons,
    formula: 'churn-rate' as const,
    verbatims: verbatimsLink(project.id, query),
  };
  return {
    scope: scopeShown(scope, filter, query),
    rate: few ? withheld(whole, ['formula']) : whole,
    family: { touchpoints: risks.length, odds: odds.size, bins: events.family },
    items: withheldLast(
      page.items.map(({ id, item, negative, n, risk, p, q, level: own, ...rates }) => ({
        ...labelled(id),
        parent: view.parent(id),
        negative,
        n,
        rate: { ...rates.rate, formula: 'churn-rate' as const },
        rateOfRest: { ...rates.rateOfRest, formula: 'churn-rate' as const },
        lift: { ...risk.lift, formula: 'lift' as const },
        relativeRisk: { ...risk.ratio, formula: 'relative-risk' as const },
        attributable: { ...risk.attributable, formula: 'attributable-share' as const },
        p,
        q,
        decided: q > ALPHA || own.level === 'insufficient' ? 'undecided' : rates.rate.value > rates.rateOfRest.value ? 'higher' : 'lower',
        odds: odds.get(item) ?? null,
        reliability: own.level,
        reasons: [...own.reasons, ...(risk.corrected ? ['empty-cell'] : [])],
        verbatims: verbatimsLink(project.id, query, { touchpoint: id, label: 'negative' }),
      })),
      ({ touchpoint }) => isHidden({ id: touchpoint }),
      ['touchpoint', 'label', 'parent'],
    ),
    next: page.next,
    models: few ? [] : models.map((model) => churnModelShown(model, name)),
    coverage: few
      ? []
      : coverageOfMany(
          minCell,
          (models[0]?.coverage ?? []).map(({ touchpoint, targets, others }) => ({
            ...labelled(name(touchpoint)),
            churners: targets,
            others,
            formula: 'coverage' as const,
          })),
          left,
          (id) => isHidden({ id }),
        ),
    every,
    events: few ? [] : events.items.map((event) => eventOfMany(minCell, { ...event, formula: 'time-since-event' })),
    ...computationShown(computed),
  };
}
