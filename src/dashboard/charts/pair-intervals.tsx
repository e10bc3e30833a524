import { scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import type { ChartTable } from '../parts/table-twin.tsx';
import type { QueryChanges } from '../state/address.ts';
import { Chart } from './chart.tsx';
import { type Estimate, fitted } from './marks.tsx';
import { Shape } from './shape.tsx';
import { NOTE, textWidth } from './text-width.ts';

/** A figure of two sides. */
export interface PairRow {
  readonly id: string;
  readonly label: string;
  /** Language of the label, where it is not the reader’s. */
  readonly lang?: string;
  /** Null where it is withheld. */
  readonly a: Estimate | null;
  readonly b: Estimate | null;
  /** The difference and its interval, in words. */
  readonly text: string;
  /** Whether it is certain, in words. */
  readonly note: string;
  /** Whether the first is certainly higher or lower than the second. */
  readonly decided: 'higher' | 'lower' | 'undecided';
  /** Where the row leads to. */
  readonly to?: string;
  readonly query?: QueryChanges;
}

/** What figures of two sides take. */
export interface PairIntervalsProps {
  readonly title: string;
  readonly description: string;
  readonly table: ChartTable;
  readonly rows: readonly PairRow[];
  /** Names of the sides. */
  readonly sides: readonly [string, string];
  readonly write: (value: number) => string;
}

const MARKS = { higher: 'M0,-6L6,5H-6Z', lower: 'M0,6L6,-5H-6Z', undecided: 'M-5,0h10' } as const;
const WIDE = 640;
const TICK = 80;
const HEAD = 52;
const TALL_HEAD = 74;

/** Two sides, row by row: a circle and a square, each on its interval; a triangle, up or down, and bold words where the difference is certain. */
export function PairIntervals({ rows, sides, write, ...frame }: PairIntervalsProps): JSX.Element {
  const least = Math.min(...rows.flatMap(({ a, b }) => [a?.low ?? 0, b?.low ?? 0]), 0);
  const most = Math.max(...rows.flatMap(({ a, b }) => [a?.high ?? 0, b?.high ?? 0]), 0.01);
  const high = (width: number) => (width >= WIDE ? 50 : 98);
  const head = (width: number) => (width >= WIDE ? HEAD : TALL_HEAD);
  const links = (width: number) =>
    rows.flatMap(({ label, to, query }, row) => {
      const place = { top: head(width) + row * high(width), height: high(width) };
      return to === undefined ? [] : [{ ...place, label, to, ...(query === undefined ? {} : { query }) }];
    });
  return (
    <Chart {...frame} height={(width) => head(width) + rows.length * high(width) + 4} links={links}>
      {(width) => {
        const wide = width >= WIDE;
        const [left, right] = wide ? [Math.min(width * 0.27, 260), width - 264] : [6, width - 12];
        const under = head(width);
        const aside = Math.min(width / 2, textWidth(sides[0], NOTE) + 56);
        const place = (index: number) => (wide ? { x: index * aside, y: 9 } : { x: 0, y: 9 + index * 22 });
        const x = scaleLinear([least, most], [left, right]);
        return (
          <>
            {sides.map((name, index) => (
              <g key={name}>
                <Shape index={index} x={place(index).x + 8} y={place(index).y} />
                <text class="note" x={place(index).x + 22} y={place(index).y + 4}>
                  {fitted(name, (wide ? (index === 0 ? aside : width - aside) : width) - 30, NOTE)}
                </text>
              </g>
            ))}
            {x.ticks(Math.min(Math.max(Math.floor((right - left) / TICK), 2), 5)).map((tick) => (
              <g key={tick}>
                <text class="note middle" x={x(tick) + (tick === least ? 8 : 0)} y={under - 10}>
                  {write(tick)}
                </text>
                <path class="rule" d={`M${x(tick)},${under - 4}V${under + rows.length * high(width)}`} />
              </g>
            ))}
            {rows.map(({ id, label, lang, a, b, text, note, decided }, row) => {
              const top = under + row * high(width);
              const middle = wide ? top + 25 : top + 42;
              const words = wide ? { x: right + 40, y: top + 22 } : { x: 20, y: top + 72 };
              return (
                <g key={id}>
                  <path class="rule" d={`M0,${top}H${width}`} />
                  <text class="label" lang={lang} x={0} y={wide ? top + 30 : top + 20}>
                    {fitted(label, wide ? left - 20 : width)}
                  </text>
                  {[a, b].map((estimate, index) => {
                    const y = middle + (index === 0 ? -8 : 8);
                    if (estimate === null) return null;
                    return (
                      <g key={index === 0 ? 'a' : 'b'}>
                        <path class={`spread s${index}`} d={`M${x(estimate.low)},${y}H${x(estimate.high)}`} />
                        <Shape index={index} x={x(estimate.value)} y={y} />
                      </g>
                    );
                  })}
                  <path
                    class={decided === 'undecided' ? 'unsure' : 'sure'}
                    transform={`translate(${words.x - 14} ${words.y - 5})`}
                    d={MARKS[decided]}
                  />
                  <text class={decided === 'undecided' ? '' : 'label'} x={words.x} y={words.y}>
                    {text}
                  </text>
                  <text class="note" x={words.x} y={words.y + 17}>
                    {note}
                  </text>
                </g>
              );
            })}
          </>
        );
      }}
    </Chart>
  );
}
