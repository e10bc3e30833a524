import type { JSX } from 'preact';
import type { Journeys, PeakEnd as Memory } from '../../../client/api.ts';
import { IntervalBars } from '../../charts/interval-bars.tsx';
import { Panel } from '../../parts/panel.tsx';
import { words as shared } from '../../parts/words.ts';
import { number, percent, range, signedExactly } from '../../words/format.ts';
import { words } from './words.ts';

const write = (value: number) => signedExactly(value, 2);
const PARTS = ['peak', 'end', 'mean'] as const;
const isShown = (item: Journeys['peakEnd'][number]): item is Memory => item.peak !== null;

/** How journeys feel at their strongest and at the end, and whether that is what goes with the score. */
export function PeakEnd({ answer: { peakEnd, outcome } }: { readonly answer: Journeys }): JSX.Element {
  const t = words();
  const s = shared();
  const memory = peakEnd.filter(isShown).find(({ of }) => of === 'journey');
  const rows = PARTS.flatMap((part) => {
    const figure = memory?.[part];
    if (figure === undefined || figure.value === null || figure.low === null || figure.high === null) return [];
    return [{ part, n: figure.n, reliability: figure.reliability, value: figure.value, low: figure.low, high: figure.high }];
  });
  if (memory === undefined || rows.length === 0)
    return (
      <Panel title={t.peakEnd}>
        <p>{t.withheld}</p>
      </Panel>
    );
  const { lift } = memory;
  const score = outcome === null ? null : t.outcomes[outcome];
  return (
    <Panel title={t.peakEnd} lead={t.peakEndLead}>
      <IntervalBars
        title={t.peakEnd}
        description={t.peakEndLead}
        domain={[Math.min(...rows.map(({ low }) => low), -0.1), Math.max(...rows.map(({ high }) => high), 0.1)]}
        rows={rows.map(({ part, value, low, high, n }) => ({
          id: part,
          label: t[part],
          estimate: { value, low, high },
          text: write(value),
          note: t.journeysN(n),
        }))}
        table={{
          head: ['', t.sentiment, t.interval, t.memoryOf.journey, t.reliability],
          rows: rows.map(({ part, value, low, high, n, reliability }) => [
            t[part],
            write(value),
            range(low, high, write),
            number(n),
            s.reliability[reliability],
          ]),
        }}
      />
      {lift === null || lift.ofMean === null || lift.ofPeakEnd === null || score === null ? (
        <p>{t.noLift}</p>
      ) : (
        <>
          <p>
            <strong>{lift.better ? t.better(score) : t.notBetter(score)}</strong>
          </p>
          <p class="aside">
            {t.explained(
              `${percent(lift.ofMean.value)} (${range(lift.ofMean.low, lift.ofMean.high, percent)})`,
              `${percent(lift.ofPeakEnd.value)} (${range(lift.ofPeakEnd.low, lift.ofPeakEnd.high, percent)})`,
            )}{' '}
            {t.journeysN(lift.n)} · {s.reliability[lift.reliability]}
          </p>
        </>
      )}
    </Panel>
  );
}
