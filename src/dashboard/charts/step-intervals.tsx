import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import type { ChartTable } from '../parts/table-twin.tsx';
import { Chart } from './chart.tsx';
import { type Estimate, fitted } from './marks.tsx';
import { Shape } from './shape.tsx';
import { NOTE } from './text-width.ts';

/** Figures of one group of customers along the steps; null where it said nothing that can be shown. */
export interface StepSeries {
  readonly name: string;
  readonly estimates: readonly (Estimate | null)[];
}

/** What figures along steps take. */
export interface StepIntervalsProps {
  readonly title: string;
  readonly description: string;
  readonly table: ChartTable;
  readonly steps: readonly string[];
  /** The first is everyone’s, drawn as a band. */
  readonly series: readonly StepSeries[];
  /** Ends of the scale. */
  readonly domain: readonly [number, number];
  readonly write: (value: number) => string;
}

const PLOT = 250;
const ITEM = 176;

/** Figures along steps that follow each other, each with its interval: a shape for each group, side by side within a step. */
export function StepIntervals({ steps, series, domain, write, ...frame }: StepIntervalsProps): JSX.Element {
  const item = (width: number) => Math.min(ITEM, width / 2);
  const perRow = (width: number) => Math.floor(width / item(width));
  const legend = (width: number) => Math.ceil(series.length / perRow(width)) * 22 + 12;
  return (
    <Chart {...frame} height={(width) => legend(width) + PLOT}>
      {(width) => {
        const [left, top, bottom] = [46, legend(width), legend(width) + PLOT - 34];
        const column = (width - left) / Math.max(steps.length, 1);
        const y = scaleLinear(domain, [bottom, top]);
        const spread = Math.min((column * 0.7) / series.length, 44);
        const x = (step: number, index: number) => left + column * (step + 0.5) + (index - (series.length - 1) / 2) * spread;
        const every = Math.ceil(64 / column);
        return (
          <>
            {series.map(({ name }, index) => {
              const [row, place] = [Math.floor(index / perRow(width)), index % perRow(width)];
              return (
                <g key={name}>
                  <Shape index={index} x={place * item(width) + 8} y={row * 22 + 9} />
                  <text class="note" x={place * item(width) + 22} y={row * 22 + 13}>
                    {fitted(name, item(width) - 30, NOTE)}
                  </text>
                </g>
              );
            })}
            {y.ticks(4).map((tick) => (
              <g key={tick}>
                <path class={tick === 0 ? 'rule zero' : 'rule'} d={`M${left},${y(tick)}H${width}`} />
                <text class="note end" x={left - 8} y={y(tick) + 4}>
                  {write(tick)}
                </text>
              </g>
            ))}
            {series.map(({ name, estimates }, index) => (
              <g key={name}>
                {estimates.map((estimate, step) => {
                  const after = estimates[step + 1];
                  return estimate && after ? (
                    <path
                      key={steps[step]}
                      class={`joined s${index}`}
                      d={`M${x(step, index)},${y(estimate.value)}L${x(step + 1, index)},${y(after.value)}`}
                    />
                  ) : null;
                })}
                {estimates.map((estimate, step) =>
                  estimate === null ? null : (
                    <g key={steps[step]}>
                      <path class={`spread s${index}`} d={`M${x(step, index)},${y(estimate.low)}V${y(estimate.high)}`} />
                      <Shape index={index} x={x(step, index)} y={y(estimate.value)} />
                    </g>
                  ),
                )}
              </g>
            ))}
            {steps.map((step, index) =>
              index % every === 0 ? (
                <text key={step} class="note middle" x={left + column * (index + 0.5)} y={bottom + 24}>
                  {step}
                </text>
              ) : null,
            )}
          </>
        );
      }}
    </Chart>
  );
}
