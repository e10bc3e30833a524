import { fileSizes } from '../store/sqlite/file-sizes.ts';
import type { DatabasePlace } from '../store/sqlite/open-database.ts';
import type { SqliteReader } from '../store/sqlite/sqlite-reader.ts';
import type { SqliteWriter } from '../store/sqlite/sqlite-writer.ts';
import { BACKGROUND_WORK, type BackgroundNews, type BackgroundWork, type Store, StoreUnavailable } from '../store/store.ts';
import { searchesInTurn } from './searches-in-turn.ts';
import { createStoreHealth, type HealthOptions } from './store-health.ts';
import { type StoreThread, startStoreThread } from './store-thread.ts';
import { threadUrl } from './thread-url.ts';

/** Where the embedded database is, how many threads read from it, and who is told when it fails and when it is well again. */
export interface SqliteSettings extends DatabasePlace, Pick<HealthOptions, 'changed' | 'retryAfter' | 'fresh'> {
  readonly readers?: number;
  /** Told when work that the store does by itself begins to fail, and when it has caught up. */
  readonly background?: (news: BackgroundNews) => void;
}

const WRITER = threadUrl('./store-writer.ts', import.meta.url);
const READER = threadUrl('./store-reader.ts', import.meta.url);

/**
 * Opens the embedded store, making its folder when absent: one thread writes, `readers` (1) read, and this one holds no connection.
 * Rejects with `StoreUnavailable` when the database cannot be opened or was written by a newer version.
 */
export async function createSqliteStore({ readers = 1, folder, busyMs, background, ...told }: SqliteSettings): Promise<Store> {
  const place: DatabasePlace = { folder, ...(busyMs === undefined ? {} : { busyMs }) };
  const probe = () => Promise.all([writing.calls.ready(), ...reading.map(({ calls }) => calls.ready())]);
  const health = createStoreHealth({ probe, ...told });
  const failing = new Set<BackgroundWork>();
  let started = false;
  const heard = (news: BackgroundNews) => {
    const { work, fault, lasts } = news;
    if (fault === null) failing.delete(work);
    else failing.add(work);
    background?.(news);
    if (fault !== null && lasts) health.failed(new StoreUnavailable(fault, { lasts }));
    else if (fault !== null && started) health.look();
  };
  const writing = await startStoreThread<SqliteWriter>(WRITER, place, health.failed, heard).catch((error: unknown) => {
    health.stop();
    throw error;
  });
  const startReader = () => startStoreThread<SqliteReader>(READER, place, health.failed);
  const reading = await Promise.all(Array.from({ length: Math.max(1, readers) }, startReader)).catch(async (error: unknown) => {
    health.stop();
    await writing.stop();
    throw error;
  });
  started = true;
  const writer = health.guard(writing.calls, ['ready', 'drainSearch', 'close']);
  const idlest = () =>
    reading.reduce((best, one) => (one.waiting() < best.waiting() ? one : best), reading[0] as StoreThread<SqliteReader>);
  const reader = () => idlest().calls;
  return {
    putProject: writer.putProject,
    deleteProject: writer.deleteProject,
    ingest: writer.ingest,
    deliver: writer.deliver,
    patchVerbatim: writer.patchVerbatim,
    deleteVerbatim: writer.deleteVerbatim,
    removeBefore: writer.removeBefore,
    eraseRespondent: writer.eraseRespondent,
    startGeneration: writer.startGeneration,
    replay: writer.replay,
    switchGeneration: writer.switchGeneration,
    putJourneyMap: writer.putJourneyMap,
    deleteJourneyMap: writer.deleteJourneyMap,
    addImport: writer.addImport,
    turnImport: writer.turnImport,
    importChunk: writer.importChunk,
    removeRefused: writer.removeRefused,
    putImportProfile: writer.putImportProfile,
    deleteImportProfile: writer.deleteImportProfile,
    putConnector: writer.putConnector,
    deleteConnector: writer.deleteConnector,
    addKey: writer.addKey,
    rotateKey: writer.rotateKey,
    revokeKey: writer.revokeKey,
    noteKeyUse: writer.noteKeyUse,
    recordAudit: writer.recordAudit,
    getProject: (id) => reader().getProject(id),
    listProjects: () => reader().listProjects(),
    respondentSecret: (project) => reader().respondentSecret(project),
    getVerbatim: (project, id) => reader().getVerbatim(project, id),
    verbatimsAt: (project, rows) => reader().verbatimsAt(project, rows),
    ...searchesInTurn(reader, writer.drainSearch),
    filterValues: (project, bounds) => reader().filterValues(project, bounds),
    questions: (project, query) => reader().questions(project, query),
    segmentNames: (project, limit) => reader().segmentNames(project, limit),
    countMentions: (project, query) => reader().countMentions(project, query),
    countPeriods: (project, query) => reader().countPeriods(project, query),
    quotes: (project, query) => reader().quotes(project, query),
    cases: (project, query) => reader().cases(project, query),
    listMeasures: (project, filter) => reader().listMeasures(project, filter),
    listJourneyMaps: (project) => reader().listJourneyMaps(project),
    getImport: (project, id) => reader().getImport(project, id),
    listImports: (project, query) => reader().listImports(project, query),
    unfinishedImports: () => reader().unfinishedImports(),
    refusedRows: (project, id, after, limit) => reader().refusedRows(project, id, after, limit),
    listImportProfiles: (project) => reader().listImportProfiles(project),
    listConnectors: (project) => reader().listConnectors(project),
    texts: (project, query) => reader().texts(project, query),
    toReplay: (project, limit) => reader().toReplay(project, limit),
    keysSince: (change) => reader().keysSince(change),
    listAudit: (query) => reader().listAudit(query),
    lastBackup: () => reader().lastBackup(),
    async recount(project) {
      const apart = await startReader(); // long: it must not keep others from reading
      try {
        return await apart.calls.recount(project);
      } finally {
        await apart.calls.close();
        await apart.stop();
      }
    },
    ready: health.ready,
    async condition() {
      const calls = { writer: writing.waiting(), readers: reading.reduce((sum, one) => sum + one.waiting(), 0) };
      const works = BACKGROUND_WORK.filter((work) => failing.has(work));
      return { available: health.available, failing: works, calls, ...(await fileSizes(folder)) };
    },
    async close() {
      health.stop();
      await writer.close();
      for (const { calls, stop } of reading) {
        await calls.close();
        await stop();
      }
      await writing.stop();
    },
  };
}
