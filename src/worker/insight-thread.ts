import { workerData } from 'piscina';
import type { InsightName, ParametersOf } from '../service/insights/insights.ts';
import { createInsightRunner, type InsightRunner } from '../service/insights/run-insight.ts';
import { createTermReader, type TermReader } from '../service/insights/terms/term-reader.ts';
import type { DatabasePlace } from '../store/sqlite/open-database.ts';
import { createSqliteReader } from '../store/sqlite/sqlite-reader.ts';
import { storeFault } from '../store/sqlite/store-fault.ts';
import { StoreUnavailable } from '../store/store.ts';
import { readLexicon } from './lexicon-artefact.ts';

/** One insight to compute. Nothing (null): let go of what was read for others. */
export interface InsightTask {
  readonly name: InsightName;
  readonly project: string;
  readonly parameters: ParametersOf<InsightName>;
}

let runner: InsightRunner | undefined;
let reader: TermReader | undefined;
const terms = () => {
  reader ??= createTermReader(readLexicon());
  return reader;
};

/** Computes an insight from a connection of this thread's own, which cannot write; says so where the database cannot be read. */
export default async (task: InsightTask | null) => {
  if (task === null) return runner?.forget();
  try {
    runner ??= createInsightRunner(createSqliteReader(workerData as DatabasePlace), terms);
    return { result: await runner.run(task.name, task.project, task.parameters) };
  } catch (error) {
    const fault = storeFault(error);
    if (fault instanceof StoreUnavailable) return { unavailable: fault.reason };
    throw error;
  }
};
