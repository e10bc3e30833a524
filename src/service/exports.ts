import { DateTime } from 'luxon';
import { problem } from '../errors.ts';
import type { ExportQuery } from '../schemas/export.ts';
import { withSegments } from '../schemas/filter.ts';
import { readAs } from '../schemas/pointers.ts';
import { VerbatimSelection } from '../schemas/verbatim-answer.ts';
import type { ReadVerbatim, StoredProject, VerbatimQuery } from '../store/store.ts';
import { answeredVerbatims } from './answered-verbatims.ts';
import { exportedInsights, fitting } from './exported-insights.ts';
import { mentionRecords, postable, verbatimRecord } from './exported-rows.ts';
import type { InsightAnswers } from './insight-answers.ts';
import type { Ports } from './ports.ts';
import type { Rankings } from './rankings.ts';
import { type LabelLanguage, taxonomyView } from './taxonomy-view.ts';
import { verbatimQuery } from './verbatim-query.ts';

/** Verbatims read at a time. */
const PAGE = 250;
/** Verbatims whose places are found at a time, when words are looked up. */
const FOUND = 100_000;
/** Most segments that have a column of their own. */
const SEGMENTS = 200;

/** What is being exported: rows, a page at a time, read as they are taken. */
export interface Export {
  readonly pages: AsyncIterable<readonly object[]>;
  /** Names of the segments that the rows may have, in order: none where the rows have no segments. */
  readonly segments: readonly string[];
  /** Today in the project's time zone, `2026-03-01`. */
  readonly day: string;
  /** False where the rows are figures of an earlier revision. */
  readonly current: boolean;
}

/** Gives rows to be written down. */
export interface Exports {
  /**
   * The rows that a query asks for; null while they are first computed. Verbatims come newest first, each as it is when it is read: those
   * said since then, deleted or replaced meanwhile do not disturb the walk. Throws `invalid-request` and `invalid-range`, and whatever
   * keeps the first page from being read; later pages throw `shutting-down` once `signal` aborts, and `unknown-project` when the project
   * goes away.
   */
  open(project: StoredProject, query: ExportQuery, language: LabelLanguage, signal: AbortSignal): Promise<Export | null>;
}

async function* once<T>(page: T): AsyncGenerator<T> {
  yield page;
}

async function* mapped<T, U>(pages: AsyncIterable<T>, made: (page: T) => U | Promise<U>): AsyncGenerator<U> {
  for await (const page of pages) yield await made(page);
}

/** The same pages, the first of which is read already: what keeps it from being read is thrown here. */
async function begun<T>(pages: AsyncGenerator<T>): Promise<AsyncGenerator<T>> {
  const first = await pages.next();
  async function* all() {
    if (!first.done) yield first.value;
    yield* pages;
  }
  return all();
}

/** Makes the use case. */
export function createExports(
  { store, pool, now }: Pick<Ports, 'store' | 'pool' | 'now'>,
  rankings: Rankings,
  insights: InsightAnswers,
): Exports {
  const asks = exportedInsights(rankings, insights);

  async function* byOrder(project: string, query: Omit<VerbatimQuery, 'limit'>) {
    let after: VerbatimQuery['after'] | null;
    do {
      const page = await store.listReadings(project, { ...query, limit: PAGE, ...(after ? { after } : {}) });
      yield page.items;
      after = page.next;
    } while (after !== null);
  }

  /** Words are looked up once for very many pages, and again where some of a page were replaced meanwhile. */
  async function* byWords(project: string, query: Omit<VerbatimQuery, 'limit'>) {
    let after: VerbatimQuery['after'];
    const find = () => store.listPlaces(project, { ...query, limit: FOUND, ...(after ? { after } : {}) });
    let [{ sorts, rows }, from, again] = [await find(), 0, false];
    while (from < rows.length) {
      const among = [...rows.subarray(from, from + PAGE)];
      const { items } = await store.listReadings(project, { ...query, among, limit: PAGE });
      again = items.length < among.length && !again;
      if (!again) {
        yield items;
        from += among.length;
        after = [sorts[from - 1] as number, String(rows[from - 1])];
      }
      if (again || from === FOUND) [{ sorts, rows }, from] = [await find(), 0];
    }
  }

  async function* walk(project: StoredProject, query: Omit<VerbatimQuery, 'limit'>, signal: AbortSignal) {
    for await (const items of query.words === undefined ? byOrder(project.id, query) : byWords(project.id, query)) {
      if (signal.aborted) throw problem('shutting-down', []);
      yield items;
    }
    if ((await store.getProject(project.id))?.createdAt !== project.createdAt) throw problem('unknown-project', []);
  }

  return {
    async open(project, { format, what, include, ...fields }, language, signal) {
      const day = DateTime.fromMillis(now(), { zone: project.timezone }).toISODate() ?? '';
      if (include !== undefined && (what !== 'verbatims' || format !== 'ndjson')) {
        throw problem('invalid-request', [1], [{ pointer: '/include', in: 'query', detail: 'is for verbatims as ndjson' }]);
      }
      if (what !== 'verbatims' && what !== 'mentions') {
        const answer = await asks[what](project, fields, language);
        return answer && { pages: once(answer.items), segments: [], day, current: answer.current ?? true };
      }
      const asked = fitting(readAs(withSegments(VerbatimSelection), fields));
      const read = await begun(walk(project, verbatimQuery(asked, project.timezone), signal));
      const segments = await store.segmentNames(project.id, SEGMENTS);
      const rows = (shape: (page: readonly ReadVerbatim[]) => readonly object[] | Promise<readonly object[]>): Export => ({
        pages: mapped(read, shape),
        segments,
        day,
        current: true,
      });
      if (what === 'mentions') {
        const { label } = await taxonomyView(pool, language);
        return rows((page) => page.flatMap((one) => mentionRecords(one, asked, label)));
      }
      if (format === 'csv') return rows((page) => page.map((one) => verbatimRecord(one, asked.prompted)));
      return rows((page) => (include === undefined ? page.map(postable) : answeredVerbatims(pool, project, page)));
    },
  };
}
