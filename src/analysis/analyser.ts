import type { CompiledLexicon } from '../lexicon/compiled-lexicon.ts';
import { lexiconReader } from '../lexicon/lexicon-reader.ts';
import { createMatcher } from '../lexicon/matcher.ts';
import { createGenerals, createQualities, type Edition, type Pack, specialisedIn } from '../lexicon/taxonomy.ts';
import type { Analysis } from '../schemas/analysis.ts';
import { unaccent } from '../text/fold.ts';
import { createRedactor } from '../text/redaction/create-redactor.ts';
import type { Redaction } from '../text/redaction/redaction.ts';
import { analyse } from './analyse.ts';
import type { AnalysisColumns } from './analysis-columns.ts';
import type { AnalyseOptions, Knowledge, Scope } from './knowledge.ts';
import { packColumns } from './pack-columns.ts';

/** Version of the rules: changes whenever the same lexicon could give another answer. */
const ENGINE = '4';
/** Sets of packs remembered; requests may name any. */
const MOST_SCOPES = 1000;

/** Reads texts with a compiled lexicon. Pure: the same text, packs and options give the same analysis. */
export interface Analyser {
  /** Packs that the lexicon holds, `base` first. */
  readonly packs: readonly Pack[];
  /** Version and touchpoints for `base` and these packs. Throws on a pack that the lexicon does not hold. */
  editionOf(packs: readonly string[]): Edition;
  /** Finds the personal data of a text, in order. */
  redact(text: string): readonly Redaction[];
  analyse(text: string, packs: readonly string[], options: AnalyseOptions): Analysis;
  /** The analyses of a batch as columns for the store. */
  analyseBatch(rows: readonly { readonly text: string; readonly options: AnalyseOptions }[], packs: readonly string[]): AnalysisColumns;
}

/** Makes an analyser from the compiled lexicon. */
export function createAnalyser(lexicon: CompiledLexicon): Analyser {
  // Only these stay: the compiled arrays are garbage once the matchers are made.
  const { packs, touchpoints, digest, personalData } = lexicon;
  const known = packs.map(({ id }) => id);
  const knowledge = readKnowledge(lexicon);
  const scopes = new Map<string, Scope>();

  const scopeOf = (packs: readonly string[]): Scope => {
    const asked = packs.join('.');
    const remembered = scopes.get(asked);
    if (remembered) return remembered;
    const on = [...new Set(['base', ...packs])].sort();
    let mask = 0;
    for (const pack of on) {
      const bit = known.indexOf(pack);
      if (bit < 0) throw new RangeError(`no pack "${pack}"; there are ${known.join(', ')}`);
      mask |= 1 << bit;
    }
    const taxonomy = new Map(touchpoints.filter(({ pack }) => on.includes(pack)).map((touchpoint) => [touchpoint.id, touchpoint]));
    const scope = {
      mask,
      taxonomy,
      generalsOf: createGenerals(taxonomy),
      qualityOf: createQualities(taxonomy),
      specialised: specialisedIn(taxonomy),
      version: `${ENGINE}-${digest}-${on.join('.')}`,
    };
    if (scopes.size < MOST_SCOPES) scopes.set(asked, scope);
    return scope;
  };

  return {
    packs,
    redact: createRedactor(personalData, knowledge.reader.knows),
    editionOf(packs) {
      const { version, taxonomy } = scopeOf(packs);
      return { version, touchpoints: [...taxonomy.values()] };
    },
    analyse: (text, packs, options) => analyse(text, knowledge, scopeOf(packs), options).analysis,
    analyseBatch(rows, packs) {
      const scope = scopeOf(packs);
      return packColumns(
        rows.map(({ text, options }) => analyse(text, knowledge, scope, options)),
        scope,
      );
    },
  };
}

function readKnowledge(lexicon: CompiledLexicon): Knowledge {
  const { languages, emoji } = lexicon;
  return {
    reader: lexiconReader(lexicon),
    matchers: new Map(languages.map((language, slot) => [language.code, createMatcher(language, slot)])),
    words: new Map(
      languages.map(({ code, segmentation }) => [
        code,
        {
          coordinators: new Set(segmentation.coordinators.map(unaccent)),
          pronouns: new Set(segmentation.pronouns.map(unaccent)),
          adjectivesBefore: segmentation.adjectives === 'before',
        },
      ]),
    ),
    emoji: new Map(emoji),
  };
}
