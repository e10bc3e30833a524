import { Piscina } from 'piscina';
import type { AnalysisColumns } from '../analysis/analysis-columns.ts';
import type { FoundTouchpoint } from '../lexicon/find-touchpoints.ts';
import type { Pack } from '../lexicon/taxonomy.ts';
import type { Analysis } from '../schemas/analysis.ts';
import type { WordsByLanguage } from '../schemas/lexicon-word.ts';
import type { AnalysisPool, AnalysisRow, RedactedBatch } from '../service/ports.ts';
import type { Edition } from '../store/store.ts';
import { threadUrl } from './thread-url.ts';

const CHUNK = 250;
/** What an analysis leaves behind dies young: a small nursery keeps a thread's memory down and costs no measurable time. */
const NURSERY_MB = 16;

const chunksOf = (rows: readonly AnalysisRow[]) =>
  Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, i) => rows.slice(i * CHUNK, (i + 1) * CHUNK));

/** Starts `threads` analysis threads, each with its own lexicon, and resolves once the first has read it. Rejects when the lexicon cannot be read. */
export async function createAnalysisPool(
  threads: number,
  thread = threadUrl('./analysis-thread.ts', import.meta.url),
): Promise<AnalysisPool> {
  const piscina = new Piscina({
    filename: thread.href,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MB },
  });
  const run = <T>(name: string, job: unknown) => piscina.run(job, { name }) as Promise<T>;
  const sectors = await run<readonly Pack[]>('packs', null);
  const editions = new Map<string, Promise<Edition>>();
  return {
    packs: sectors.map(({ id }) => id),
    sectors,
    async analyse(rows, on) {
      return (await Promise.all(chunksOf(rows).map((chunk) => run<Analysis[]>('analyse', { rows: chunk, packs: on })))).flat();
    },
    columns: (rows, on) => run<AnalysisColumns>('columns', { rows, packs: on }),
    redact: (rows, on) => run<RedactedBatch>('redact', { rows, packs: on }),
    edition(on) {
      const key = [...on].sort().join();
      const known = editions.get(key) ?? run<Edition>('edition', on);
      editions.set(key, known);
      return known;
    },
    words: (touchpoints) =>
      run<readonly WordsByLanguage[]>(
        'words',
        touchpoints.map(({ id, pack }) => ({ id, pack })),
      ),
    find: (on, search) => run<readonly FoundTouchpoint[]>('find', { packs: on, search }),
    close: () => piscina.close(),
  };
}
