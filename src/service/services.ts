import type { FilterValues } from '../schemas/filter-values.ts';
import type { PackList, PackQuery } from '../schemas/pack.ts';
import type { QuestionList, QuestionQuery } from '../schemas/question.ts';
import type { TouchpointPage, TouchpointsQuery } from '../schemas/touchpoint.ts';
import type { StoreCondition, StoredProject } from '../store/store.ts';
import { type Analyze, createAnalyze } from './analyze.ts';
import { type Audit, createAudit } from './audit.ts';
import { type Connectors, createConnectors } from './connectors.ts';
import { defined } from './defined.ts';
import { createDeliveries } from './deliveries.ts';
import { createErasure, type Erasure } from './erasure.ts';
import { createExports, type Exports } from './exports.ts';
import { createGate } from './gate.ts';
import { createImports, type Imports } from './imports/imports.ts';
import { createIngest, type Ingest } from './ingest.ts';
import { createInsightAnswers, type InsightAnswers } from './insight-answers.ts';
import { createHeavyAnswers, type HeavyFigures } from './insights/heavy-answers.ts';
import { createJourneyMaps, type JourneyMaps } from './journey-maps.ts';
import { createKeys, type Keys } from './keys.ts';
import { listPacks } from './packs.ts';
import type { Ports } from './ports.ts';
import { stateOf } from './project-state.ts';
import { createProjects, type Projects } from './projects.ts';
import { listQuestions } from './questions.ts';
import { createRankings, type Rankings } from './rankings.ts';
import { createReplay, type Replay } from './replay.ts';
import { createReport, type MakeReport } from './report.ts';
import { createRetention, type Retention } from './retention.ts';
import type { LabelLanguage } from './taxonomy-view.ts';
import { listTouchpoints } from './touchpoints.ts';
import { createTurns } from './turns.ts';
import { createVerbatims, type Verbatims } from './verbatims.ts';

/** What shows trouble coming. */
export interface Health {
  readonly store: StoreCondition;
  readonly oldestWaitMs: number;
  readonly insights: HeavyFigures;
}

/** Every use case, ready to be spoken to. */
export interface Services {
  readonly analyze: Analyze;
  readonly audit: Audit;
  readonly connectors: Connectors;
  readonly erasure: Erasure;
  readonly exports: Exports;
  readonly imports: Imports;
  readonly ingest: Ingest;
  readonly insights: InsightAnswers;
  readonly journeyMaps: JourneyMaps;
  readonly keys: Keys;
  readonly projects: Projects;
  readonly rankings: Rankings;
  readonly replay: Replay;
  readonly report: MakeReport;
  readonly retention: Retention;
  readonly verbatims: Verbatims;
  /** The packs there are, or those asked for, in a language. */
  packs(query: PackQuery, language: LabelLanguage): Promise<PackList>;
  touchpoints(project: StoredProject, query: TouchpointsQuery, language: LabelLanguage): Promise<TouchpointPage>;
  /** What the verbatims of a project can be filtered by; values of too few are left out. */
  filterValues(project: StoredProject): Promise<FilterValues>;
  /** The questions that verbatims of a stretch of time answer. */
  questions(project: StoredProject, asked: QuestionQuery): Promise<QuestionList>;
  /** Digest of all that an answer about a project, the one of that id, or every one (null) may come from. */
  state(of: StoredProject | string | null): Promise<string>;
  /** Resolves when posts and questions can be answered; else rejects with `StoreUnavailable`, or what keeps the analyser from answering. */
  ready(): Promise<void>;
  /** Rows being worked on, rows in line, the replays and the imports under way, and when the store was last backed up (epoch milliseconds). */
  load(): Promise<{
    working: number;
    waiting: number;
    replays: readonly { done: number; total: number }[];
    imports: { readonly running: number; readonly waiting: number };
    lastBackup: number | null;
  }>;
  /** How the store, the line of rows and the heavy answers are; told whatever state the store is in. */
  health(): Promise<Health>;
  /** Finishes what was accepted and lets go of the store and the threads. */
  close(): Promise<void>;
}

const MOST_VALUES = 50;
/** Questions of a project for the words of touchpoints that may wait. */
const MOST_LOOK_UPS = 20;

const projectsOf = (projects: readonly StoredProject[], id: string | null) => projects.filter((one) => id === null || one.id === id);

/** What the services may be given. */
export interface ServiceOptions {
  /** Verbatims worked on at once. */
  readonly capacity?: number;
  /** Milliseconds that a question waits for figures computed from every verbatim before it is to be asked again; 2000. */
  readonly answerMs?: number;
  /** Days that the audit log is kept. */
  readonly auditDays?: number;
  /** Hear of faults of work in the background, which is tried again. */
  readonly replayFailed?: (error: unknown) => void;
  readonly importFailed?: (error: unknown) => void;
  /** Milliseconds that an import waits then; 5000. */
  readonly importRetryMs?: number;
  readonly sweepFailed?: (error: unknown) => void;
  /** Hears that something deleted could not be let go of: answers in memory, or files of imports. */
  readonly forgetFailed?: (error: unknown) => void;
}

/** Puts the use cases together. */
export function createServices(
  ports: Ports,
  {
    capacity = 10_000,
    answerMs,
    auditDays,
    replayFailed,
    importFailed,
    importRetryMs,
    sweepFailed,
    forgetFailed = () => undefined,
  }: ServiceOptions = {},
): Services {
  const { store, pool, insights } = ports;
  const gate = createGate(capacity, ports.now);
  const answers = createHeavyAnswers(ports, defined({ budget: answerMs }));
  const lookUps = createTurns(MOST_LOOK_UPS);
  const forget = async (project: string) => {
    answers.forget(project);
    await insights.forget();
  };
  const ingest = createIngest(ports, gate);
  const imports = createImports(ports, ingest, defined({ failed: importFailed, retryAfter: importRetryMs }));
  const replay = createReplay(ports, { settled: ingest.settled, ...(replayFailed ? { failed: replayFailed } : {}) });
  const rankings = createRankings(ports, answers);
  const insightAnswers = createInsightAnswers(ports, answers);
  const audit = createAudit(ports, auditDays);
  const retention = createRetention(ports, { audit, forget, ...(sweepFailed ? { failed: sweepFailed } : {}) });
  return {
    analyze: createAnalyze(pool, gate),
    audit,
    connectors: createConnectors(ports, createDeliveries(ports, ingest, gate)),
    erasure: createErasure(ports, forget),
    exports: createExports(ports, rankings, insightAnswers),
    imports,
    ingest,
    insights: insightAnswers,
    journeyMaps: createJourneyMaps(ports),
    keys: createKeys(ports),
    projects: createProjects(ports, replay, (project) => {
      void forget(project).catch(forgetFailed);
      void imports.sweep().catch(forgetFailed);
    }),
    rankings,
    replay,
    report: createReport(ports, rankings, insightAnswers),
    retention,
    verbatims: createVerbatims(ports, (project) => void forget(project).catch(forgetFailed)),
    packs: (query, language) => listPacks(pool, lookUps, query, language),
    touchpoints: (project, query, language) => listTouchpoints(pool, lookUps, project, query, language),
    filterValues: async ({ id, minCell }) => {
      const items = await store.filterValues(id, { least: minCell, most: MOST_VALUES });
      return { items: items.map(({ values, ...item }) => ({ ...item, values: [...values] })) };
    },
    questions: (project, asked) => listQuestions(store, project, asked),
    state: async (of) => stateOf(pool, typeof of === 'object' && of !== null ? [of] : projectsOf(await store.listProjects(), of)),
    async ready() {
      await store.ready();
      await pool.edition([]);
    },
    load: async () => ({
      ...gate.size,
      imports: await imports.load().catch(() => ({ running: 0, waiting: 0 })),
      lastBackup: await store.lastBackup().catch(() => null),
      replays: (await store.listProjects().catch(() => [])).flatMap(({ replaying }) => (replaying === null ? [] : [replaying])),
    }),
    health: async () => ({ store: await store.condition(), oldestWaitMs: gate.oldestWaitMs, insights: answers.figures }),
    async close() {
      ingest.stop();
      await imports.stop();
      await replay.stop();
      await retention.stop();
      await insights.close();
      await store.close();
      await pool.close();
    },
  };
}
