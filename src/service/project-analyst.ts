import type { AnalysisColumns } from '../analysis/analysis-columns.ts';
import type { Analysis } from '../schemas/analysis.ts';
import type { VerbatimInput } from '../schemas/verbatim.ts';
import type { Edition, ProjectSettings } from '../store/store.ts';
import type { AnalysisPool, RedactedBatch } from './ports.ts';

/** What of a verbatim bears on its analysis. */
export type Analysed = Pick<VerbatimInput, 'text' | 'lang' | 'question' | 'prompted'>;

/** The pool as one project uses it: its packs, and its default language, which is part of its version. */
export interface ProjectAnalyst {
  edition(): Promise<Edition>;
  analyse(verbatims: readonly Analysed[]): Promise<Analysis[]>;
  columns(verbatims: readonly Analysed[]): Promise<AnalysisColumns>;
  /** The personal data of the texts, and the analyses of the texts without it. */
  redact(verbatims: readonly Analysed[]): Promise<RedactedBatch>;
}

/** Makes the analyst of a project. */
export function projectAnalyst(pool: AnalysisPool, { packs, defaultLang }: Pick<ProjectSettings, 'packs' | 'defaultLang'>): ProjectAnalyst {
  const versioned = <T extends { readonly version: string }>(result: T): T =>
    defaultLang === null ? result : { ...result, version: `${result.version}+${defaultLang}` };
  const rowOf = ({ text, lang, question, prompted }: Analysed) => ({ text, options: { lang, defaultLang, question, prompted } });
  return {
    edition: async () => versioned(await pool.edition(packs)),
    analyse: async (verbatims) => (await pool.analyse(verbatims.map(rowOf), packs)).map(versioned),
    columns: async (verbatims) => versioned(await pool.columns(verbatims.map(rowOf), packs)),
    async redact(verbatims) {
      const { redactions, columns } = await pool.redact(verbatims.map(rowOf), packs);
      return { redactions, columns: versioned(columns) };
    },
  };
}
