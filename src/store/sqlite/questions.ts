import type { AskedQuestion, QuestionQuery } from '../filter.ts';
import type { Connection } from './open-database.ts';
import { findProject } from './project-rows.ts';
import { bindable } from './scope.ts';
import { statement } from './statement.ts';

const MEMBERS = 'member m WHERE m.project = @project AND m.generation = @live AND m.slice = s.slice AND m.at >= @from AND m.at < @to';

/** Counts the verbatims of each question along the index of its slice; no verbatim is read. */
export const QUESTIONS = `SELECT s.value AS question, (SELECT count(*) FROM ${MEMBERS}) AS verbatims,
    (SELECT m.at FROM ${MEMBERS} ORDER BY m.at LIMIT 1) AS "from",
    (SELECT m.at FROM ${MEMBERS} ORDER BY m.at DESC LIMIT 1) AS "to"
  FROM slice s WHERE s.project = @project AND s.key = 'question' ORDER BY s.value LIMIT @most`;

/** The questions that verbatims of a project answer (Store.questions). */
export function questions(
  db: Connection,
  id: string,
  { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY, most }: QuestionQuery,
): { items: AskedQuestion[]; more: boolean } {
  const project = findProject(db, id);
  if (project === null) return { items: [], more: false };
  const scope = { project: project.project, live: project.live, from: bindable(from), to: bindable(to), most: most + 1 };
  const found = statement<AskedQuestion>(db, QUESTIONS).all(scope);
  return { items: found.slice(0, most).filter(({ verbatims }) => verbatims > 0), more: found.length > most };
}
