import { problem } from '../errors.ts';
import type { PrioritiesAnswer, PrioritiesQuery } from '../schemas/priorities.ts';
import { importancePerformance, meanCrosshair } from '../statistics/importance-performance.ts';
import { VERDICT_THRESHOLDS } from '../statistics/verdict.ts';
import type { StoredProject } from '../store/store.ts';
import { attentionTier } from './attention.ts';
import { pageOf } from './cursor.ts';
import { defined } from './defined.ts';
import { UNITS } from './drivers.ts';
import { driversComputed } from './drivers-computed.ts';
import type { HeavyAnswers } from './insights/heavy-answers.ts';
import { levelFilter } from './level-filter.ts';
import type { Ports } from './ports.ts';
import { judgeItems } from './priority-items.ts';
import { computationShown, scopeShown } from './scope-shown.ts';
import { smallDrivers } from './small-drivers.ts';
import { isSmall } from './suppression.ts';
import type { LabelLanguage } from './taxonomy-view.ts';
import { verbatimsLink } from './verbatims-link.ts';
import { verdictSentence } from './verdict-sentences.ts';
import { withheldLast } from './withheld.ts';

type Verdict = Extract<PrioritiesAnswer['items'][number], { formula: 'verdict' }>;
type Judged = Pick<Verdict, 'importance' | 'inputs'>;

const weightOf = ({ importance, inputs }: Judged) => importance?.value ?? inputs.share.value;

/** The importance–performance matrix and the verdict of each touchpoint; null while they are being computed. Throws `invalid-range`, `invalid-cursor`, `unknown-project`. */
export async function prioritiesAnswer(
  ports: Pick<Ports, 'store' | 'pool'>,
  answers: HeavyAnswers,
  project: StoredProject,
  query: PrioritiesQuery,
  language: LabelLanguage,
): Promise<PrioritiesAnswer | null> {
  const { limit, cursor, ...asked } = query;
  const found = await driversComputed(answers, ports, project, asked, language);
  if (found === null) return null;
  const { computed, view, filter, small: smallItems } = found;
  const small = smallDrivers(project.minCell, computed.value, smallItems, view.parent);
  const { prompted, level } = asked;
  const counts = await ports.store.countMentions(project.id, { filter, prompted, axis: 'touchpoint' });
  if (counts === null) throw problem('unknown-project', []);
  const thresholds = { ...VERDICT_THRESHOLDS, ...defined(project.verdict ?? {}) };
  const listed = levelFilter(level, view.parent, view.isLeaf);
  const { items: judged, family } = judgeItems(counts, computed.value, listed, prompted, thresholds);
  const placed = judged.flatMap(({ importance, performance }, i) => (importance && performance ? [{ i, importance, performance }] : []));
  const crosshair = asked.crosshair === 'mean' ? meanCrosshair(placed) : { importance: 1 / Math.max(1, placed.length), performance: 0 };
  const matrix = new Map(importancePerformance(placed, crosshair).map((point, k) => [placed[k]?.i, point]));
  const { outcome, n, scope } = computed.value;
  const items = judged.map((one, i) => {
    const { touchpoint, ending, ...rest } = one;
    const untold = small.sides.has(touchpoint);
    const { quadrant = null, priority = null } = untold ? {} : (matrix.get(i) ?? {});
    const link = (more: Record<string, string> = {}) => verbatimsLink(project.id, asked, { touchpoint, ...more });
    const label = view.label(touchpoint);
    return {
      touchpoint,
      label,
      parent: view.parent(touchpoint),
      sentence: verdictSentence({ ...rest, label, quadrant, outcome }, language),
      quadrant,
      priority,
      ...rest,
      ...(untold ? { performance: null } : {}),
      ending: ending !== null && isSmall(ending.n, project.minCell) ? null : ending,
      verbatims: { all: link(), positive: link({ label: 'positive' }), negative: link({ label: 'negative' }) },
      formula: 'verdict' as const,
    };
  });
  items.sort((a, b) => attentionTier(a) - attentionTier(b) || weightOf(b) - weightOf(a) || (a.touchpoint < b.touchpoint ? -1 : 1));
  return {
    scope: scopeShown(scope, filter, asked),
    outcome: { name: outcome, unit: outcome && UNITS[outcome], n: small.outcome ? null : n },
    importanceFrom: computed.value.model === null ? 'salience' : 'relative-weights',
    crosshair: placed.length === 0 ? null : crosshair,
    thresholds,
    family,
    ...pageOf(
      withheldLast(items, ({ touchpoint }) => small.outcome || small.items.has(touchpoint), ['touchpoint', 'label', 'parent']),
      { limit, cursor },
      ['priorities', project.id, asked],
    ),
    ...computationShown(computed),
  };
}
