import { problem } from '../errors.ts';

/** Does long works one at a time, so that whatever else shares the thread that does them never waits for more than one. */
export interface Turns {
  /** Does the work when its turn comes: whoever waits takes turns, however much each asks. Throws `overloaded` when it waits for too many. */
  take<T>(whose: string, work: () => Promise<T>): Promise<T>;
}

/** Makes the turns; of each, up to `most` works wait. */
export function createTurns(most: number): Turns {
  const lines = new Map<string, (() => void)[]>();
  let isBusy = false;

  const next = () => {
    const [whose, line] = [...lines][0] ?? [];
    isBusy = whose !== undefined;
    if (whose === undefined || line === undefined) return;
    const begin = line.shift();
    lines.delete(whose);
    if (line.length > 0) lines.set(whose, line); // after the others
    begin?.();
  };

  return {
    async take(whose, work) {
      if (isBusy) {
        const line = lines.get(whose) ?? [];
        if (line.length >= most) throw problem('overloaded', []);
        lines.set(whose, line);
        await new Promise<void>((resolve) => {
          line.push(resolve);
        });
      }
      isBusy = true;
      try {
        return await work();
      } finally {
        next();
      }
    },
  };
}
