import { scaleSqrt } from 'd3-scale';
import type { JSX } from 'preact';
import type { ChartTable } from '../parts/table-twin.tsx';
import { percent } from '../words/format.ts';
import { Chart } from './chart.tsx';
import { type Estimate, SentimentBar, SentimentLegend, type Sentiments, twoLines } from './marks.tsx';

/** A step of a journey; without figures nothing was said of it. */
export interface JourneyStep {
  readonly id: string;
  readonly label: string;
  /** The larger step that this and its neighbours of the same name are parts of. */
  readonly group?: string;
  /** Share of the verbatims, 0…1. */
  readonly share: Estimate | null;
  readonly sentiments: Sentiments | null;
  /** Such as how many verbatims, or that too few. */
  readonly note: string;
  /** Too little was said for it to be relied on. */
  readonly faint?: boolean;
}

/** What a journey takes. */
export interface JourneyPathProps {
  readonly title: string;
  readonly description: string;
  readonly table: ChartTable;
  readonly steps: readonly JourneyStep[];
}

const WIDE = 700;
const LARGEST = 40;
const ROW = 100;

/** Neighbours of one group, from the first of them to the last. */
function groupsOf(steps: readonly JourneyStep[]): readonly { readonly name: string; readonly first: number; readonly last: number }[] {
  return steps.flatMap(({ group }, first) => {
    if (group === undefined || steps[first - 1]?.group === group) return [];
    const after = steps.findIndex((step, index) => index > first && step.group !== group);
    return [{ name: group, first, last: (after === -1 ? steps.length : after) - 1 }];
  });
}

/** Steps along a path: a disc as large as the share of those who speak of it, a halo from end to end of its interval, and how it is judged. */
export function JourneyPath({ steps, ...frame }: JourneyPathProps): JSX.Element {
  const most = Math.max(...steps.map(({ share }) => share?.high ?? 0), 0.01);
  const legend = (width: number) => (width < 380 ? 52 : 32);
  const height = (width: number) => legend(width) + (width >= WIDE ? 232 : steps.length * ROW + 8);
  return (
    <Chart {...frame} height={height}>
      {(width) => {
        const wide = width >= WIDE;
        const column = width / Math.max(steps.length, 1);
        const radius = scaleSqrt([0, most], [0, wide ? Math.min(LARGEST, column / 2 - 6) : 32]);
        const top = legend(width);
        const at = (index: number) => (wide ? { x: column * (index + 0.5), y: top + 78 } : { x: 36, y: top + ROW * (index + 0.5) + 8 });
        const [first, last] = [at(0), at(steps.length - 1)];
        return (
          <>
            <SentimentLegend x={0} y={0} width={width} />
            <path class="path" d={`M${first.x},${first.y}L${last.x},${last.y}`} />
            {groupsOf(steps).map((group) =>
              wide ? (
                <g key={group.name}>
                  <path
                    class="bracket"
                    d={`M${at(group.first).x - column / 2 + 8},${top + 30}v-8H${at(group.last).x + column / 2 - 8}v8`}
                  />
                  <text class="note middle" x={(at(group.first).x + at(group.last).x) / 2} y={top + 14}>
                    {group.name}
                  </text>
                </g>
              ) : (
                <g key={group.name}>
                  <path class="bracket" d={`M${width - 6},${at(group.first).y - 34}h5V${at(group.last).y + 38}h-5`} />
                  <text class="note end" x={width - 10} y={at(group.first).y - 38}>
                    {group.name}
                  </text>
                </g>
              ),
            )}
            {steps.map(({ id, label, share, sentiments, note, faint = false }, index) => {
              const { x, y } = at(index);
              const text = wide ? { x, class: 'middle', width: column - 10 } : { x: 84, class: '', width: width - 100 };
              const names = twoLines(label, text.width, { size: wide ? 13 : 14, weight: 600 });
              const below = wide ? top + 146 : y - 12;
              return (
                <g key={id} class={faint ? 'faint' : ''}>
                  {share === null ? (
                    <circle class="silent" cx={x} cy={y} r={6} />
                  ) : (
                    <>
                      <circle class="halo" cx={x} cy={y} r={radius(share.high)} />
                      <circle class="disc" cx={x} cy={y} r={radius(share.value)} />
                      <circle class="inner" cx={x} cy={y} r={radius(share.low)} />
                    </>
                  )}
                  {names.map((line, row) => (
                    <text
                      key={line}
                      class={`label ${text.class} ${wide ? 'small' : ''}`}
                      x={text.x}
                      y={wide ? below + row * 17 : below - (names.length - 1 - row) * 17}
                    >
                      {line}
                    </text>
                  ))}
                  <text class={`note ${text.class}`} x={text.x} y={wide ? below + 36 : below + 19}>
                    {share === null ? note : `${percent(share.value)} · ${note}`}
                  </text>
                  {sentiments !== null && (
                    <SentimentBar
                      counts={sentiments}
                      x={wide ? x - (column - 20) / 2 : 84}
                      y={wide ? below + 48 : below + 28}
                      width={wide ? column - 20 : Math.min(width - 108, 560)}
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
