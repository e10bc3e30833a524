import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { verdictWords } from '../parts/verdict-words.ts';
import type { QueryChanges } from '../state/address.ts';
import { number, percent, signed } from '../words/format.ts';
import { Chart, type ChartProps } from './chart.tsx';
import { fitted } from './marks.tsx';
import { isNarrow, keyPlace, layMatrix, type MatrixFigures } from './matrix-layout.ts';
import { NOTE } from './text-width.ts';
import { VERDICTS, type Verdict, VerdictMark } from './verdict-mark.tsx';

/** A touchpoint on the matrix. */
export interface MatrixItem extends MatrixFigures {
  readonly id: string;
  readonly verdict: Verdict;
  /** What is said of it where it is pointed at. */
  readonly sentence: string;
  readonly to: string;
  readonly query?: QueryChanges;
}

/** What a matrix takes: importance (a share) upwards, performance (net sentiment) across. */
export interface PriorityMatrixProps extends Pick<ChartProps, 'title' | 'description' | 'table'> {
  readonly items: readonly MatrixItem[];
  /** Where the axes cross; null where that is not known. */
  readonly crosshair: { readonly across: number; readonly up: number } | null;
  readonly axes: { readonly across: string; readonly up: string };
  /** Said below while nothing is pointed at. */
  readonly hint: string;
}

const LEGEND_ROW = 24;
const LEGEND_COLUMN = 240;
const isCertain = ({ verdict }: MatrixItem) => verdict !== 'insufficient-evidence' && verdict !== 'none';

/** Importance against performance: a mark a touchpoint, whiskers over both intervals, the four boxes, and names that never overlap. */
export function PriorityMatrix({ items, crosshair, axes, hint, ...frame }: PriorityMatrixProps): JSX.Element {
  const t = verdictWords();
  const [pointed, point] = useState<number | null>(null);
  const shown = VERDICTS.filter((verdict) => items.some((item) => item.verdict === verdict));
  const legendColumns = (width: number) => Math.max(Math.min(Math.floor(width / 200), shown.length), 1);
  const legendStep = (width: number) => Math.min(width / legendColumns(width), LEGEND_COLUMN);
  const head = (width: number) => Math.ceil(shown.length / legendColumns(width)) * LEGEND_ROW + 20;
  const layout = (width: number) => layMatrix(items, width, head(width));
  const drawn = items.map((item, index) => ({ item, index })).sort((a, b) => Number(isCertain(a.item)) - Number(isCertain(b.item)));
  return (
    <div class="matrix">
      <Chart
        {...frame}
        height={(width) => layout(width).height}
        onPoint={point}
        links={(width) => {
          const { x, y } = layout(width);
          return items.map(({ across, up, sentence, to, query }) => ({
            left: x(across.value) - 12,
            top: y(up.value) - 12,
            width: 24,
            height: 24,
            label: sentence,
            to,
            ...(query === undefined ? {} : { query }),
          }));
        }}
      >
        {(width) => {
          const laid = layout(width);
          const { plot, x, y, ticksX, ticksY, names, numbers, keyed } = laid;
          const [right, bottom] = [plot.x + plot.width, plot.y + plot.height];
          const columns = legendColumns(width);
          const corner = (name: keyof typeof t.quadrants, left: number, top: number, end: string) => (
            <text class={`note quadrant ${end}`} x={left} y={top}>
              {t.quadrants[name]}
            </text>
          );
          return (
            <>
              {shown.map((verdict, index) => (
                <g key={verdict}>
                  <VerdictMark
                    verdict={verdict}
                    x={(index % columns) * legendStep(width) + 9}
                    y={Math.floor(index / columns) * LEGEND_ROW + 10}
                  />
                  <text class="note" x={(index % columns) * legendStep(width) + 24} y={Math.floor(index / columns) * LEGEND_ROW + 14}>
                    {t.verdicts[verdict]}
                  </text>
                </g>
              ))}
              {ticksY.map((tick) => (
                <g key={tick}>
                  <path class="rule" d={`M${plot.x},${y(tick)}H${right}`} />
                  <text class="note end" x={plot.x - 7} y={y(tick) + 4}>
                    {percent(tick)}
                  </text>
                </g>
              ))}
              {ticksX.map((tick) => (
                <g key={tick}>
                  <path class="rule" d={`M${x(tick)},${plot.y}V${bottom}`} />
                  <text class="note middle" x={x(tick)} y={bottom + 18}>
                    {signed(tick)}
                  </text>
                </g>
              ))}
              <text class="note" x={0} y={plot.y - 9}>
                ↑ {axes.up}
              </text>
              <text class="note end" x={right} y={bottom + 38}>
                {axes.across} →
              </text>
              {crosshair !== null && (
                <>
                  <path class="reference" d={`M${x(crosshair.across)},${plot.y}V${bottom}M${plot.x},${y(crosshair.up)}H${right}`} />
                  {corner('concentrate', plot.x + 6, plot.y + 15, '')}
                  {corner('keep-up', right - 6, plot.y + 15, 'end')}
                  {corner('low-priority', plot.x + 6, bottom - 7, '')}
                  {corner('possible-overkill', right - 6, bottom - (isNarrow(width) ? 25 : 7), 'end')}
                </>
              )}
              {drawn.map(({ item, index }) => {
                const { id, across, up, verdict } = item;
                const weight = index === pointed ? 'pointed' : isCertain(item) && pointed === null ? 'certain' : 'faint';
                return (
                  <g key={id} class={`item ${weight}`}>
                    <path
                      class="whisker"
                      d={`M${x(across.low)},${y(up.value)}H${x(across.high)}M${x(across.value)},${y(up.low)}V${y(up.high)}`}
                    />
                    <VerdictMark verdict={verdict} x={x(across.value)} y={y(up.value)} />
                  </g>
                );
              })}
              {names.map(({ index, text, x: left, y: base }) => (
                <text key={index} class={`note name ${index === pointed ? 'pointed' : ''}`} x={left} y={base}>
                  {text}
                </text>
              ))}
              {numbers.map(({ index, text, x: left, y: base }) => (
                <text key={index} class="note number-name" x={left} y={base}>
                  {text}
                </text>
              ))}
              {keyed.map((index, place) => {
                const item = items[index];
                const at = keyPlace(laid, place, width);
                return (
                  item !== undefined && (
                    <text key={item.id} class={`note name ${index === pointed ? 'pointed' : ''}`} x={at.x} y={at.y}>
                      {`${number(place + 1)}. ${fitted(item.label, width / laid.keyColumns - 40, NOTE)}`}
                    </text>
                  )
                );
              })}
            </>
          );
        }}
      </Chart>
      <p class="pointed-at" aria-hidden="true">
        {(pointed === null ? undefined : items[pointed]?.sentence) ?? hint}
      </p>
    </div>
  );
}
