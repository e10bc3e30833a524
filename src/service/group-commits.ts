/** Gathers single writes into groups: the first goes at once, those that come while it is being written go together after it. */
export interface GroupCommits<T, R> {
  /** Writes `row` with others of the same `key`; resolves to its own outcome. */
  submit(key: string, row: T, write: (rows: readonly T[]) => Promise<readonly R[]>): Promise<R>;
}

interface Waiting<T, R> {
  readonly row: T;
  readonly done: (outcome: R) => void;
  readonly failed: (reason: unknown) => void;
}

/** Makes groups of up to `most` rows. A write that answers fewer outcomes than rows must reject. */
export function createGroupCommits<T, R>(most: number): GroupCommits<T, R> {
  const lines = new Map<string, Waiting<T, R>[]>();

  const run = async (key: string, line: Waiting<T, R>[], write: (rows: readonly T[]) => Promise<readonly R[]>) => {
    await new Promise(setImmediate); // what arrives in this turn of the event loop goes along
    while (line.length > 0) {
      const group = line.splice(0, most);
      try {
        const outcomes = await write(group.map(({ row }) => row));
        for (const [i, { done }] of group.entries()) done(outcomes[i] as R);
      } catch (error) {
        for (const { failed } of group) failed(error);
      }
    }
    lines.delete(key);
  };

  return {
    submit: (key, row, write) =>
      new Promise((done, failed) => {
        const line = lines.get(key);
        if (line !== undefined) {
          line.push({ row, done, failed });
          return;
        }
        const started = [{ row, done, failed }];
        lines.set(key, started);
        void run(key, started, write);
      }),
  };
}
