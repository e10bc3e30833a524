import { Problem, problem } from '../errors.ts';
import type { IngestReport } from '../schemas/ingest.ts';
import { type IngestOutcome, type StoredProject, StoreUnavailable, type VerbatimRow } from '../store/store.ts';
import type { Gate } from './gate.ts';
import { createGroupCommits } from './group-commits.ts';
import { createTally, type IngestTotals, type Tally } from './ingest-tally.ts';
import { keptFrom } from './kept-from.ts';
import { maskedRows } from './masked-rows.ts';
import type { Ports } from './ports.ts';
import { prepareRow, type RawRow, type RowContext, type RowFaults } from './prepare-row.ts';
import { projectAnalyst } from './project-analyst.ts';
import { untilStopped } from './until-stopped.ts';

/** Takes verbatims in: checked, analysed, written, durable before any of these resolves. */
export interface Ingest {
  /** A single verbatim. Throws `invalid-request` when it does not fit, `past-retention` when it is too old to be kept. */
  one(project: StoredProject, value: unknown, idempotencyKey?: string): Promise<IngestReport>;
  /** A batch, written in one transaction; a row that does not fit is rejected alone. */
  batch(project: StoredProject, values: readonly unknown[], idempotencyKey?: string): Promise<IngestReport>;
  /** Chunks of rows, each durable before the one after the next is read. Throws `stream-interrupted` when the rest cannot be taken. */
  stream(project: StoredProject, chunks: AsyncIterable<readonly RawRow[]>, idempotencyKey?: string): Promise<IngestReport>;
  /** Resolves once no write of the project is under way that began with other settings than it has now. */
  settled(project: string): Promise<void>;
  /** Ends the streams after the chunk they are at. */
  stop(): void;
  readonly totals: Readonly<IngestTotals>;
}

const isRow = (prepared: VerbatimRow | RowFaults): prepared is VerbatimRow => 'digest' in prepared;

/** Makes the use case. Every call may throw `overloaded`, `unknown-project` and `StoreUnavailable`. */
export function createIngest({ store, pool, now, makeId }: Ports, gate: Gate): Ingest {
  const totals: IngestTotals = { accepted: 0, duplicates: 0, updated: 0, rejected: 0 };
  const groups = createGroupCommits<VerbatimRow, IngestOutcome>(500);
  const underWay = new Map<string, Set<Promise<unknown>>>();
  const stopping = new AbortController();

  const contextFor = async (project: StoredProject, idempotencyKey: string | undefined): Promise<RowContext> => {
    const secret = await store.respondentSecret(project.id);
    if (secret === null) throw problem('unknown-project', []);
    return { now: now(), secret, idempotencyKey, makeId, keptFrom: keptFrom(project, now()) };
  };

  /** The rows as the project keeps them, with their analyses. */
  const analyse = async (project: StoredProject, rows: readonly VerbatimRow[]) => {
    const analyst = projectAnalyst(pool, project);
    const fields = rows.map((row) => row.fields);
    if (!project.redact) return { rows, columns: await analyst.columns(fields) };
    const { redactions, columns } = await analyst.redact(fields);
    return { rows: maskedRows(rows, redactions), columns };
  };

  /** Analyses rows at once, with the project's settings as they are now, and writes them after `before`. */
  const analyseAndWrite = async (id: string, rows: readonly VerbatimRow[], before: Promise<unknown>) => {
    const project = await store.getProject(id);
    if (project === null) throw problem('unknown-project', []);
    const [analysed] = await Promise.all([analyse(project, rows), before]);
    const outcomes = await store.ingest(id, analysed.rows, analysed.columns);
    if (outcomes.length < rows.length) throw problem('unknown-project', []);
    return outcomes;
  };
  const write = async (id: string, rows: readonly VerbatimRow[], before: Promise<unknown> = Promise.resolve()) => {
    if (rows.length === 0) return [];
    const writing = analyseAndWrite(id, rows, before);
    const others = underWay.get(id) ?? new Set();
    underWay.set(id, others.add(writing));
    try {
      return await writing;
    } finally {
      others.delete(writing);
      if (others.size === 0) underWay.delete(id);
    }
  };

  /** The rows of a chunk that fit; the others go to the tally. `from` is the index of the first. */
  const sift = (chunk: readonly RawRow[], from: number, context: RowContext, tally: Tally): VerbatimRow[] =>
    chunk.flatMap((raw, i) => {
      const index = from + i;
      if ('fault' in raw) {
        tally.reject({ index, ...raw.fault });
        return [];
      }
      const prepared = prepareRow(raw.value, index, context);
      if (isRow(prepared)) return [prepared];
      const detail = prepared.map((fault) => `${fault.pointer} ${fault.detail}`.trim()).join('; ');
      tally.reject({ index, code: prepared[0]?.code ?? 'invalid-row', detail, pointer: prepared[0]?.pointer ?? '' });
      return [];
    });

  return {
    totals,
    async settled(id) {
      await Promise.allSettled(underWay.get(id) ?? []);
    },
    stop() {
      stopping.abort();
    },

    async one(project, value, idempotencyKey) {
      const prepared = prepareRow(value, 0, await contextFor(project, idempotencyKey));
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
      const context = await contextFor(project, idempotencyKey);
      await gate.hold(values.length, async () => {
        const rows = sift(
          values.map((value) => ({ value })),
          0,
          context,
          tally,
        );
        tally.outcomes(await write(project.id, rows));
      });
      return tally.report();
    },

    async stream(project, chunks, idempotencyKey) {
      const tally = createTally(totals);
      const context = await contextFor(project, idempotencyKey);
      let last: Promise<unknown> = Promise.resolve();
      let lastButOne = last; // two chunks are under way: one is analysed while the one before it is written
      let from = 0;
      try {
        for await (const chunk of untilStopped(chunks, stopping.signal)) {
          const rows = sift(chunk, from, context, tally);
          from += chunk.length;
          await lastButOne;
          const before = last;
          lastButOne = last;
          last = gate.hold(rows.length, async () => tally.outcomes(await write(project.id, rows, before)), true);
          last.catch(() => undefined); // awaited with the chunk after the next, or at the end
        }
        await last;
      } catch (error) {
        await last.catch(() => undefined);
        if (error instanceof StoreUnavailable) throw problem('stream-interrupted', [error.reason, tally.stored]);
        if (error instanceof Problem && [408, 503].includes(error.status))
          throw problem('stream-interrupted', [error.message, tally.stored]);
        throw error;
      }
      return tally.report();
    },
  };
}
