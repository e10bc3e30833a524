import { indexedStems, searchedStems } from '../search-words.ts';
import type { Connection } from './open-database.ts';
import { statement } from './statement.ts';
import { unpackFields } from './verbatim-rows.ts';

const PIECE = 250;

const projectWord = (project: number) => `p${project}`;
const quoted = (word: string) => `"${word.replaceAll('"', '""')}"`;

/** Indexes a piece of what is queued, of one project or of all, in a transaction of its own; false when nothing was queued. */
export function indexPiece(db: Connection, project?: number): boolean {
  return db
    .transaction(() => {
      const [one, all] = [`WHERE project = ? LIMIT ${PIECE}`, `LIMIT ${PIECE}`];
      const rows = statement<{ project: number; row: number }>(
        db,
        `SELECT project, row FROM search_queue ${project === undefined ? all : one}`,
      ).all(...(project === undefined ? [] : [project]));
      for (const queued of rows) {
        const raw = statement<{ fields: string }>(db, 'SELECT fields FROM verbatim WHERE row = ?').get(queued.row);
        if (raw !== undefined) {
          const words = [projectWord(queued.project), ...indexedStems(unpackFields(raw.fields).text)];
          statement(db, 'INSERT INTO search (rowid, words) VALUES (?, ?)').run(queued.row, words.join(' '));
        }
        statement(db, 'DELETE FROM search_queue WHERE project = ? AND row = ?').run(queued.project, queued.row);
      }
      return rows.length > 0;
    })
    .immediate();
}

/** The full-text query for words as typed; null when none of them can be searched. */
export function searchQuery(project: number, typed: string): string | null {
  const required = searchedStems(typed);
  if (required.length === 0) return null;
  return [quoted(projectWord(project)), ...required.map((either) => `(${either.map(quoted).join(' OR ')})`)].join(' AND ');
}
