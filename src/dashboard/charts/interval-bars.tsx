import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import type { ChartTable } from '../parts/table-twin.tsx';
import type { QueryChanges } from '../state/address.ts';
import { Chart, type ChartProps } from './chart.tsx';
import { type Estimate, fitted, IntervalBar, SentimentBar, SentimentLegend, type Sentiments } from './marks.tsx';
import { LABEL, NOTE, textWidth } from './text-width.ts';

/** A row of a chart of bars. */
export interface BarRow {
  readonly id: string;
  readonly label: string;
  readonly estimate: Estimate;
  /** The estimate in words, at the end of the bar: “29.7 %”. */
  readonly text: string;
  /** What stands under the label, such as how many said it. */
  readonly note?: string;
  /** The figure of the period before. */
  readonly before?: number | null;
  /** A second bar: how it is judged. */
  readonly sentiments?: Sentiments | null;
  readonly to?: string;
  readonly query?: QueryChanges;
}

/** What a chart of bars takes. */
export interface IntervalBarsProps extends Pick<ChartProps, 'note'> {
  readonly title: string;
  readonly description: string;
  readonly table: ChartTable;
  readonly rows: readonly BarRow[];
  /** Ends of the scale; by default from zero to the highest end of an interval. */
  readonly domain?: readonly [number, number];
}

const VALUE = { size: 14, weight: 400 };
const WIDE = 620;
const TOP = 28;

/** As wide as most names want; wider, within bounds, for those that are longer. */
const labelsWidth = (rows: readonly BarRow[], width: number) =>
  Math.min(Math.max(Math.min(width * 0.3, 260), ...rows.map(({ label }) => textWidth(label, LABEL) + 16)), width * 0.38, 340);

/** Bars with their intervals, one a row; with `sentiments`, each beside how it is judged. On a narrow screen labels stand above. */
export function IntervalBars({ rows, domain, ...frame }: IntervalBarsProps): JSX.Element {
  const hasSplit = rows.some(({ sentiments }) => sentiments != null);
  const [from, to] = domain ?? [0, Math.max(...rows.map(({ estimate, before }) => Math.max(estimate.high, before ?? 0)), 0.01)];
  const legendHigh = (width: number) => (hasSplit ? (width < 380 ? 48 : TOP) : 0);
  const rowHigh = (width: number) => (width >= WIDE ? 50 : hasSplit ? 88 : 66);
  const links = (width: number) =>
    rows.flatMap(({ label, to: target, query }, index) => {
      const place = { top: legendHigh(width) + index * rowHigh(width), height: rowHigh(width) };
      return target === undefined ? [] : [{ ...place, label, to: target, ...(query === undefined ? {} : { query }) }];
    });

  return (
    <Chart {...frame} height={(width) => legendHigh(width) + rows.length * rowHigh(width) + 4} links={links}>
      {(width) => {
        const wide = width >= WIDE;
        const labelWidth = wide ? labelsWidth(rows, width) : 0;
        const splitWidth = wide && hasSplit ? Math.min(width * 0.24, 240) : 0;
        const valueWidth = Math.max(...rows.map(({ text }) => textWidth(text, VALUE) + 10), 58);
        const barEnd = width - splitWidth - (splitWidth > 0 ? 24 : 0) - valueWidth;
        const scale = scaleLinear([from, to], [labelWidth, barEnd]);
        const high = rowHigh(width);
        return (
          <>
            {hasSplit && (
              <SentimentLegend
                x={wide ? width - Math.max(splitWidth, 4 * 104) : 0}
                y={0}
                width={wide ? Math.max(splitWidth, 4 * 104) : width}
              />
            )}
            {rows.map(({ id, label, estimate, text, note, before, sentiments }, index) => {
              const top = legendHigh(width) + index * high;
              const barTop = wide ? top + 14 : top + 35;
              return (
                <g key={id}>
                  {index > 0 && <path class="rule" d={`M0,${top}H${width}`} />}
                  <text class="label" x={0} y={wide ? top + (note === undefined ? 30 : 22) : top + 20}>
                    {fitted(label, wide ? labelWidth - 12 : width - (note === undefined ? 0 : textWidth(note, NOTE) + 16))}
                  </text>
                  {note !== undefined && (
                    <text class={wide ? 'note' : 'note end'} x={wide ? 0 : width} y={wide ? top + 39 : top + 20}>
                      {note}
                    </text>
                  )}
                  {from < 0 && <path class="rule zero" d={`M${scale(0)},${barTop - 4}v28`} />}
                  <IntervalBar y={barTop} height={20} estimate={estimate} scale={scale} {...(before === undefined ? {} : { before })} />
                  <text class="value" x={Math.min(Math.max(scale(estimate.high), scale(0)), barEnd) + 8} y={barTop + 15}>
                    {text}
                  </text>
                  {sentiments != null && (
                    <SentimentBar
                      counts={sentiments}
                      x={wide ? width - splitWidth : 0}
                      y={wide ? top + 18 : top + 63}
                      width={wide ? splitWidth : barEnd}
                      height={12}
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
