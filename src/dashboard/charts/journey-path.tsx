import { scaleSqrt } from 'd3-scale';
import type { JSX } from 'preact';
import { percent } from '../words/format.ts';
import { Chart, type ChartTable } from './chart.tsx';
import { type Estimate, SentimentBar, SentimentLegend, type Sentiments, twoLines } from './marks.tsx';

/** A step of a journey; without figures nothing was said of it. */
export interface JourneyStep {
  readonly id: string;
  readonly label: string;
  /** Share of the verbatims, 0…1. */
  readonly share: Estimate | null;
  readonly sentiments: Sentiments | null;
  /** Such as how many verbatims, or that too few. */
  readonly note: string;
}

/** What a journey takes. */
export interface JourneyPathProps {
  readonly title: string;
  readonly description: string;
  readonly table: ChartTable;
  readonly steps: readonly JourneyStep[];
}

const WIDE = 560;
const LARGEST = 46;
const ROW = 104;

/** Steps along a path: a disc as large as the share of those who speak of it, a halo from end to end of its interval, and how it is judged. */
export function JourneyPath({ steps, ...frame }: JourneyPathProps): JSX.Element {
  const most = Math.max(...steps.map(({ share }) => share?.high ?? 0), 0.01);
  const legend = (width: number) => (width < 380 ? 52 : 32);
  const height = (width: number) => legend(width) + (width >= WIDE ? 186 : steps.length * ROW);
  return (
    <Chart {...frame} height={height}>
      {(width) => {
        const wide = width >= WIDE;
        const column = width / Math.max(steps.length, 1);
        const radius = scaleSqrt([0, most], [0, wide ? Math.min(LARGEST, column / 2 - 10) : 36]);
        const top = legend(width);
        const [first, last] = [0, steps.length - 1].map((index) => ({
          x: wide ? column * (index + 0.5) : 40,
          y: wide ? top + 52 : top + ROW * (index + 0.5),
        }));
        return (
          <>
            <SentimentLegend x={0} y={0} width={width} />
            <path class="path" d={`M${first?.x},${first?.y}L${last?.x},${last?.y}`} />
            {steps.map(({ id, label, share, sentiments, note }, index) => {
              const [x, y] = wide ? [column * (index + 0.5), top + 52] : [40, top + ROW * (index + 0.5)];
              const text = wide ? { x, class: 'middle', width: column - 14 } : { x: 92, class: '', width: width - 96 };
              const names = twoLines(label, text.width);
              const below = wide ? top + 132 : y - 12;
              return (
                <g key={id}>
                  {share === null ? (
                    <circle class="silent" cx={x} cy={y} r={6} />
                  ) : (
                    <>
                      <circle class="halo" cx={x} cy={y} r={radius(share.high)} />
                      <circle class="disc" cx={x} cy={y} r={radius(share.value)} />
                      <circle class="inner" cx={x} cy={y} r={radius(share.low)} />
                    </>
                  )}
                  {names.map((line, at) => (
                    <text key={line} class={`label ${text.class}`} x={text.x} y={below - (names.length - 1 - at) * 17}>
                      {line}
                    </text>
                  ))}
                  <text class={`note ${text.class}`} x={text.x} y={below + 19}>
                    {share === null ? note : `${percent(share.value)} · ${note}`}
                  </text>
                  {sentiments !== null && (
                    <SentimentBar
                      counts={sentiments}
                      x={wide ? x - (column - 28) / 2 : 92}
                      y={below + 30}
                      width={wide ? column - 28 : Math.min(width - 96, 320)}
                      height={10}
                    />
                  )}
                </g>
              );
            })}
          </>
        );
      }}
    </Chart>
  );
}
