import type { JSX } from 'preact';
import type { Driver, Drivers, Filters } from '../../../client/api.ts';
import { IntervalBars } from '../../charts/interval-bars.tsx';
import type { Estimate } from '../../charts/marks.tsx';
import type { UsedAnswer } from '../../data/use-answer.ts';
import { AnswerView } from '../../parts/answer-view.tsx';
import { askedOutcome, OutcomePicker } from '../../parts/outcome-picker.tsx';
import { Panel } from '../../parts/panel.tsx';
import { words as shared } from '../../parts/words.ts';
import { number, percent, range, signedExactly } from '../../words/format.ts';
import { words } from './words.ts';

type Unit = Drivers['outcome']['unit'];
const isShown = (item: Drivers['items'][number]): item is Driver => item.mentioned !== null;
const isWhole = (unit: Unit) => unit === 'nps-points' || unit === 'retention-points';

interface Bar {
  readonly id: string;
  readonly label: string;
  readonly estimate: Estimate | null | undefined;
  readonly n: number;
}
type Drawn = Bar & { readonly estimate: Estimate };
const isDrawn = (bar: Bar): bar is Drawn => bar.estimate != null;

function Bars({
  title,
  what,
  unit,
  bars,
}: {
  readonly title: string;
  readonly what: string;
  readonly unit: Unit;
  readonly bars: readonly Bar[];
}) {
  const t = words();
  const s = shared();
  const drawn = bars.filter(isDrawn);
  const write = (value: number) => t.inUnit(signedExactly(value, isWhole(unit) ? 0 : 2));
  if (drawn.length === 0) return null;
  const ends = drawn.flatMap(({ estimate }) => [estimate.low, estimate.high]);
  return (
    <>
      <h3>{title}</h3>
      <p class="aside">{what}</p>
      <IntervalBars
        title={title}
        description={what}
        domain={[Math.min(...ends, 0), Math.max(...ends, 0)]}
        rows={drawn.map(({ id, label, estimate, n }) => ({ id, label, estimate, text: write(estimate.value), note: s.verbatims(n) }))}
        table={{
          head: [title, t.figure, t.interval, t.verbatims],
          rows: drawn.map(({ label, estimate, n }) => [
            label,
            write(estimate.value),
            range(estimate.low, estimate.high, (value) => signedExactly(value, isWhole(unit) ? 0 : 2)),
            number(n),
          ]),
        }}
      />
    </>
  );
}

function Known({ item, unit }: { readonly item: Driver; readonly unit: Unit }): JSX.Element {
  const t = words();
  const s = shared();
  const { impact, positive, negative, contrast, importance, mentioned } = item;
  const asymmetry = contrast?.asymmetry ?? null;
  return (
    <>
      {item.reliability !== 'reliable' && <p class="badge">{s.reliability[item.reliability]}</p>}
      <Bars
        title={t.impact}
        what={t.impactWhat}
        unit={unit}
        bars={[
          { id: 'all', label: t.impactOf.all, estimate: impact, n: mentioned },
          { id: 'positive', label: t.impactOf.positive, estimate: positive, n: positive?.n ?? 0 },
          { id: 'negative', label: t.impactOf.negative, estimate: negative, n: negative?.n ?? 0 },
        ]}
      />
      <Bars
        title={t.contrast}
        what={t.contrastWhat}
        unit={unit}
        bars={[
          { id: 'penalty', label: t.penalty, estimate: contrast?.penalty, n: contrast?.negatives ?? 0 },
          { id: 'reward', label: t.reward, estimate: contrast?.reward, n: contrast?.positives ?? 0 },
        ]}
      />
      {asymmetry !== null && <p class="aside">{t.asymmetry(ratio(asymmetry.value), s.to(ratio(asymmetry.low), ratio(asymmetry.high)))}</p>}
      {contrast === null && <p class="aside">{t.noContrast}</p>}
      {importance !== null && (
        <p class="aside">
          {t.importance(percent(importance.value), s.to(percent(importance.low), percent(importance.high)))}
          {importance.reliability !== 'reliable' && ` ${s.reliability[importance.reliability]}.`}
        </p>
      )}
    </>
  );
}

interface DriverPanelProps {
  readonly project: string;
  readonly id: string;
  readonly filters: Filters | null;
  readonly drivers: UsedAnswer<Drivers>;
}

const ratio = (value: number) => signedExactly(value, 2);

/** What goes with speaking of it: impact on the outcome, what it punishes and rewards. */
export function DriverPanel({ project, id, filters, drivers }: DriverPanelProps): JSX.Element {
  const t = words();
  const chosen = askedOutcome().outcome ?? drivers.value?.outcome.name ?? null;
  return (
    <Panel title={t.drivers} lead={t.driversLead}>
      <OutcomePicker project={project} filters={filters} chosen={chosen} />
      <AnswerView of={drivers} lines={8}>
        {({ items, outcome }) => {
          const item = items.filter(isShown).find(({ touchpoint }) => touchpoint === id);
          if (item === undefined || item.impact === null) return <p>{t.noDriver}</p>;
          return <Known item={item} unit={outcome.unit} />;
        }}
      </AnswerView>
    </Panel>
  );
}
