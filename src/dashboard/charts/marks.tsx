import type { JSX } from 'preact';
import { words } from '../parts/words.ts';
import { LABEL, type Letters, textWidth } from './text-width.ts';

/** A place on a chart, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A figure with the ends of its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A bar from zero to a figure, with a whisker over its interval, and a mark where it stood before. `scale` gives pixels from the left. */
export function IntervalBar(given: {
  readonly y: number;
  readonly height: number;
  readonly estimate: Estimate;
  readonly scale: (value: number) => number;
  readonly before?: number | null;
}): JSX.Element {
  const { y, height, estimate, scale, before } = given;
  const [zero, value, low, high] = [scale(0), scale(estimate.value), scale(estimate.low), scale(estimate.high)];
  const middle = y + height / 2;
  return (
    <g>
      <rect class="extent" x={low} y={y} width={Math.max(high - low, 1)} height={height} />
      <rect
        class="bar"
        x={Math.min(zero, value)}
        y={y + height * 0.18}
        width={Math.max(Math.abs(value - zero), 1)}
        height={height * 0.64}
      />
      <path class="whisker" d={`M${low},${middle}H${high}M${low},${y}v${height}M${high},${y}v${height}`} />
      {before != null && <path class="before" d={`M${scale(before)},${y - 3}l4,-5h-8z`} />}
    </g>
  );
}

/** How many verbatims judge how. */
export interface Sentiments {
  readonly positive: number;
  readonly neutral: number;
  readonly mixed: number;
  readonly negative: number;
}

/** From the left: what hurts first, as it is read; the order never changes, so that place says what colour says. */
const SENTIMENTS = ['negative', 'mixed', 'neutral', 'positive'] as const;

/** A bar split by sentiment, as wide as its box: shares, whatever the counts. The mixed part is hatched, gaps part the others. */
export function SentimentBar({ counts, x, y, width, height }: Box & { readonly counts: Sentiments }): JSX.Element {
  const all = SENTIMENTS.reduce((sum, name) => sum + counts[name], 0);
  let left = x;
  const parts = SENTIMENTS.flatMap((name) => {
    const wide = all === 0 ? 0 : (counts[name] / all) * width;
    const part = { name, left, wide };
    left += wide;
    return wide > 0 ? [part] : [];
  });
  return (
    <g>
      {parts.map(({ name, left: from, wide }) => (
        <g key={name}>
          <rect class={`sentiment ${name}`} x={from} y={y} width={Math.max(wide - 1.5, 0.5)} height={height} />
          {name === 'mixed' && <path class="hatch" d={hatch({ x: from, y, width: Math.max(wide - 1.5, 0.5), height })} />}
        </g>
      ))}
    </g>
  );
}

function hatch({ x, y, width, height }: Box): string {
  const lines = Math.floor(width / 4);
  return Array.from({ length: lines }, (_, i) => `M${x + 2 + i * 4},${y}v${height}`).join('');
}

/** Says which part of a sentiment bar is which. Takes 18 pixels of height; wraps to two rows below 380 pixels of width. */
export function SentimentLegend({ x, y, width }: Omit<Box, 'height'>): JSX.Element {
  const { sentiments } = words();
  const columns = width < 380 ? 2 : 4;
  const step = Math.min(width / columns, 130);
  return (
    <g>
      {SENTIMENTS.map((name, index) => {
        const left = x + (index % columns) * step;
        const top = y + Math.floor(index / columns) * 20;
        return (
          <g key={name}>
            <rect class={`sentiment ${name}`} x={left} y={top + 3} width={12} height={12} />
            {name === 'mixed' && <path class="hatch" d={hatch({ x: left, y: top + 3, width: 12, height: 12 })} />}
            <text class="note" x={left + 18} y={top + 13}>
              {sentiments[name]}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** A text on up to two lines of so many pixels, cut at a space; what does not fit ends in an ellipsis. */
export function twoLines(text: string, width: number, letters: Letters = LABEL): readonly string[] {
  if (textWidth(text, letters) <= width) return [text];
  let cut = text.lastIndexOf(' ');
  while (cut > 0 && textWidth(text.slice(0, cut), letters) > width) cut = text.lastIndexOf(' ', cut - 1);
  return cut <= 0 ? [fitted(text, width, letters)] : [text.slice(0, cut), fitted(text.slice(cut + 1), width, letters)];
}

/** A text cut to so many pixels, with an ellipsis; four letters at least, and, where there is room, what stands in brackets at its end. */
export function fitted(text: string, width: number, letters: Letters = LABEL): string {
  if (textWidth(text, letters) <= width) return text;
  const bracket = text.endsWith(')') ? text.lastIndexOf(' (') : -1;
  const end = bracket > 4 && textWidth(`${text.slice(0, 4)}…${text.slice(bracket)}`, letters) <= width ? text.slice(bracket) : '';
  let most = text.length - end.length - 1;
  while (most > 4 && textWidth(`${text.slice(0, most)}…${end}`, letters) > width) most -= 1;
  return `${text.slice(0, most).trimEnd()}…${end}`;
}
