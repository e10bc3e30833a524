import type { ScoresAnswer, ScoresQuery } from '../schemas/scores.ts';
import type { StoredProject } from '../store/store.ts';
import { createHeavyAnswers } from './insights/heavy-answers.ts';
import type { Ports } from './ports.ts';
import { scoresAnswer } from './scores.ts';

/** The questions that read every verbatim of their scope; each answers null while its figures are first computed. */
export interface InsightAnswers {
  scores(project: StoredProject, query: ScoresQuery): Promise<ScoresAnswer | null>;
}

/** Makes the use cases. */
export function createInsightAnswers(ports: Ports): InsightAnswers {
  const answers = createHeavyAnswers(ports);
  return {
    scores: (project, query) => scoresAnswer(answers, project, query),
  };
}
