import type { DriversAnswer, DriversQuery } from '../schemas/drivers.ts';
import type { OutcomeUnit } from '../schemas/outcome.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { reliability } from '../statistics/reliability.ts';
import type { WelchImpact } from '../statistics/welch-impact.ts';
import type { StoredProject } from '../store/store.ts';
import { pageOf } from './cursor.ts';
import { driversComputed } from './drivers-computed.ts';
import { contrastShown, importanceShown, keySetShown } from './drivers-shown.ts';
import type { HeavyAnswers } from './insights/heavy-answers.ts';
import type { Ports } from './ports.ts';
import { computationShown, scopeShown } from './scope-shown.ts';
import { keySetOfMany, smallDrivers } from './small-drivers.ts';
import type { LabelLanguage } from './taxonomy-view.ts';
import { verbatimsLink } from './verbatims-link.ts';
import { withheldLast } from './withheld.ts';

/** The unit of each outcome’s differences. */
export const UNITS = {
  nps: 'nps-points',
  csat: 'csat-points',
  ces: 'ces-points',
  stars: 'stars',
  churn: 'retention-points',
} as const satisfies Record<string, OutcomeUnit>;

const welchShown = ({ impact, difference, p }: WelchImpact) => ({ ...impact, difference, p, formula: 'impact' as const });

/** What goes with an outcome, touchpoint by touchpoint; null while it is being computed. Throws `invalid-range`, `invalid-cursor`, `unknown-project`. */
export async function driversAnswer(
  answers: HeavyAnswers,
  ports: Pick<Ports, 'store' | 'pool'>,
  project: StoredProject,
  query: DriversQuery,
  language: LabelLanguage,
): Promise<DriversAnswer | null> {
  const { limit, cursor, ...asked } = query;
  const found = await driversComputed(answers, ports, project, asked, language);
  if (found === null) return null;
  const { computed, view, filter, small: smallItems } = found;
  const small = smallDrivers(project.minCell, computed.value, smallItems, view.parent);
  const { scope, outcome, n, moments, names, listed, impacts, model } = computed.value;
  const label = (item: number) => ({ touchpoint: names[item] as string, label: view.label(names[item] as string) });
  const link = (touchpoint: string, more: Record<string, string> = {}) => verbatimsLink(project.id, asked, { touchpoint, ...more });
  const known = (impacts ?? []).filter(({ item, verbatims }) => verbatims > 0 && listed.includes(item));
  const tested = known.flatMap(({ all }) => (all === null ? [] : [all.p]));
  const corrected = benjaminiHochberg(tested);
  let test = 0;
  const items = known.map(({ item, all, positive, negative, ...counts }) => {
    const place = model?.items.indexOf(item) ?? -1;
    const { touchpoint, label: name } = label(item);
    const { level, reasons } = reliability({ n: counts.n, mentioned: counts.verbatims });
    const side = (one: WelchImpact | null, said: number, of: string) =>
      one === null ? null : { ...welchShown(one), n: said, verbatims: link(touchpoint, { label: of }) };
    return {
      touchpoint,
      label: name,
      parent: view.parent(touchpoint),
      verbatims: {
        all: link(touchpoint),
        positive: link(touchpoint, { label: 'positive' }),
        negative: link(touchpoint, { label: 'negative' }),
      },
      mentioned: counts.verbatims,
      n: counts.n,
      impact: all && { ...welchShown(all), q: corrected[test++] as number },
      positive: small.sides.has(touchpoint) ? null : side(positive, counts.praised, 'positive'),
      negative: small.sides.has(touchpoint) ? null : side(negative, counts.blamed, 'negative'),
      importance: importanceShown(model?.importance.items[place]),
      contrast: small.sides.has(touchpoint) ? null : contrastShown(model?.contrasts.items[place]),
      reliability: level,
      reasons,
    };
  });
  const strength = ({ impact }: (typeof items)[number]) => (impact === null ? -1 : Math.abs(impact.value));
  items.sort((a, b) => strength(b) - strength(a) || (a.touchpoint < b.touchpoint ? -1 : 1));
  const isHidden = ({ touchpoint }: { touchpoint: string }) => small.outcome || small.items.has(touchpoint);
  const isUntold = (touchpoint: string) => isHidden({ touchpoint }) || small.sides.has(touchpoint);
  const keys = (set: 'dissatisfiers' | 'enhancers') =>
    model &&
    keySetOfMany(
      keySetShown(model[set], (place) => label(model.items[place] as number)),
      project.minCell,
      isUntold,
    );
  const r2 = model?.importance.r2 ?? null;
  return {
    scope: scopeShown(scope, filter, asked),
    outcome: {
      name: outcome,
      unit: outcome && UNITS[outcome],
      mean: moments === null || small.outcome ? null : moments.mean,
      deviation: moments === null || small.outcome ? null : Math.sqrt(moments.variance),
      n: small.outcome ? null : n,
    },
    explained: small.outcome ? null : r2 && { ...r2, n, ...standing(n), formula: 'relative-weights' },
    family: tested.length,
    ...pageOf(withheldLast(items, isHidden, ['touchpoint', 'label', 'parent']), { limit, cursor }, ['drivers', project.id, asked]),
    keyDissatisfiers: keys('dissatisfiers'),
    keyEnhancers: keys('enhancers'),
    leftOut: (model?.leftOut ?? []).map((item) => names[item] as string),
    ...computationShown(computed),
  };
}

function standing(n: number) {
  const { level, reasons } = reliability({ n });
  return { reliability: level, reasons };
}
