import { type Progress, progressLine } from './progress-line.ts';
import type { Terminal } from './terminal.ts';

const CLEAR = '\r\u001b[K';

/** A line on stderr that is written over as a work gets on; nothing at all where nobody watches. */
export interface ProgressBar {
  show(progress: Progress): void;
  /** Takes it away. */
  end(): void;
}

/** Makes the line; it is not there until something is shown. */
export function createProgressBar({ isWatched, columns, tell, say }: Terminal): ProgressBar {
  if (!isWatched) return { show: () => undefined, end: () => undefined };
  return {
    show: (progress) => tell(`${CLEAR}${progressLine(progress, columns, say)}`),
    end: () => tell(CLEAR),
  };
}
