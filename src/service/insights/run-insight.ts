import type { Cases } from '../../store/store.ts';
import type { Insight, InsightReader } from './insight.ts';
import { INSIGHTS, type InsightName, type ParametersOf, type ResultOf } from './insights.ts';

const KEPT = 2;

/** Reads through to the store; the last cases read are kept until their project changes, for questions that ask for the same. */
function keepingCases<S extends Omit<InsightReader, 'terms'>>(store: S): S & { forget(): void } {
  const kept = new Map<string, Cases>();
  return {
    ...store,
    forget: () => kept.clear(),
    async cases(project, query) {
      const revision = (await store.getProject(project))?.revision;
      const key = JSON.stringify([project, query]);
      const known = kept.get(key);
      kept.delete(key);
      const cases = known?.revision === revision ? known : await store.cases(project, query);
      if (cases === null || cases === undefined) return null;
      kept.set(key, cases);
      if (kept.size > KEPT) kept.delete(kept.keys().next().value as string);
      return cases;
    },
  };
}

/** Runs insights on a store, one after the other or side by side. */
export interface InsightRunner {
  /** The insight and the revision it is of; null where there is no such project. */
  run<N extends InsightName>(
    name: N,
    project: string,
    parameters: ParametersOf<N>,
  ): Promise<{ readonly revision: number; readonly value: ResultOf<N> } | null>;
  /** Lets go of what was read and kept, once nothing is being computed from it. */
  forget(): Promise<void>;
}

/** Makes the runner of a store. `terms` is only called by questions about words. */
export function createInsightRunner(store: Omit<InsightReader, 'terms'>, terms: InsightReader['terms']): InsightRunner {
  const keeping = keepingCases(store);
  const read: InsightReader = { ...keeping, terms };
  return {
    async run(name, id, parameters) {
      const project = await store.getProject(id);
      if (project === null) return null;
      const insight = INSIGHTS[name] as unknown as Insight<typeof parameters, ResultOf<typeof name>>;
      return { revision: project.revision, value: await insight(read, project, parameters) };
    },
    forget: async () => keeping.forget(),
  };
}
