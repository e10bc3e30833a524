import type { JSX } from 'preact';

const PATHS = [
  'M-6,0a6,6 0 1,0 12,0a6,6 0 1,0 -12,0Z',
  'M-5.5,-5.5h11v11h-11Z',
  'M0,-7L6.5,5H-6.5Z',
  'M0,-7.5L7.5,0L0,7.5L-7.5,0Z',
  'M0,7L6.5,-5H-6.5Z',
  'M-2.2,-6.5h4.4v4.3h4.3v4.4h-4.3v4.3h-4.4v-4.3h-4.3v-4.4h4.3Z',
] as const;

/** Groups that shapes tell apart. */
export const SHAPES = PATHS.length;

/** The mark of the `index`-th group, told by its shape as well as by its colour: circle, square, triangle, diamond, and on. */
export const Shape = ({ index, x, y }: { readonly index: number; readonly x: number; readonly y: number }): JSX.Element => (
  <path class={`shape s${index}`} transform={`translate(${x} ${y})`} d={PATHS[index % SHAPES]} />
);
