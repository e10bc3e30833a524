import type { Store } from '../store.ts';
import { keysSince } from './access-keys.ts';
import { listAudit } from './audit-log.ts';
import { listConnectors } from './connectors.ts';
import { countMentions } from './count-mentions.ts';
import { countPeriods } from './count-periods.ts';
import { filterValues } from './filter-values.ts';
import { toReplay } from './generations.ts';
import { listImportProfiles } from './import-profiles.ts';
import { getImport, listImports, unfinishedImports } from './import-rows.ts';
import { listJourneyMaps } from './journey-maps.ts';
import { lastBackup } from './last-backup.ts';
import { listMeasures } from './list-measures.ts';
import { listPlaces } from './list-places.ts';
import { listReadings } from './list-readings.ts';
import { listVerbatims } from './list-verbatims.ts';
import { type Connection, type DatabasePlace, openToRead } from './open-database.ts';
import { allProjects, findProject, storedProject } from './project-rows.ts';
import { questions } from './questions.ts';
import { quotes } from './quotes.ts';
import { readCases } from './read-cases.ts';
import { readTexts } from './read-texts.ts';
import { recount } from './recount.ts';
import { refusedRows } from './refused-rows.ts';
import { segmentNames } from './segment-names.ts';
import { storedVerbatim, storedVerbatimAt } from './stored-verbatim.ts';

/** What a reading thread does: the questions of the port. */
export type SqliteReader = Pick<
  Store,
  | 'getProject'
  | 'listProjects'
  | 'respondentSecret'
  | 'getVerbatim'
  | 'verbatimsAt'
  | 'listVerbatims'
  | 'listReadings'
  | 'listPlaces'
  | 'segmentNames'
  | 'filterValues'
  | 'questions'
  | 'countMentions'
  | 'countPeriods'
  | 'quotes'
  | 'cases'
  | 'listMeasures'
  | 'listJourneyMaps'
  | 'getImport'
  | 'listImports'
  | 'unfinishedImports'
  | 'refusedRows'
  | 'listImportProfiles'
  | 'listConnectors'
  | 'texts'
  | 'toReplay'
  | 'keysSince'
  | 'listAudit'
  | 'recount'
  | 'lastBackup'
  | 'ready'
  | 'close'
>;

/** Opens a database for reading; each answer is of one moment. Throws SqliteError. */
export function createSqliteReader(place: DatabasePlace): SqliteReader {
  const db = openToRead(place);
  const read = async <T>(question: (db: Connection) => T): Promise<T> => db.transaction(() => question(db))();
  return {
    getProject: (id) =>
      read(() => {
        const project = findProject(db, id);
        return project === null ? null : storedProject(db, project);
      }),
    listProjects: () => read(() => allProjects(db).map((project) => storedProject(db, project))),
    respondentSecret: (id) => read(() => findProject(db, id)?.secret ?? null),
    getVerbatim: (project, id) => read(() => storedVerbatim(db, project, id)),
    verbatimsAt: (project, rows) => read(() => rows.map((row) => storedVerbatimAt(db, project, row))),
    listVerbatims: (project, query) => read(() => listVerbatims(db, project, query)),
    listReadings: (project, query) => read(() => listReadings(db, project, query)),
    listPlaces: (project, query) => read(() => listPlaces(db, project, query)),
    filterValues: (project, bounds) => read(() => filterValues(db, project, bounds)),
    questions: (project, query) => read(() => questions(db, project, query)),
    segmentNames: (project, limit) => read(() => segmentNames(db, project, limit)),
    countMentions: (project, query) => read(() => countMentions(db, project, query)),
    countPeriods: (project, query) => read(() => countPeriods(db, project, query)),
    quotes: (project, query) => read(() => quotes(db, project, query)),
    cases: (project, query) => read(() => readCases(db, project, query)),
    listMeasures: (project, filter) => read(() => listMeasures(db, project, filter)),
    listJourneyMaps: (project) => read(() => listJourneyMaps(db, project)),
    getImport: (project, id) => read(() => getImport(db, project, id)),
    listImports: (project, query) => read(() => listImports(db, project, query)),
    unfinishedImports: () => read(() => unfinishedImports(db)),
    refusedRows: (project, id, after, limit) => read(() => refusedRows(db, project, id, after, limit)),
    listImportProfiles: (project) => read(() => listImportProfiles(db, project)),
    listConnectors: (project) => read(() => listConnectors(db, project)),
    texts: (project, query) => read(() => readTexts(db, project, query)),
    toReplay: (project, limit) => read(() => toReplay(db, project, limit)),
    keysSince: (change) => read(() => keysSince(db, change)),
    listAudit: (query) => read(() => listAudit(db, query)),
    lastBackup: async () => lastBackup(place.folder),
    recount: (project) => read(() => recount(db, project)),
    ready: () => read((one) => void one.prepare('SELECT count(*) FROM migration').get()),
    async close() {
      db.close();
    },
  };
}
