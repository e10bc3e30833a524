import type { JSX } from 'preact';
import type { Priorities, Priority } from '../../../client/api.ts';
import type { Estimate } from '../../charts/marks.tsx';
import { PriorityMatrix } from '../../charts/priority-matrix.tsx';
import { Link } from '../../parts/link.tsx';
import { Panel } from '../../parts/panel.tsx';
import { VerdictBadge } from '../../parts/verdict-badge.tsx';
import { verdictWords } from '../../parts/verdict-words.ts';
import { address } from '../../state/address.ts';
import { number, percent, range, signed } from '../../words/format.ts';
import { words } from './words.ts';

type Placed = Priority & { readonly importance: Estimate; readonly performance: Estimate };
const isPlaced = (item: Priorities['items'][number]): item is Placed => item.importance !== null && item.performance !== null;
const isShown = (item: Priorities['items'][number]): item is Priority => item.reliability !== 'suppressed' && item.verdict !== null;
const percents = (value: number) => percent(value, 1);

/** Where touchpoints stand by importance and performance, both with their intervals. */
export function Matrix({ answer }: { readonly answer: Priorities }): JSX.Element {
  const t = words();
  const v = verdictWords();
  const { items, crosshair, importanceFrom, outcome } = answer;
  const placed = items.filter(isPlaced);
  const shown = items.filter(isShown);
  const sure = placed.filter(({ quadrant }) => quadrant !== null && quadrant !== 'borderline').length;
  return (
    <Panel title={t.matrix} lead={t.matrixLead}>
      {placed.length === 0 ? (
        <p class="notice">{t.fewAnswers(outcome.n ?? 0)}</p>
      ) : (
        <PriorityMatrix
          title={t.matrix}
          description={t.matrixWhat(placed.length, sure)}
          hint={t.matrixHint}
          axes={{ across: t.axisPerformance, up: importanceFrom === 'salience' ? t.axisSalience : t.axisImportance }}
          crosshair={crosshair && { across: crosshair.performance, up: crosshair.importance }}
          items={placed.map(({ touchpoint, label, verdict, sentence, importance, performance }) => ({
            id: touchpoint,
            label,
            verdict,
            sentence,
            up: importance,
            across: performance,
            to: `/touchpoints/${touchpoint}`,
            query: { outcome: address.value.query.get('outcome') },
          }))}
          table={{
            head: [t.touchpoint, t.verdict, t.box, t.importance, t.interval, t.performance, `${t.performance}, ${t.interval}`, t.verbatims],
            rows: shown.map(({ touchpoint, label, verdict, quadrant, importance, performance, inputs }) => [
              <Link key={touchpoint} to={`/touchpoints/${touchpoint}`}>
                {label}
              </Link>,
              <VerdictBadge key="verdict" verdict={verdict} />,
              quadrant === null ? '–' : v.quadrants[quadrant],
              importance === null ? '–' : percents(importance.value),
              importance === null ? '–' : range(importance.low, importance.high, percents),
              performance === null ? '–' : signed(performance.value),
              performance === null ? '–' : range(performance.low, performance.high, (value) => signed(value)),
              number(inputs.verbatims),
            ]),
          }}
        />
      )}
      {placed.length > 0 && shown.length > placed.length && <p class="aside">{t.unplaced(shown.length - placed.length)}</p>}
    </Panel>
  );
}
