import type { Analysis } from '../schemas/analysis.ts';
import type { AnalyzeBatchInput, AnalyzeInput } from '../schemas/analyze.ts';
import { defined } from './defined.ts';
import type { Gate } from './gate.ts';
import { knownPacks } from './known-packs.ts';
import type { AnalysisPool, AnalysisRow } from './ports.ts';

/** Analyses texts and stores nothing. */
export interface Analyze {
  one(input: AnalyzeInput): Promise<Analysis>;
  batch(input: AnalyzeBatchInput): Promise<{ analyses: Analysis[] }>;
}

/** Makes the use case. Throws `unknown-pack`, and `overloaded` when the gate is. */
export function createAnalyze(pool: AnalysisPool, gate: Gate): Analyze {
  const run = async (rows: readonly AnalysisRow[], packs: readonly string[]) => {
    const known = knownPacks(pool, packs);
    return gate.hold(rows.length, () => pool.analyse(rows, known));
  };
  return {
    async one({ text, packs, include, ...options }) {
      const [analysis] = await run([{ text, options: { ...options, tokens: include.includes('tokens') } }], packs);
      return analysis as Analysis;
    },
    async batch({ verbatims, packs, include }) {
      const tokens = include.includes('tokens');
      const rows = verbatims.map(({ id: _, text, ...options }) => ({ text, options: { ...options, tokens } }));
      const analyses = await run(rows, packs);
      return { analyses: analyses.map((analysis, i) => ({ ...defined({ id: verbatims[i]?.id }), ...analysis })) };
    },
  };
}
