import type { Store, StoredProject } from '../../store/store.ts';
import type { TermReader } from './terms/term-reader.ts';

/** The questions that an insight may ask of the store. Cases are read once for all insights that ask for the same. */
export type InsightReader = Pick<Store, 'cases' | 'listMeasures' | 'texts' | 'countMentions' | 'getProject'> & {
  /** The reader of terms, which the first question that asks for it makes. */
  readonly terms: () => TermReader;
};

/**
 * A question that reads every verbatim of its scope, as a function of what the store holds and of parameters alone (seeds are constants),
 * so that it can run in a thread of its own and its answer be kept by revision. Parameters and result are plain data.
 */
export type Insight<P, R> = (read: InsightReader, project: StoredProject, parameters: P) => Promise<R>;
