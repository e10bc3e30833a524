import { problem } from '../errors.ts';

/** Bounds how many rows are worked on at once. */
export interface Gate {
  /** Runs `work` once there is room for `rows`, first come, first served. Throws `overloaded` when the line is too long, unless `patient`. */
  hold<T>(rows: number, work: () => Promise<T>, patient?: boolean): Promise<T>;
  /** Rows in work and in line. */
  readonly size: { readonly working: number; readonly waiting: number };
  /** Milliseconds that the first in line has waited; 0 when there is no line. */
  readonly oldestWaitMs: number;
}

/** Makes a gate for `capacity` rows, with a line as long again ten times. A single larger work passes alone. */
export function createGate(capacity: number, now: () => number = () => 0): Gate {
  const line: { rows: number; since: number; enter: () => void }[] = [];
  let working = 0;
  let waiting = 0;

  const admit = () => {
    for (let first = line[0]; first !== undefined && (working === 0 || working + first.rows <= capacity); first = line[0]) {
      line.shift();
      waiting -= first.rows;
      working += first.rows;
      first.enter();
    }
  };
  const enter = (rows: number) =>
    new Promise<void>((resolve) => {
      line.push({ rows, since: now(), enter: resolve });
      waiting += rows;
      admit();
    });

  return {
    async hold(rows, work, patient = false) {
      if (!patient && waiting > 10 * capacity) throw problem('overloaded', []);
      await enter(rows);
      try {
        return await work();
      } finally {
        working -= rows;
        admit();
      }
    },
    get oldestWaitMs() {
      return Math.max(0, now() - (line[0]?.since ?? now())); // a clock may be set back
    },
    get size() {
      return { working, waiting };
    },
  };
}
