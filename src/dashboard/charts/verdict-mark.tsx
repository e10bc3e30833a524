import type { JSX } from 'preact';
import type { Priority } from '../../client/api.ts';

/** A verdict, as the service gives it. */
export type Verdict = Priority['verdict'];

/** Every verdict, the gravest first. */
export const VERDICTS: readonly Verdict[] = ['breaker', 'both', 'maker', 'hygiene', 'none', 'insufficient-evidence'];

const SHAPES: Readonly<Record<Verdict, string>> = {
  breaker: 'M-7,-5.5H7L0,7Z',
  maker: 'M-7,5.5H7L0,-7Z',
  both: 'M0,-7.5L7.5,0L0,7.5L-7.5,0Z',
  hygiene: 'M-5.5,-5.5H5.5V5.5H-5.5Z',
  none: 'M-5,0A5,5 0 1 1 5,0A5,5 0 1 1 -5,0Z',
  'insufficient-evidence': 'M-5,0A5,5 0 1 1 5,0A5,5 0 1 1 -5,0Z',
};

/** The shape of a verdict, within 8 pixels around a place: it says by form what colour says. */
export function VerdictMark({ verdict, x, y }: { readonly verdict: Verdict; readonly x: number; readonly y: number }): JSX.Element {
  return <path class={`verdict-mark ${verdict}`} d={SHAPES[verdict]} transform={`translate(${x} ${y})`} />;
}
