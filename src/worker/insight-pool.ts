import { Piscina } from 'piscina';
import { type InsightPool, StoreUnavailable } from '../service/ports.ts';
import type { DatabasePlace } from '../store/sqlite/open-database.ts';
import { threadUrl } from './thread-url.ts';

/** After this long without a question the thread ends and its memory is given back. */
const IDLE = 60_000;

/** Insights in one thread, started by the first question. */
export function createInsightPool(place: DatabasePlace): InsightPool {
  const piscina = new Piscina({
    filename: threadUrl('./insight-thread.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE,
    workerData: place,
  });
  return {
    async run(name, project, parameters) {
      const answer = await piscina.run({ name, project, parameters });
      if (answer.unavailable !== undefined) throw new StoreUnavailable(answer.unavailable);
      return answer.result;
    },
    async forget() {
      if (piscina.threads.length > 0) await piscina.run(null);
    },
    close: () => piscina.close(),
  };
}
