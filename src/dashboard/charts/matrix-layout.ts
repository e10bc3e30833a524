import { scaleLinear, scaleSqrt } from 'd3-scale';
import type { Box, Estimate } from './marks.tsx';
import { type PlacedLabel, placeLabels } from './place-labels.ts';

/** What a matrix places: figures across and upwards. */
export interface MatrixFigures {
  readonly label: string;
  readonly across: Estimate;
  readonly up: Estimate;
}

/** Where everything of a matrix stands, in pixels. */
export interface MatrixLayout {
  readonly plot: Box;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly ticksX: readonly number[];
  readonly ticksY: readonly number[];
  /** Names beside their marks. */
  readonly names: readonly PlacedLabel[];
  /** Numbers beside the marks whose names found no room; the number is the place in `keyed`, from 1. */
  readonly numbers: readonly PlacedLabel[];
  /** Indices of what is named below the plot. */
  readonly keyed: readonly number[];
  readonly keyColumns: number;
  readonly keyTop: number;
  readonly height: number;
}

const TOP = 10;
const AXIS = 52;
const KEY_ROW = 22;
const CORNER = { width: 184, height: 18 };
const NAMES_FROM = 560;

/** Whether a matrix is so narrow that marks are numbered and named below. */
export const isNarrow = (width: number): boolean => width < NAMES_FROM;

/**
 * Lays a matrix out at a width, what is upwards by its square root, so that the many small ones stand apart; `head` pixels are left free above the plot. Names are tried from 560 pixels on, numbers below.
 */
export function layMatrix(items: readonly MatrixFigures[], width: number, head: number): MatrixLayout {
  const narrow = isNarrow(width);
  const plot: Box = {
    x: narrow ? 40 : 54,
    y: head + TOP,
    width: width - (narrow ? 58 : 74),
    height: narrow ? 340 : Math.min(560, width * 0.6),
  };
  const lows = items.map(({ across }) => across.low);
  const highs = items.map(({ across }) => across.high);
  const x = scaleLinear([Math.min(...lows, 0), Math.max(...highs, 0)], [plot.x, plot.x + plot.width]).nice(5);
  const y = scaleSqrt([0, Math.max(...items.map(({ up }) => up.high), 0.01)], [plot.y + plot.height, plot.y]).nice(5);
  const marks = items.map(({ label, across, up }) => ({ x: x(across.value), y: y(up.value), text: label }));
  const [left, right] = [plot.x, plot.x + plot.width - CORNER.width];
  const low = plot.y + plot.height - CORNER.height;
  const corners: readonly Box[] = [
    { x: left, y: plot.y, ...CORNER },
    { x: right, y: plot.y, ...CORNER },
    { x: left, y: low, ...CORNER },
    { x: right, y: narrow ? low - CORNER.height : low, ...CORNER },
  ];
  const names = narrow ? [] : placeLabels(marks, plot, corners);
  const named = new Set(names.map(({ index }) => index));
  const keyed = items.flatMap((_, index) => (named.has(index) ? [] : [index]));
  const taken = [
    ...corners,
    ...names.map(({ box }) => box),
    ...marks.map((mark) => ({ x: mark.x - 7, y: mark.y - 7, width: 14, height: 14 })),
  ];
  const numbers = placeLabels(
    keyed.map((index, place) => ({ x: marks[index]?.x ?? 0, y: marks[index]?.y ?? 0, text: String(place + 1) })),
    plot,
    taken,
    [9, 14, 20, 27],
  );
  const keyColumns = Math.max(Math.floor(width / 230), 1);
  const keyTop = plot.y + plot.height + AXIS;
  const height = keyTop + Math.ceil(keyed.length / keyColumns) * KEY_ROW;
  return { plot, x, y, ticksX: x.ticks(5), ticksY: y.ticks(5), names, numbers, keyed, keyColumns, keyTop, height };
}

/** Where a name stands below the plot: by columns, in pixels. */
export function keyPlace(
  { keyed, keyColumns, keyTop }: MatrixLayout,
  place: number,
  width: number,
): { readonly x: number; readonly y: number } {
  const rows = Math.ceil(keyed.length / keyColumns);
  return { x: Math.floor(place / rows) * (width / keyColumns), y: keyTop + (place % rows) * KEY_ROW + 12 };
}
