import { Problem, problem } from '../errors.ts';
import type { IngestReport } from '../schemas/ingest.ts';
import { type ImportStep, type IngestOutcome, type StoredProject, StoreUnavailable, type VerbatimRow } from '../store/store.ts';
import { analyseRows } from './analyse-rows.ts';
import type { Gate } from './gate.ts';
import { createGroupCommits } from './group-commits.ts';
import { inTurn } from './in-turn.ts';
import { createTally, type IngestTotals, type Tally } from './ingest-tally.ts';
import { keptFrom } from './kept-from.ts';
import type { Ports } from './ports.ts';
import { isRow, prepareRow, type RawRow, type RowContext, refusalOf } from './prepare-row.ts';
import { untilStopped } from './until-stopped.ts';

/** Rows of a file that fit, and how far they bring its import. */
export interface FileRows {
  readonly rows: readonly VerbatimRow[];
  readonly step: ImportStep;
}

/** Takes verbatims in: checked, analysed, written, durable before any of these resolves. */
export interface Ingest {
  /** A single verbatim. Throws `invalid-request` when it does not fit, `past-retention` when it is too old to be kept. */
  one(project: StoredProject, value: unknown, idempotencyKey?: string): Promise<IngestReport>;
  /** A batch, written in one transaction; a row that does not fit is rejected alone. */
  batch(project: StoredProject, values: readonly unknown[], idempotencyKey?: string): Promise<IngestReport>;
  /**
   * Chunks of rows, each durable before the one after the next is read; rows may be dated until `known` (epoch milliseconds), though the
   * clock be behind. Throws `stream-interrupted` when the rest cannot be taken.
   */
  stream(project: StoredProject, chunks: AsyncIterable<readonly RawRow[]>, idempotencyKey?: string, known?: number): Promise<IngestReport>;
  /**
   * Chunks of a file, each written with how far it brings its import. `written` hears of each; null once the import runs no more. Throws `shutting-down`, as what reads the chunks throws.
   */
  file(project: string, chunks: AsyncIterable<FileRows>, written: (step: ImportStep | null) => void): Promise<void>;
  /** What rows of the project are prepared with now. Throws `unknown-project`. */
  context(project: StoredProject, idempotencyKey?: string): Promise<RowContext>;
  /** Resolves once no write of the project is under way that began with other settings than it has now. */
  settled(project: string): Promise<void>;
  /** Ends the streams after the chunk they are at. */
  stop(): void;
  readonly totals: Readonly<IngestTotals>;
  /** Does work that begins with the project's settings as they are now, and lets `settled` know until it is done. Throws `unknown-project`. */
  withSettings<T>(project: string, work: (project: StoredProject) => Promise<T>): Promise<T>;
}

/** Rows analysed in one go, by one thread. */
const PIECE = 500;

const piecesOf = (rows: readonly VerbatimRow[]) =>
  Array.from({ length: Math.ceil(rows.length / PIECE) }, (_, i) => rows.slice(i * PIECE, (i + 1) * PIECE));

/** Makes the use case. Every call may throw `overloaded`, `unknown-project` and `StoreUnavailable`. */
export function createIngest({ store, pool, now, makeId }: Ports, gate: Gate): Ingest {
  const totals: IngestTotals = { accepted: 0, duplicates: 0, updated: 0, rejected: 0 };
  const groups = createGroupCommits<VerbatimRow, IngestOutcome>(500);
  const underWay = new Map<string, Set<Promise<unknown>>>();
  const stopping = new AbortController();

  const context = async (project: StoredProject, idempotencyKey?: string): Promise<RowContext> => {
    const secret = await store.respondentSecret(project.id);
    if (secret === null) throw problem('unknown-project', []);
    return { now: now(), secret, idempotencyKey, makeId, keptFrom: keptFrom(project, now()) };
  };

  /** Does work that begins with the project's settings as they are now, and lets `settled` know until it is done. */
  const withSettings = async <T>(id: string, work: (project: StoredProject) => Promise<T>): Promise<T> => {
    const begun = store.getProject(id).then((project) => {
      if (project === null) throw problem('unknown-project', []);
      return work(project);
    });
    const others = underWay.get(id) ?? new Set();
    underWay.set(id, others.add(begun));
    try {
      return await begun;
    } finally {
      others.delete(begun);
      if (others.size === 0) underWay.delete(id);
    }
  };

  /** Analyses rows at once, and writes them after `before`. */
  const write = async (id: string, rows: readonly VerbatimRow[], before: Promise<unknown> = Promise.resolve()) => {
    if (rows.length === 0) return [];
    return withSettings(id, async (project) => {
      const [analysed] = await Promise.all([analyseRows(pool, project, rows), before]);
      const outcomes = await store.ingest(id, analysed.rows, analysed.columns);
      if (outcomes.length < rows.length) throw problem('unknown-project', []);
      return outcomes;
    });
  };

  /** The rows of a chunk that fit; the others go to the tally. `from` is the index of the first. */
  const sift = (chunk: readonly RawRow[], from: number, given: RowContext, tally: Tally): VerbatimRow[] =>
    chunk.flatMap((raw, i) => {
      const index = from + i;
      if ('fault' in raw) {
        tally.reject({ index, ...raw.fault });
        return [];
      }
      const prepared = prepareRow(raw.value, index, given);
      if (isRow(prepared)) return [prepared];
      tally.reject({ index, ...refusalOf(prepared) });
      return [];
    });

  return {
    totals,
    context,
    async settled(id) {
      await Promise.allSettled(underWay.get(id) ?? []);
    },
    stop() {
      stopping.abort();
    },
    withSettings,

    async one(project, value, idempotencyKey) {
      const prepared = prepareRow(value, 0, await context(project, idempotencyKey));
      if (!isRow(prepared)) {
        totals.rejected += 1;
        const errors = prepared.map(({ pointer, detail }) => ({ pointer, detail }));
        throw prepared[0]?.code === undefined ? problem('invalid-request', [errors.length], errors) : problem(prepared[0].code, [], errors);
      }
      const tally = createTally(totals);
      const outcome = await gate.hold(1, () => groups.submit(project.id, prepared, (rows) => write(project.id, rows)));
      tally.outcomes([outcome]);
      return { ...tally.report(), id: prepared.id };
    },

    async batch(project, values, idempotencyKey) {
      const tally = createTally(totals);
      const given = await context(project, idempotencyKey);
      await gate.hold(values.length, async () => {
        const rows = sift(
          values.map((value) => ({ value })),
          0,
          given,
          tally,
        );
        tally.outcomes(await write(project.id, rows));
      });
      return tally.report();
    },

    async stream(project, chunks, idempotencyKey, known = 0) {
      const tally = createTally(totals);
      const own = await context(project, idempotencyKey);
      const given = { ...own, now: Math.max(own.now, known) };
      let from = 0;
      try {
        await inTurn(untilStopped(chunks, stopping.signal), (chunk, before) => {
          const rows = sift(chunk, from, given, tally);
          from += chunk.length;
          return gate.hold(rows.length, async () => tally.outcomes(await write(project.id, rows, before)), true);
        });
      } catch (error) {
        if (error instanceof StoreUnavailable) throw problem('stream-interrupted', [error.reason, tally.stored]);
        if (error instanceof Problem && [408, 503].includes(error.status))
          throw problem('stream-interrupted', [error.message, tally.stored]);
        throw error;
      }
      return tally.report();
    },

    async file(id, chunks, written) {
      const tally = createTally(totals);
      const writeChunk = async ({ rows, step }: FileRows, before: Promise<unknown>) => {
        const outcomes = await withSettings(id, async (project) => {
          const [pieces] = await Promise.all([Promise.all(piecesOf(rows).map((piece) => analyseRows(pool, project, piece))), before]);
          return store.importChunk(id, step, pieces);
        });
        tally.outcomes(outcomes ?? []);
        totals.rejected += outcomes === null ? 0 : step.refused.length;
        written(outcomes === null ? null : step);
      };
      await inTurn(untilStopped(chunks, stopping.signal), (chunk, before) =>
        gate.hold(chunk.rows.length, () => writeChunk(chunk, before), true),
      );
    },
  };
}
