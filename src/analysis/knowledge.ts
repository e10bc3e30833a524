import type { Matcher } from '../lexicon/matcher.ts';
import type { Reader } from '../text/read-text.ts';
import type { TaxonomyInUse } from './find-mentions.ts';
import type { FunctionWords } from './sentence-view.ts';

/** What is known of a text beside its words. */
export interface AnalyseOptions {
  readonly lang?: string | undefined;
  readonly defaultLang?: string | null | undefined;
  /** Wording of the survey's question. */
  readonly question?: string | undefined;
  /** Touchpoints that the question named; found in `question` when absent. */
  readonly prompted?: readonly string[] | undefined;
  readonly targets?: readonly { readonly start: number; readonly end: number }[] | undefined;
  readonly tokens?: boolean | undefined;
}

/** Everything a text is analysed with. */
export interface Knowledge {
  readonly reader: Reader;
  readonly matchers: ReadonlyMap<string, Matcher>;
  readonly words: ReadonlyMap<string, FunctionWords>;
  readonly emoji: ReadonlyMap<string, number>;
}

/** What a set of packs switches on. */
export interface Scope extends TaxonomyInUse {
  readonly mask: number;
  readonly version: string;
}
