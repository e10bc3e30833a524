import type { BlindSpotsAnswer, BlindSpotsQuery } from '../schemas/blind-spots.ts';
import type { ChurnAnswer, ChurnQuery } from '../schemas/churn.ts';
import type { ComparisonsAnswer, ComparisonsQuery } from '../schemas/comparisons.ts';
import type { DriversAnswer, DriversQuery } from '../schemas/drivers.ts';
import type { EmergingAnswer, EmergingQuery } from '../schemas/emerging.ts';
import type { JourneysAnswer, JourneysQuery } from '../schemas/journeys.ts';
import type { MeasuresAnswer, MeasuresQuery } from '../schemas/measures.ts';
import type { MismatchesAnswer, MismatchesQuery } from '../schemas/mismatches.ts';
import type { PrioritiesAnswer, PrioritiesQuery } from '../schemas/priorities.ts';
import type { ScoresAnswer, ScoresQuery } from '../schemas/scores.ts';
import type { TouchpointWordsAnswer, TouchpointWordsQuery } from '../schemas/touchpoint-words.ts';
import type { TrendsAnswer, TrendsQuery } from '../schemas/trends.ts';
import type { StoredProject } from '../store/store.ts';
import { blindSpotsAnswer } from './blind-spots.ts';
import { churnAnswer } from './churn.ts';
import { comparisonsAnswer } from './comparisons.ts';
import { driversAnswer } from './drivers.ts';
import { emergingAnswer } from './emerging.ts';
import { guarded } from './guarded.ts';
import type { HeavyAnswers } from './insights/heavy-answers.ts';
import { journeysAnswer } from './journeys.ts';
import { measuresAnswer } from './measures.ts';
import { mismatchesAnswer } from './mismatches.ts';
import type { Ports } from './ports.ts';
import { prioritiesAnswer } from './priorities.ts';
import { scoresAnswer } from './scores.ts';
import type { LabelLanguage } from './taxonomy-view.ts';
import { touchpointWordsAnswer } from './touchpoint-words.ts';
import { trendsAnswer } from './trends.ts';

/** The analyst's questions. Those that read every verbatim of their scope answer null while their figures are first computed. */
export interface InsightAnswers {
  blindSpots(project: StoredProject, query: BlindSpotsQuery, language: LabelLanguage): Promise<BlindSpotsAnswer>;
  churn(project: StoredProject, query: ChurnQuery, language: LabelLanguage): Promise<ChurnAnswer | null>;
  comparisons(project: StoredProject, query: ComparisonsQuery, language: LabelLanguage): Promise<ComparisonsAnswer | null>;
  drivers(project: StoredProject, query: DriversQuery, language: LabelLanguage): Promise<DriversAnswer | null>;
  emerging(project: StoredProject, query: EmergingQuery, language: LabelLanguage): Promise<EmergingAnswer | null>;
  journeys(project: StoredProject, query: JourneysQuery, language: LabelLanguage): Promise<JourneysAnswer | null>;
  measures(project: StoredProject, query: MeasuresQuery, language: LabelLanguage): Promise<MeasuresAnswer | null>;
  mismatches(project: StoredProject, query: MismatchesQuery): Promise<MismatchesAnswer | null>;
  priorities(project: StoredProject, query: PrioritiesQuery, language: LabelLanguage): Promise<PrioritiesAnswer | null>;
  scores(project: StoredProject, query: ScoresQuery): Promise<ScoresAnswer | null>;
  trends(project: StoredProject, query: TrendsQuery, language: LabelLanguage): Promise<TrendsAnswer>;
  words(project: StoredProject, query: TouchpointWordsQuery, language: LabelLanguage): Promise<TouchpointWordsAnswer | null>;
}

/** Makes the use cases. */
export function createInsightAnswers(ports: Ports, answers: HeavyAnswers): InsightAnswers {
  const guard = guarded(ports);
  return {
    blindSpots: (project, query, language) => guard(project, query, (asked) => blindSpotsAnswer(ports, project, asked, language)),
    churn: (project, query, language) => guard(project, query, (asked) => churnAnswer(answers, ports, project, asked, language)),
    comparisons: (project, query, language) => comparisonsAnswer(ports, answers, project, query, language),
    drivers: (project, query, language) => guard(project, query, (asked) => driversAnswer(answers, ports, project, asked, language)),
    emerging: (project, query, language) => guard(project, query, (asked) => emergingAnswer(ports, answers, project, asked, language)),
    journeys: (project, query, language) => guard(project, query, (asked) => journeysAnswer(answers, ports, project, asked, language)),
    measures: (project, query, language) => guard(project, query, (asked) => measuresAnswer(answers, ports, project, asked, language)),
    mismatches: (project, query) => guard(project, query, (asked) => mismatchesAnswer(ports, answers, project, asked)),
    priorities: (project, query, language) => guard(project, query, (asked) => prioritiesAnswer(ports, answers, project, asked, language)),
    scores: (project, query) => guard(project, query, (asked) => scoresAnswer(answers, project, asked)),
    trends: (project, query, language) => guard(project, query, (asked) => trendsAnswer(ports, project, asked, language)),
    words: (project, query, language) => guard(project, query, (asked) => touchpointWordsAnswer(ports, answers, project, asked, language)),
  };
}
