import { move, transferableSymbol, valueSymbol } from 'piscina';
import { type Analyser, createAnalyser } from '../analysis/analyser.ts';
import type { AnalysisColumns } from '../analysis/analysis-columns.ts';
import { findTouchpoints } from '../lexicon/find-touchpoints.ts';
import type { Touchpoint } from '../lexicon/taxonomy.ts';
import type { AnalysisRow } from '../service/ports.ts';
import { mask } from '../text/redaction/mask.ts';
import { readLexicon } from './lexicon-artefact.ts';
import { packWordsReader } from './lexicon-words.ts';

/** The work of one analysis thread; run by the pool, by name. */
const analyser: Analyser = createAnalyser(readLexicon());

interface Job {
  readonly rows: readonly AnalysisRow[];
  readonly packs: readonly string[];
}

/** The packs there are. */
export const packs = () => analyser.packs;

/** Version and touchpoints of packs. */
export const edition = (asked: readonly string[]) => analyser.editionOf(asked);

/** The analyses of rows, in order. */
export const analyse = ({ rows, packs: on }: Job) => rows.map(({ text, options }) => analyser.analyse(text, on, options));

/** A value whose columns move to the asking thread. */
const moved = (result: AnalysisColumns, value: object) => {
  const buffers = Object.values(result).flatMap((column) => (ArrayBuffer.isView(column) ? [column.buffer] : []));
  return move({ [transferableSymbol]: [...new Set(buffers)], [valueSymbol]: value });
};

/** The analyses of rows as columns. */
export const columns = ({ rows, packs: on }: Job) => {
  const result = analyser.analyseBatch(rows, on);
  return moved(result, result);
};

/** The personal data of rows, and the analyses of what they say without it as columns. */
export const redact = ({ rows, packs: on }: Job) => {
  const redactions = rows.map(({ text }) => analyser.redact(text));
  const masked = rows.map((row, i) => ({ ...row, text: mask(row.text, redactions[i] ?? []) }));
  const result = analyser.analyseBatch(masked, on);
  return moved(result, { redactions, columns: result });
};

/** The words of touchpoints, in their order. */
export const words = (asked: readonly Pick<Touchpoint, 'id' | 'pack'>[]) => {
  const wordsOf = packWordsReader();
  return asked.map(({ id, pack }) => wordsOf(pack)[id] ?? {});
};

/** The touchpoints of packs that what is searched leads to. */
export const find = ({ packs: on, search }: { readonly packs: readonly string[]; readonly search: string }) =>
  findTouchpoints(
    analyser.editionOf(on).touchpoints,
    packWordsReader(),
    (lang) => analyser.analyse(search, [], { lang, tokens: true }).tokens ?? [],
  );
