import type { AnalysisColumns } from '../analysis/analysis-columns.ts';
import type { Label } from '../schemas/analysis.ts';
import type { VerbatimPatch } from '../schemas/verbatim.ts';
import type { AuditEntry, AuditQuery, NewKey, StoredKey } from './access.ts';
import type { CaseQuery, Cases, TextQuery, TextSample } from './cases.ts';
import type { RecountReport, StoreCondition } from './condition.ts';
import type { StoredConnector } from './connectors.ts';
import type { Axis, MeasureCount, MentionCounts, PeriodCounts, PeriodQuery } from './counts.ts';
import type { AskedQuestion, Filter, FilterField, Page, Places, Prompted, QuestionQuery, VerbatimQuery } from './filter.ts';
import type { ImportFailure, ImportProfile, ImportStep, NewImport, RefusedRow, StoredImport } from './imports.ts';
import type { Edition, JourneyMap, ProjectSettings, StoredProject } from './projects.ts';
import type { ReadVerbatim } from './read-verbatim.ts';
import type { AnalysedRows, DeliveredRows, IngestOutcome, Quote, ResponseOutcome, StoredVerbatim, VerbatimRow } from './verbatims.ts';

export * from './access.ts';
export * from './cases.ts';
export * from './condition.ts';
export * from './connectors.ts';
export * from './counts.ts';
export * from './filter.ts';
export * from './imports.ts';
export * from './projects.ts';
export * from './read-verbatim.ts';
export * from './verbatims.ts';

/**
 * The port to storage: asynchronous, one method a question, no SQL or driver type across it. What resolves after a write is durable.
 * An unknown project is `null`, `false` or an empty page, never an exception; a store that cannot write rejects with `StoreUnavailable`.
 */
export interface Store {
  /** Creates or changes a project. The first edition's generation is live at once; a changed edition is for `startGeneration`. */
  putProject(settings: ProjectSettings, edition: Edition, now: number): Promise<'created' | 'updated' | 'unchanged'>;
  getProject(id: string): Promise<StoredProject | null>;
  listProjects(): Promise<readonly StoredProject[]>;
  /** Deletes a project and revokes its keys. */
  deleteProject(id: string): Promise<boolean>;
  /** The project's secret for hashing respondents, 32 bytes, made with the project; null when there is no such project. */
  respondentSecret(project: string): Promise<Uint8Array | null>;

  /**
   * Writes rows with their analyses in one transaction, into the live generation and the one being replayed; outcomes in row order, none
   * when there is no such project.
   */
  ingest(project: string, rows: readonly VerbatimRow[], analyses: AnalysisColumns): Promise<readonly IngestOutcome[]>;
  /**
   * Takes in responses with the analyses of their rows, in one transaction: what each holds replaces what it held before, unless something
   * newer is known of it, it is deleted, or its person was erased. Outcomes in their order; null when there is no such project.
   */
  deliver(project: string, responses: readonly DeliveredRows[], analyses: AnalysisColumns): Promise<readonly ResponseOutcome[] | null>;
  /** Merges later knowledge into a verbatim and moves its counts; null when there is none. */
  patchVerbatim(project: string, id: string, patch: VerbatimPatch): Promise<StoredVerbatim | null>;
  getVerbatim(project: string, id: string): Promise<StoredVerbatim | null>;
  /** The verbatims at rows that `cases` gave, in that order; null where one has been replaced or deleted since. */
  verbatimsAt(project: string, rows: readonly number[]): Promise<readonly (StoredVerbatim | null)[]>;
  /** Deletes a verbatim; its last traces leave the file soon after. */
  deleteVerbatim(project: string, id: string): Promise<boolean>;
  /** Deletes the oldest verbatims said before an instant (epoch milliseconds), up to `limit`; answers how many there were. */
  removeBefore(project: string, before: number, limit: number): Promise<number>;
  /**
   * Erases every verbatim of a respondent (its HMAC) that was written before the call; resolves with their number once nothing of them is
   * left in any table, index, log or file. Cut short, it goes on when the store is opened next. Null when there is no such project.
   */
  eraseRespondent(project: string, respondent: string): Promise<number | null>;
  listVerbatims(project: string, query: VerbatimQuery): Promise<Page<StoredVerbatim>>;
  /** The same list, each verbatim with its analysis as the live generation counts it. */
  listReadings(project: string, query: VerbatimQuery): Promise<Page<ReadVerbatim>>;
  /** Where a list stands, 16 bytes a verbatim, up to `limit`: a walk by words finds many at once, and reads them by `among`. */
  listPlaces(project: string, query: Omit<VerbatimQuery, 'among'>): Promise<Places>;
  /** The names of the segments that verbatims of a project have, in order, up to `limit`. */
  segmentNames(project: string, limit: number): Promise<readonly string[]>;
  /** What verbatims can be filtered by: up to `most` values a field, each of `least` verbatims or more. */
  filterValues(project: string, bounds: { readonly least: number; readonly most: number }): Promise<readonly FilterField[]>;
  /** The questions that verbatims answer, counted along an index. */
  questions(project: string, query: QuestionQuery): Promise<{ readonly items: readonly AskedQuestion[]; readonly more: boolean }>;

  /** Counts for a ranking: from roll-ups when one filter at most is set, else from mentions. */
  countMentions(project: string, query: { filter: Filter; prompted: Prompted; axis: Axis }): Promise<MentionCounts | null>;
  /**
   * The same over consecutive periods, each from one of the ascending `starts` to before the next, of some items; and with an intent, of
   * the verbatims that hold it.
   */
  countPeriods(project: string, query: PeriodQuery): Promise<readonly PeriodCounts[] | null>;
  /** The most telling quotes of each touchpoint asked for (or of its descendants), with a label if one is given, most telling first. */
  quotes(
    project: string,
    query: { filter: Filter; prompted: Prompted; touchpoints: readonly string[]; each: number; label?: Label },
  ): Promise<readonly Quote[]>;

  /** The verbatims of a scope as the rows of a statistical table, oldest first; it reads every one of them. */
  cases(project: string, query: CaseQuery): Promise<Cases | null>;
  /** The measures that verbatims of a scope have, the most frequent first; it reads every one of them. */
  listMeasures(project: string, filter: Filter): Promise<readonly MeasureCount[]>;
  /** The newest texts of a scope, up to `limit`. */
  texts(project: string, query: TextQuery): Promise<TextSample | null>;

  /** Makes a map of the journey or replaces it; null when there is no such project. */
  putJourneyMap(project: string, map: JourneyMap): Promise<'created' | 'updated' | 'unchanged' | null>;
  /** The maps of a project, by id. */
  listJourneyMaps(project: string): Promise<readonly JourneyMap[]>;
  /** Removes a map; false when there is none. */
  deleteJourneyMap(project: string, id: string): Promise<boolean>;

  /** Makes a connector or replaces it whole; null when there is no such project. */
  putConnector(project: string, connector: StoredConnector): Promise<'created' | 'updated' | null>;
  /** The connectors of a project, by id. */
  listConnectors(project: string): Promise<readonly StoredConnector[]>;
  /** Removes a connector; false when there is none. */
  deleteConnector(project: string, id: string): Promise<boolean>;

  /**
   * Begins (or finds again, when resumed) the next generation. One of another edition that was under way is given up; nothing begins
   * when the edition is the live one.
   */
  startGeneration(project: string, edition: Edition): Promise<{ total: number; done: number }>;
  /** The next verbatims to replay, oldest first; empty when all are replayed. */
  toReplay(project: string, limit: number): Promise<readonly { row: number; verbatim: StoredVerbatim }[]>;
  /** Writes replayed analyses; a row replaced or deleted meanwhile is skipped. */
  replay(project: string, rows: readonly { row: number; verbatim: StoredVerbatim }[], analyses: AnalysisColumns): Promise<void>;
  /** Makes the replayed generation the live one and deletes the old one in pieces. Rejects when verbatims are left to replay. */
  switchGeneration(project: string): Promise<void>;

  /** Lets an import wait its turn; false when there is no such project. */
  addImport(project: string, begun: NewImport): Promise<boolean>;
  /** Moves an import that has not ended to another state; false when it has, or there is none. */
  turnImport(project: string, id: string, state: StoredImport['state'], at: number, failure?: ImportFailure): Promise<boolean>;
  /**
   * Writes a chunk of a file and how far that brings its import, in one transaction; outcomes piece by piece, in row order. What respondents
   * said who were erased since the import began is left out. Null, with nothing written, when the import is not running any more, or is elsewhere.
   */
  importChunk(project: string, step: ImportStep, pieces: readonly AnalysedRows[]): Promise<readonly IngestOutcome[] | null>;
  getImport(project: string, id: string): Promise<StoredImport | null>;
  /** The imports of a project, newest first. */
  listImports(project: string, query: { limit: number; after?: readonly [sort: number, id: string] }): Promise<Page<StoredImport>>;
  /** The imports of every project that have not ended, oldest first. */
  unfinishedImports(): Promise<readonly StoredImport[]>;
  /** Refused rows of an import in order, up to `limit` after the `after`th. */
  refusedRows(project: string, id: string, after: number, limit: number): Promise<readonly RefusedRow[]>;
  /** Deletes refused rows of imports that ended before an instant (epoch milliseconds), up to `limit`; answers how many. */
  removeRefused(project: string, before: number, limit: number): Promise<number>;
  /** Makes a profile or replaces it; null when there is no such project. */
  putImportProfile(project: string, profile: ImportProfile): Promise<'created' | 'updated' | 'unchanged' | null>;
  /** The profiles of a project, by name. */
  listImportProfiles(project: string): Promise<readonly ImportProfile[]>;
  /** Removes a profile; false when there is none. */
  deleteImportProfile(project: string, name: string): Promise<boolean>;

  /** Adds a key; false when its project is not there. */
  addKey(key: NewKey): Promise<boolean>;
  /** Gives a key another hash, the old one good until `previousUntil` (epoch milliseconds); false when there is none or it is revoked. */
  rotateKey(id: string, hash: Uint8Array, previousUntil: number): Promise<boolean>;
  /** Revokes a key; false when there is none. One revoked before keeps its time. */
  revokeKey(id: string, at: number): Promise<boolean>;
  noteKeyUse(id: string, at: number): Promise<void>;
  /** The keys made or changed after `change`, in that order; all of them after 0. */
  keysSince(change: number): Promise<readonly StoredKey[]>;

  /** Writes an entry of the audit log, and lets go of those older than `keepFrom` (epoch milliseconds). */
  recordAudit(entry: AuditEntry, keepFrom: number): Promise<void>;
  listAudit(query: AuditQuery): Promise<Page<AuditEntry>>;

  /** Recounts a project from its mentions and compares; checks the file's integrity. */
  recount(project: string): Promise<RecountReport>;
  /** When the store was last backed up, epoch milliseconds; null when it never was. */
  lastBackup(): Promise<number | null>;
  /** Resolves when the store answers and can write; else rejects with `StoreUnavailable`. */
  ready(): Promise<void>;
  /** How the store is, told without asking it anything. */
  condition(): Promise<StoreCondition>;
  /** Finishes what was accepted and closes. */
  close(): Promise<void>;
}
