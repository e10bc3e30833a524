import { move, transferableSymbol, valueSymbol } from 'piscina';
import { type Analyser, createAnalyser } from '../analysis/analyser.ts';
import type { AnalysisRow } from '../service/ports.ts';
import { readLexicon } from './lexicon-artefact.ts';

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

/** The analyses of rows as columns, whose memory moves to the asking thread. */
export const columns = ({ rows, packs: on }: Job) => {
  const result = analyser.analyseBatch(rows, on);
  const buffers = Object.values(result).flatMap((column) => (ArrayBuffer.isView(column) ? [column.buffer] : []));
  return move({ [transferableSymbol]: [...new Set(buffers)], [valueSymbol]: result });
};
