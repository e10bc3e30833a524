import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { JSX } from 'preact';
import type { ChartTable } from '../parts/table-twin.tsx';
import { Chart, type ChartProps } from './chart.tsx';
import type { Estimate } from './marks.tsx';
import { placeRows } from './place-rows.ts';

/** A point of a line: an instant, its name, and a figure; no figure where too little was said. */
export interface LinePoint {
  /** Epoch milliseconds. */
  readonly time: number;
  readonly label: string;
  readonly estimate: Estimate | null;
  /** Too little was said for it to be relied on: shown, but hollow, and no line leads there. */
  readonly faint?: boolean;
}

/** What a line takes. */
export interface IntervalLineProps extends Pick<ChartProps, 'fills'> {
  readonly title: string;
  readonly description: string;
  readonly table: ChartTable;
  readonly points: readonly LinePoint[];
  /** Writes a figure at the axis. */
  readonly write: (value: number) => string;
  /** Ends of the scale of the figures; by default what the intervals span. */
  readonly domain?: readonly [number, number];
  /** A figure that is drawn across, such as that of the whole period. */
  readonly reference?: number;
  /** Instants that are marked, such as a change, with what is said of each. */
  readonly marks?: readonly { readonly time: number; readonly label: string }[];
}

type Drawn = { readonly time: number; readonly estimate: Estimate };
const isDrawn = (point: LinePoint): point is LinePoint & Drawn => point.estimate !== null;
const isJoined = (point: LinePoint) => isDrawn(point) && point.faint !== true;

/** A figure over time, with the band of its interval; gaps where there is none. */
export function IntervalLine({ points, write, domain, reference, marks = [], ...frame }: IntervalLineProps): JSX.Element {
  const drawn = points.filter(isDrawn);
  const spans = drawn.flatMap(({ estimate }) => [estimate.low, estimate.high]);
  const [least, most] = domain ?? [Math.min(...spans, 0), Math.max(...spans, 0)];
  const times = points.map(({ time }) => time);
  return (
    <Chart {...frame} height={() => 240}>
      {(width, height) => {
        const [left, right, top, bottom] = [48, width - 24, 14, height - 32];
        const x = scaleLinear(
          [Math.min(...times), Math.max(...times)],
          times.length > 1 ? [left + 8, right - 8] : [(left + right) / 2, (left + right) / 2],
        );
        const y = scaleLinear([least, most], [bottom, top]).nice(5);
        const every = Math.ceil(points.length / Math.max(Math.floor((right - left) / 76), 1));
        const labels = placeRows(
          marks.map(({ time, label }) => ({ x: x(time), label })),
          width,
        );
        const band = area<LinePoint>()
          .defined(isJoined)
          .x(({ time }) => x(time))
          .y0(({ estimate }) => y(estimate?.low ?? 0))
          .y1(({ estimate }) => y(estimate?.high ?? 0));
        const path = line<LinePoint>()
          .defined(isJoined)
          .x(({ time }) => x(time))
          .y(({ estimate }) => y(estimate?.value ?? 0));
        return (
          <>
            {y.ticks(5).map((tick) => (
              <g key={tick}>
                <path class={tick === 0 ? 'rule zero' : 'rule'} d={`M${left},${y(tick)}H${right}`} />
                <text class="note end" x={left - 8} y={y(tick) + 4}>
                  {write(tick)}
                </text>
              </g>
            ))}
            {reference !== undefined && <path class="reference" d={`M${left},${y(reference)}H${right}`} />}
            <path class="band" d={band([...points]) ?? ''} />
            <path class="line" d={path([...points]) ?? ''} />
            {drawn.map(({ time, faint = false, estimate: { value, low, high } }) => (
              <g key={time} class={faint ? 'faint' : ''}>
                {(drawn.length === 1 || faint) && <path class="whisker" d={`M${x(time)},${y(low)}V${y(high)}`} />}
                <circle class="point" cx={x(time)} cy={y(value)} r={4} />
              </g>
            ))}
            {marks.map(({ time }) => (
              <path key={time} class="mark" d={`M${x(time)},${top}V${bottom}`} />
            ))}
            {marks.map(({ time, label }, index) => (
              <text key={time} class="note of-mark" x={labels[index]?.x} y={top + 8 + (labels[index]?.row ?? 0) * 16}>
                {label}
              </text>
            ))}
            {points.map(({ time, label }, index) =>
              index % every === 0 ? (
                <text key={time} class="note middle" x={x(time)} y={bottom + 22}>
                  {label}
                </text>
              ) : null,
            )}
          </>
        );
      }}
    </Chart>
  );
}
