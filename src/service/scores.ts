import type { ScoresAnswer, ScoresQuery } from '../schemas/scores.ts';
import type { StoredProject } from '../store/store.ts';
import { defined } from './defined.ts';
import { filterOf } from './filter.ts';
import type { HeavyAnswers } from './insights/heavy-answers.ts';
import { computationShown, scopeShown } from './scope-shown.ts';
import { smallScores } from './small-scores.ts';

/** Scores with their intervals; null while they are being computed. Throws `invalid-range`, `unknown-project`. */
export async function scoresAnswer(answers: HeavyAnswers, project: StoredProject, query: ScoresQuery): Promise<ScoresAnswer | null> {
  const filter = filterOf(query, project.timezone);
  const { every, by } = query;
  const computed = await answers.answer('scores', project, defined({ filter, every, by }));
  if (computed?.value == null) return null;
  return {
    scope: scopeShown(computed.value.scope, filter, query),
    ...smallScores(project.minCell, computed.value),
    ...computationShown(computed),
  };
}
