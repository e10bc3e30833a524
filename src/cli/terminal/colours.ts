import picocolors from 'picocolors';

/** Paints text, or leaves it as it is. */
export type Colours = ReturnType<typeof picocolors.createColors>;

/**
 * Whether what is written to a stream may be coloured: NO_COLOR forbids it, FORCE_COLOR (unless 0) demands it, either when not empty; else
 * a terminal that is not dumb.
 */
export function isColoured(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return isTerminal && env.TERM !== 'dumb';
}

/** The colours of a stream. */
export const coloursOf = (env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): Colours =>
  picocolors.createColors(isColoured(env, isTerminal));
