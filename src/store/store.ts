import type { AnalysisColumns } from '../analysis/analysis-columns.ts';
import type { Framework, Touchpoint } from '../lexicon/taxonomy.ts';
import type { Intent, Label } from '../schemas/analysis.ts';
import type { FieldMapping } from '../schemas/field-mapping.ts';
import type { JourneyMapInput } from '../schemas/journey-map.ts';
import type { VerdictThresholds } from '../schemas/priorities.ts';
import type { Redaction } from '../schemas/redaction.ts';
import type { VerbatimInput, VerbatimPatch } from '../schemas/verbatim.ts';
import type { CaseQuery, Cases, TextQuery, TextSample } from './cases.ts';
import type { ImportFailure, ImportProfile, ImportStep, NewImport, RefusedRow, StoredImport } from './imports.ts';
import type { ReadVerbatim } from './read-verbatim.ts';

export { type CaseQuery, type Cases, type SampledText, SIGHTING, type TextQuery, type TextSample } from './cases.ts';
/** What is kept of imports. */
export type {
  ImportFailure,
  ImportFile,
  ImportProfile,
  ImportStep,
  NewImport,
  ReadingSettings,
  RefusedRow,
  StoredImport,
} from './imports.ts';
export type { ReadMention, ReadVerbatim } from './read-verbatim.ts';

/** What a project is set to. */
export interface ProjectSettings {
  readonly id: string;
  readonly name: string;
  readonly packs: readonly string[];
  readonly timezone: string;
  readonly defaultLang: string | null;
  readonly redact: boolean;
  /** Local days that verbatims are kept after the one they were said on; for ever unless given. */
  readonly retentionDays?: number;
  /** Fewest verbatims that a count may be of; 0 where none is withheld. */
  readonly minCell: number;
  /** Lines that verdicts are drawn by; those left out are the conventional ones. */
  readonly verdict?: VerdictThresholds;
}

/** What gave the analyses of a generation: the analyser's version for the project's packs, and the taxonomy that its counts follow. */
export interface Edition {
  readonly version: string;
  readonly touchpoints: readonly Touchpoint[];
}

/** A project as stored. */
export interface StoredProject extends ProjectSettings {
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** Grows with every committed change of the project; the root of its ETags. */
  readonly revision: number;
  /** Version that answers come from. */
  readonly version: string;
  /** The generation being replayed, if any. */
  readonly replaying: { readonly version: string; readonly done: number; readonly total: number } | null;
}

/** Fields of a verbatim as they are to be answered; the text masked where `redactions` say so. */
export type StoredFields = Omit<VerbatimInput, 'id' | 'at' | 'respondent'> & { readonly redactions?: readonly Redaction[] };

/** A verbatim ready to be written: the posted fields after defaults, and the hash of what was posted. */
export interface VerbatimRow {
  readonly id: string;
  /** Digest of the posted fields before defaults; equal digests are the same content. */
  readonly digest: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** HMAC of the respondent under the project's secret (`Store.respondentSecret`), or null. */
  readonly respondent: string | null;
  /** Posted fields as they are to be answered, without `id`, `at`, `respondent`. */
  readonly fields: StoredFields;
}

/** What became of one row. `failed` never happens to valid rows of a healthy store. */
export type IngestOutcome = 'accepted' | 'duplicate' | 'updated';

/** Rows that were analysed together, with their analyses. */
export interface AnalysedRows {
  readonly rows: readonly VerbatimRow[];
  readonly columns: AnalysisColumns;
}

/** A response of a tool as it is now, ready to be written. Times are epoch milliseconds. */
export interface DeliveredRows {
  /** What the ids of its verbatims begin with, `{tool}:{response}:`; what follows holds no colon. */
  readonly prefix: string;
  /** When it last changed; null when the tool does not say. */
  readonly changedAt: number | null;
  readonly arrivedAt: number;
  readonly deleted: boolean;
  /** All that it holds, nothing when deleted. */
  readonly rows: readonly VerbatimRow[];
}

/** What became of a delivered response: of its rows, in order, and of the verbatims that it no longer holds; or it was known newer. */
export type ResponseOutcome = { readonly rows: readonly IngestOutcome[]; readonly removed: number } | 'outdated';

/** How a tool posts into a project. Times are epoch milliseconds. */
export interface StoredConnector {
  /** A tool's name, or one's own; kebab-case. */
  readonly id: string;
  /** What its signatures may be made with, as it is written, a blank between two; null when it signs nothing. */
  readonly secret: string | null;
  readonly mapping: FieldMapping | null;
  /** SHA-256 of the token of its address, 32 bytes. */
  readonly tokenHash: Uint8Array;
  readonly createdAt: number;
  readonly changedAt: number;
}

/** Which verbatims an answer is about (api.md, Filters). Times are epoch milliseconds, `to` exclusive. */
export interface Filter {
  readonly from?: number;
  readonly to?: number;
  readonly lang?: readonly string[];
  readonly channel?: readonly string[];
  readonly source?: readonly string[];
  readonly band?: readonly ('promoter' | 'passive' | 'detractor')[];
  /** Values of one key mean either, different keys mean both. */
  readonly segments?: Readonly<Record<string, readonly string[]>>;
}

/** Whether prompted mentions are left out (with their verbatims, from that touchpoint's n), taken too, or the only ones. */
export type Prompted = 'exclude' | 'include' | 'only';

/** What counts are kept of: touchpoints, touchpoints with the specialised ones counted for the base, or stages of a framework. */
export type Axis = 'touchpoint' | 'base' | Framework;

/** Additive sums over a set of verbatims. `w` are weights (1 unless given); every sum from `rank` on is weighted. */
export interface Sums {
  verbatims: number;
  mentions: number;
  w: number;
  w2: number;
  /** Σ w·R, the rank of the item in each verbatim's list. */
  rank: number;
  /** Σ w·(L − R + 1)/L. */
  smith: number;
  /** Σ w·(share of the first place). */
  first: number;
  positive: number;
  neutral: number;
  negative: number;
  mixed: number;
  wPositive: number;
  wNegative: number;
  /** Σ w·s, the item's mean score in each verbatim. */
  score: number;
  /** Σ w·|s|. */
  charge: number;
}

/** The sums of one touchpoint or stage. */
export interface ItemCounts extends Sums {
  readonly item: string;
  /**
   * Verbatims, Σw and Σw² in which the question named the item or one above it, whether or not it is mentioned: left out of its n by
   * `exclude`. No stage is ever named.
   */
  readonly prompted: { readonly verbatims: number; readonly w: number; readonly w2: number };
  /** The same where it named only touchpoints below the item (or of the stage). With `prompted`, the item's n by `only`. */
  readonly promptedBelow: { readonly verbatims: number; readonly w: number; readonly w2: number };
}

/** The answer to `countMentions`. The scope is the same whatever is asked of prompted mentions; only `withMention` follows that. */
export interface MentionCounts {
  readonly revision: number;
  readonly version: string;
  readonly verbatims: number;
  /** Verbatims that mention any touchpoint, on every axis. */
  readonly withMention: number;
  readonly w: number;
  readonly w2: number;
  /** First and last `at` in scope, epoch milliseconds; null when it is empty. */
  readonly from: number | null;
  readonly to: number | null;
  /** By name: items mentioned, and those that the question named. */
  readonly items: readonly ItemCounts[];
}

/** Which counts over time are asked for. */
export interface PeriodQuery {
  readonly filter: Filter;
  readonly prompted: Prompted;
  readonly axis: Axis;
  /** First instants of the periods, epoch milliseconds, and the end of the last one more. */
  readonly starts: readonly number[];
  readonly items: readonly string[];
  readonly intent?: Intent;
}

/** The counts of one period. */
export interface PeriodCounts extends Pick<MentionCounts, 'verbatims' | 'w' | 'w2' | 'items'> {
  readonly start: number;
  /** The verbatims with the intent asked for; null when none is. */
  readonly intent: { readonly verbatims: number; readonly w: number; readonly w2: number } | null;
}

/** A measure that verbatims of a scope have: how many, and how many of these are still open. */
export interface MeasureCount {
  readonly measure: string;
  readonly n: number;
  readonly open: number;
}

/** A stored verbatim with what queries keep of its analysis. */
export interface StoredVerbatim {
  readonly id: string;
  readonly at: number;
  readonly fields: StoredFields;
  /** Version of the analysis that the stored mentions come from. */
  readonly version: string;
}

/** A field that verbatims can be filtered by, named as in a query, with its values in order. */
export interface FilterField {
  readonly field: string;
  readonly values: readonly string[];
  /** There are further values. */
  readonly more: boolean;
}

/** Which verbatims to list, and in what order. `telling`: the strongest scores first, shortly said before at length. */
export interface VerbatimQuery {
  readonly filter: Filter;
  readonly prompted: Prompted;
  /** A mention of this touchpoint or of one below it. */
  readonly touchpoint?: string;
  /** The label of the touchpoint's mention where one is given, else of the verbatim. */
  readonly label?: Label;
  readonly intent?: Intent;
  readonly question?: string;
  /** Search words as typed. All are required, with their inflections; never a syntax error. */
  readonly words?: string;
  readonly order: 'newest' | 'telling';
  readonly limit: number;
  /** Where the last page ended (`Page.next`); it holds whatever is deleted meanwhile. */
  readonly after?: readonly [sort: number, id: string];
}

/** A page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: readonly [sort: number, id: string] | null;
}

/** A quote that shows what is said of a touchpoint. */
export interface Quote {
  readonly touchpoint: string;
  readonly verbatim: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly score: number;
  readonly label: Label;
  readonly at: number;
}

/** What a recount found. */
export interface RecountReport {
  readonly verbatims: number;
  /** Roll-up rows that differ from a recount of the mentions: zero in a healthy store. */
  readonly differences: readonly string[];
  readonly integrity: string;
}

/** A map of the journey as kept: stages in order, of everybody or of a segment. */
export interface JourneyMap extends Omit<JourneyMapInput, 'segment'> {
  readonly id: string;
  readonly segment: Readonly<Record<string, string>> | null;
}

/** What a key may be used for; `admin` includes the other two. */
export type Scope = 'ingest' | 'read' | 'admin';

/** A key about to be made. Times are epoch milliseconds. */
export interface NewKey {
  readonly id: string;
  readonly name: string;
  /** Id of the one project it opens; null for an administrator's, which opens all. */
  readonly project: string | null;
  readonly scopes: readonly Scope[];
  /** SHA-256 of its secret, 32 bytes. */
  readonly hash: Uint8Array;
  readonly createdAt: number;
  readonly expiresAt: number | null;
}

/** A key as kept. Keys are never deleted, only revoked. */
export interface StoredKey extends NewKey {
  /** The hash that a rotation replaced, good until that time. */
  readonly previous: { readonly hash: Uint8Array; readonly until: number } | null;
  readonly revokedAt: number | null;
  /** To the hour. */
  readonly lastUsedAt: number | null;
  /** Grows with every change of any key; its use is none. */
  readonly change: number;
}

/** One line of the audit log: who did what to what, by ids alone. */
export interface AuditEntry {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Id of a key, `local`, `command-line` or `service`. */
  readonly who: string;
  readonly action: string;
  readonly project: string | null;
  readonly target: string | null;
}

/** Which entries to list, newest first. */
export interface AuditQuery {
  readonly project?: string;
  /** Epoch milliseconds; older ones are left out. */
  readonly from: number;
  readonly limit: number;
  readonly after?: readonly [sort: number, id: string];
}

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
  /** The names of the segments that verbatims of a project have, in order, up to `limit`. */
  segmentNames(project: string, limit: number): Promise<readonly string[]>;
  /** What verbatims can be filtered by: up to `most` values a field, each of `least` verbatims or more. */
  filterValues(project: string, bounds: { readonly least: number; readonly most: number }): Promise<readonly FilterField[]>;

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

/** Bytes that the store takes, those of what is not yet in its main file, and those that are free for it. */
export interface StoreSizes {
  readonly dataBytes: number;
  readonly logBytes: number;
  readonly freeBytes: number;
}

/** How a store is. */
export interface StoreCondition extends StoreSizes {
  /** False from a fault on until a write has passed again. */
  readonly available: boolean;
  /** Calls not answered yet. */
  readonly calls: { readonly writer: number; readonly readers: number };
}

/** The store cannot do what was asked now: disk full, file locked or unreadable. `reason` is safe to show; `lasts`: until a restart. */
export class StoreUnavailable extends Error {
  readonly reason: string;
  readonly lasts: boolean;
  constructor(reason: string, { lasts = false, ...options }: ErrorOptions & { readonly lasts?: boolean } = {}) {
    super(reason, options);
    this.name = 'StoreUnavailable';
    this.reason = reason;
    this.lasts = lasts;
  }
}
