import { type BackgroundNews, type Store, StoreUnavailable } from '../store.ts';
import { addKey, noteKeyUse, revokeKey, rotateKey } from './access-keys.ts';
import { recordAudit } from './audit-log.ts';
import { createBackground, type Left } from './background.ts';
import { createBackgroundReports } from './background-reports.ts';
import { deleteConnector, putConnector } from './connectors.ts';
import { deliver } from './deliver.ts';
import { createErasures } from './erasures.ts';
import { watchFiles } from './file-watch.ts';
import { shareFolder } from './folder-lock.ts';
import { replay, startGeneration, switchGeneration } from './generations.ts';
import { importChunk } from './import-chunk.ts';
import { deleteImportProfile, putImportProfile } from './import-profiles.ts';
import { addImport, turnImport } from './import-rows.ts';
import { ingest } from './ingest.ts';
import { deleteJourneyMap, putJourneyMap } from './journey-maps.ts';
import { migrate } from './migrate.ts';
import type { WriteContext } from './move-verbatim.ts';
import { type DatabasePlace, openToWrite } from './open-database.ts';
import { patchVerbatim } from './patch-verbatim.ts';
import { findProject } from './project-rows.ts';
import { purgePiece } from './purge.ts';
import { deleteProject, putProject } from './put-project.ts';
import { removeRefused } from './refused-rows.ts';
import { removeBefore } from './remove-before.ts';
import { deleteVerbatim } from './remove-verbatim.ts';
import { createScrubber } from './scrubber.ts';
import { indexPiece } from './search-index.ts';
import { storeFault } from './store-fault.ts';
import { createWriteQueue } from './write-queue.ts';

/** What the writing thread does: the writes of the port, and what only it can do for reads. */
export type SqliteWriter = Pick<
  Store,
  | 'putProject'
  | 'deleteProject'
  | 'ingest'
  | 'deliver'
  | 'patchVerbatim'
  | 'deleteVerbatim'
  | 'removeBefore'
  | 'eraseRespondent'
  | 'startGeneration'
  | 'replay'
  | 'switchGeneration'
  | 'putJourneyMap'
  | 'deleteJourneyMap'
  | 'addImport'
  | 'turnImport'
  | 'importChunk'
  | 'removeRefused'
  | 'putImportProfile'
  | 'deleteImportProfile'
  | 'putConnector'
  | 'deleteConnector'
  | 'addKey'
  | 'rotateKey'
  | 'revokeKey'
  | 'noteKeyUse'
  | 'recordAudit'
  | 'ready'
  | 'close'
> & {
  /** Indexes all words of the project that are still queued. */
  drainSearch(project: string): Promise<void>;
};

/** Writes the first page as it is: a transaction without a change would not touch the disk. */
const probeWrite = ({ db }: WriteContext) => void db.pragma('user_version = 0');

const turn = () => new Promise((resolve) => setImmediate(resolve));

/**
 * Opens a database, brings it up to date and serves its writes. `told` hears when its background work begins to fail and when it has
 * caught up. Throws SqliteError and StoreUnavailable.
 */
export function createSqliteWriter(place: DatabasePlace, told: (news: BackgroundNews) => void = () => undefined): SqliteWriter {
  const lock = shareFolder(place.folder);
  const db = openToWrite(place);
  migrate(db);
  const filesAreOurs = watchFiles(db, place.folder);
  const scrubber = createScrubber(db);
  const reports = createBackgroundReports(told);
  const inOurFiles = (piece: () => Left) => () => {
    filesAreOurs();
    return piece();
  };
  const background = createBackground(
    [
      ['purge', inOurFiles(() => (purgePiece(db) ? 'more' : 'done'))],
      ['index', inOurFiles(() => (indexPiece(db) ? 'more' : 'done'))],
      ['scrub', inOurFiles(scrubber.piece)],
    ],
    reports,
  );
  const queue = createWriteQueue(db, background, filesAreOurs);
  const erasures = createErasures(db, queue, scrubber, reports);
  void erasures.resume();
  return {
    putProject: (settings, edition, now) => queue.submit(Number.POSITIVE_INFINITY, (c) => putProject(c, settings, edition, now)),
    deleteProject: (id) => queue.submit(1, (c) => deleteProject(c, id)),
    ingest: (project, rows, analyses) => queue.submit(rows.length, (c) => ingest(c, project, rows, analyses)),
    deliver: (project, responses, analyses) => queue.submit(Math.max(1, analyses.count), (c) => deliver(c, project, responses, analyses)),
    patchVerbatim: (project, id, patch) => queue.submit(1, (c) => patchVerbatim(c, project, id, patch)),
    deleteVerbatim: (project, id) => queue.submit(1, (c) => deleteVerbatim(c, project, id)),
    removeBefore: (project, before, limit) => queue.submit(limit, (c) => removeBefore(c, project, before, limit)),
    eraseRespondent: erasures.erase,
    startGeneration: (project, edition) => queue.submit(Number.POSITIVE_INFINITY, (c) => startGeneration(c, project, edition)),
    replay: (project, rows, analyses) => queue.submit(rows.length, (c) => replay(c, project, rows, analyses)),
    switchGeneration: (project) => queue.submit(1, (c) => switchGeneration(c, project)),
    putJourneyMap: (project, map) => queue.submit(1, (c) => putJourneyMap(c, project, map)),
    deleteJourneyMap: (project, id) => queue.submit(1, (c) => deleteJourneyMap(c, project, id)),
    addImport: (project, begun) => queue.submit(1, (c) => addImport(c, project, begun)),
    turnImport: (project, id, state, at, failure) => queue.submit(1, (c) => turnImport(c, project, id, state, at, failure)),
    importChunk: (project, step, pieces) => queue.submit(Number.POSITIVE_INFINITY, (c) => importChunk(c, project, step, pieces)),
    removeRefused: (project, before, limit) => queue.submit(limit, (c) => removeRefused(c, project, before, limit)),
    putImportProfile: (project, profile) => queue.submit(1, (c) => putImportProfile(c, project, profile)),
    deleteImportProfile: (project, name) => queue.submit(1, (c) => deleteImportProfile(c, project, name)),
    putConnector: (project, connector) => queue.submit(1, (c) => putConnector(c, project, connector)),
    deleteConnector: (project, id) => queue.submit(1, (c) => deleteConnector(c, project, id)),
    addKey: (key) => queue.submit(1, (c) => addKey(c, key)),
    rotateKey: (id, hash, previousUntil) => queue.submit(1, (c) => rotateKey(c, id, hash, previousUntil)),
    revokeKey: (id, at) => queue.submit(1, (c) => revokeKey(c, id, at)),
    noteKeyUse: (id, at) => queue.submit(1, (c) => noteKeyUse(c, id, at)),
    recordAudit: (entry, keepFrom) => queue.submit(1, (c) => recordAudit(c, entry, keepFrom)),
    ready: () => queue.submit(1, probeWrite),
    async drainSearch(id) {
      const project = findProject(db, id);
      if (project === null) return;
      while (indexPiece(db, project.project)) await turn();
    },
    async close() {
      erasures.stop();
      queue.stop();
      try {
        db.pragma('optimize');
        db.pragma('wal_checkpoint(TRUNCATE)');
      } catch (error) {
        if (!(storeFault(error) instanceof StoreUnavailable)) throw error; // the next start does it: what is in the log is safe there
      } finally {
        db.close();
      }
      lock.close();
    },
  };
}
