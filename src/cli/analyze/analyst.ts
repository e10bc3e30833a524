import type { Config } from '../../config.ts';
import { Problem } from '../../errors.ts';
import type { Analysis } from '../../schemas/analysis.ts';
import { createAnalyze } from '../../service/analyze.ts';
import { createGate } from '../../service/gate.ts';
import { createAnalysisPool } from '../../worker/analysis-pool.ts';
import { faultOf } from '../service/ask.ts';
import type { TextRow } from './read-texts.ts';

/** Analyses batches of up to 1000 texts. */
export interface Analyst {
  analyse(rows: readonly TextRow[], packs: readonly string[]): Promise<Analysis[]>;
  close(): Promise<void>;
}

/** The use case behind `POST /v1/analyze/batch`, here: it stores nothing, so it takes no data folder. */
export async function createLocalAnalyst({ analysisThreads, ingestRows }: Config): Promise<Analyst> {
  const pool = await createAnalysisPool(analysisThreads);
  const analyze = createAnalyze(pool, createGate(ingestRows));
  return {
    async analyse(rows, packs) {
      try {
        return (await analyze.batch({ verbatims: [...rows], packs: [...packs], include: [] })).analyses;
      } catch (error) {
        throw error instanceof Problem ? faultOf({ ...error, detail: error.message, errors: [...error.errors] }) : error;
      }
    },
    close: () => pool.close(),
  };
}
