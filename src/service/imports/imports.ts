import { problem } from '../../errors.ts';
import type { FilePreview } from '../../schemas/file-preview.ts';
import type { ImportAnswer, ImportAsked, ImportPage } from '../../schemas/import.ts';
import type { RefusedRow, StoredProject } from '../../store/store.ts';
import { cursorOf, placeOf } from '../cursor.ts';
import { defined } from '../defined.ts';
import type { Ingest } from '../ingest.ts';
import { FileUnreadable, type Ports } from '../ports.ts';
import type { LabelLanguage } from '../taxonomy-view.ts';
import { hasEnded } from './has-ended.ts';
import { importAnswer, importSummary } from './import-answer.ts';
import { createImportChanges } from './import-changes.ts';
import { createImportProfiles, type ImportProfiles } from './import-profiles.ts';
import { createImportRunner, type RunnerOptions } from './import-runner.ts';

/** Files that are posted, kept, and read in their turn. */
export interface Imports {
  readonly profiles: ImportProfiles;
  /** Keeps a file; answers what `begin`, `preview` or `drop` is to be called with. Throws `file-too-large`. */
  keep(body: AsyncIterable<Uint8Array>): Promise<KeptFile>;
  /** Removes a kept file that is not to be read. */
  drop(kept: KeptFile): Promise<void>;
  /** Lets a kept file wait its turn. Throws `file-unreadable`, `mapping-uncertain` and `unknown-profile`; the file is then gone. */
  begin(project: StoredProject, kept: KeptFile, asked: ImportAsked, language: LabelLanguage): Promise<ImportAnswer>;
  /** How a kept file would be read; the file is gone afterwards. Why it cannot be is told in the language. Throws `file-unreadable` and `unknown-profile`. */
  preview(project: StoredProject, kept: KeptFile, asked: ImportAsked, language: LabelLanguage): Promise<FilePreview>;
  list(project: StoredProject, paging: { limit: number; cursor?: string | undefined }): Promise<ImportPage>;
  /** Throws `unknown-import`. */
  get(project: StoredProject, id: string): Promise<ImportAnswer>;
  /** Ends an import; what it stored stays. `cancelled` is false for one that had ended, and is left as it is. Throws `unknown-import`. */
  cancel(project: StoredProject, id: string): Promise<{ readonly cancelled: boolean; readonly answer: ImportAnswer }>;
  /** An import each time it changes, until it has ended or `signal` aborts. Throws `unknown-import`. */
  watch(project: StoredProject, id: string, signal: AbortSignal): AsyncGenerator<ImportAnswer>;
  /** All rows that were refused, some hundreds at a time. */
  refused(project: StoredProject, id: string): AsyncGenerator<readonly RefusedRow[]>;
  /** Imports under way, and in line. */
  load(): Promise<{ running: number; waiting: number }>;
  /** Removes what a crash or a project that is gone left behind, and goes on with what is not finished. */
  resume(): Promise<void>;
  /** Removes the files that no import is to read. */
  sweep(): Promise<void>;
  /** Resolves when nothing is left to read. */
  idle(): Promise<void>;
  /** Stops after the chunk at work, and ends what is watched. */
  stop(): Promise<void>;
}

/** A file that was kept. */
export interface KeptFile {
  readonly id: string;
  readonly bytes: number;
}

const SHOWN = 20;
const PAGE = 500;

/** Why the guess about a file is not taken. */
function doubtOf({ mapping, isOrderAssumed, refused, rows }: FilePreview): string {
  if (mapping === null) return 'no column seems to hold texts';
  return isOrderAssumed ? 'no date shows whether days or months come first' : `${refused} of the first ${rows} rows would be refused`;
}

/** Makes the use case. */
export function createImports(ports: Ports, ingest: Ingest, told: Pick<RunnerOptions, 'failed' | 'retryAfter'>): Imports {
  const { store, spool, reader, now, makeId } = ports;
  const changes = createImportChanges();
  const runner = createImportRunner(ports, { ingest, changes, ...told });
  const profiles = createImportProfiles(ports);
  const closing = new AbortController();
  const arriving = new Set<string>();

  const drop = async ({ id }: KeptFile) => {
    await spool.remove(id).finally(() => arriving.delete(id));
  };
  const find = async ({ id: project }: StoredProject, id: string) => {
    const found = await store.getImport(project, id);
    if (found === null) throw problem('unknown-import', []);
    return found;
  };
  const get = async (project: StoredProject, id: string) => {
    const found = await find(project, id);
    return importAnswer(found, runner.paceOf(id), found.rejected === 0 ? [] : await store.refusedRows(project.id, id, 0, SHOWN));
  };

  /** What is asked, with what the profile adds. */
  const withProfile = async (project: StoredProject, { profile, ...asked }: ImportAsked) => {
    if (profile === undefined) return asked;
    const { name: _, ...kept } = await profiles.get(project, profile);
    return { ...kept, ...defined(asked) };
  };
  const look = async (project: StoredProject, { id }: KeptFile, asked: ImportAsked, language: LabelLanguage) => {
    const settings = await withProfile(project, asked);
    try {
      return await reader.preview(id, settings, project.timezone, language);
    } catch (error) {
      throw error instanceof FileUnreadable ? problem('file-unreadable', [error.message]) : error;
    }
  };

  const sweep = async () => {
    const [there, arrivingNow] = [await spool.list(), [...arriving]]; // in this order: what arrives no more is then known to the store
    const unfinished = await store.unfinishedImports();
    const needed = new Set([...arrivingNow, ...unfinished.map(({ id }) => id)]);
    for (const id of there) if (!needed.has(id)) await spool.remove(id);
  };

  return {
    profiles,
    drop,
    get,
    sweep,
    async keep(body) {
      const id = makeId();
      arriving.add(id);
      try {
        return { id, bytes: await spool.keep(id, body) };
      } catch (error) {
        arriving.delete(id);
        throw error;
      }
    },
    async begin(project, kept, asked, language) {
      try {
        const { file, shown } = await look(project, kept, asked, language);
        if (file === null) throw problem('mapping-uncertain', [doubtOf(shown)]);
        const { id, bytes } = kept;
        const begun = { id, bytes, file: { ...file, name: asked.name ?? null }, createdAt: now() };
        if (!(await store.addImport(project.id, begun))) throw problem('unknown-project', []);
        arriving.delete(id);
      } catch (error) {
        await drop(kept);
        throw error;
      }
      const answer = await get(project, kept.id);
      runner.start();
      return answer;
    },
    async preview(project, kept, asked, language) {
      try {
        return (await look(project, kept, asked, language)).shown;
      } finally {
        await drop(kept);
      }
    },
    async list({ id: project }, { limit, cursor }) {
      const question = ['imports', project];
      const page = await store.listImports(project, { limit, ...(cursor === undefined ? {} : { after: placeOf(cursor, question) }) });
      return { items: page.items.map((one) => importSummary(one, runner.paceOf(one.id))), next: cursorOf(page.next, question) };
    },
    async cancel(project, id) {
      await find(project, id);
      const cancelled = await store.turnImport(project.id, id, 'cancelled', now());
      if (cancelled) {
        runner.letGo(id);
        await spool.remove(id);
        changes.changed(id);
      }
      return { cancelled, answer: await get(project, id) };
    },
    async *watch(project, id, signal) {
      const either = AbortSignal.any([signal, closing.signal]);
      while (!either.aborted) {
        const change = changes.next(id, either);
        const answer = await get(project, id);
        yield answer;
        if (hasEnded(answer)) return;
        await change;
      }
    },
    async *refused(project, id) {
      await find(project, id);
      for (let after = 0; ; after += PAGE) {
        const rows = await store.refusedRows(project.id, id, after, PAGE);
        if (rows.length > 0) yield rows;
        if (rows.length < PAGE) return;
      }
    },
    async load() {
      const unfinished = (await store.unfinishedImports()).length;
      const running = Number(unfinished > 0);
      return { running, waiting: unfinished - running };
    },
    async resume() {
      await sweep();
      runner.start();
    },
    idle: runner.idle,
    async stop() {
      closing.abort();
      await runner.stop();
    },
  };
}
