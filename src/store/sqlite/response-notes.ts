import { createHmac } from 'node:crypto';
import type { DeliveredRows } from '../verbatims.ts';
import type { Connection } from './open-database.ts';
import type { ProjectRow } from './project-rows.ts';
import { statement } from './statement.ts';

const [THERE, DELETED, ERASED] = [0, 1, 2];

/** Notes that are let go of at a time: of more verbatims than are removed at a time. */
const PIECE = 10_000;

interface Note {
  readonly changedAt: number;
  readonly state: number;
}

const digestOf = ({ secret }: ProjectRow, prefix: string) => createHmac('sha256', secret).update(`response\0${prefix}`).digest();

/** When a response changed as far as can be told: no later than it came, and then when its tool says nothing. */
const momentOf = ({ changedAt, arrivedAt }: DeliveredRows) => Math.min(changedAt ?? arrivedAt, arrivedAt);

function isOutdated(known: Note, delivered: DeliveredRows): boolean {
  const moment = momentOf(delivered);
  if (known.state === ERASED || moment < known.changedAt) return true;
  return known.state === DELETED && !delivered.deleted && (delivered.changedAt === null || moment === known.changedAt);
}

/**
 * Notes what a delivery says of a response; false, and nothing is noted, where more is known: something newer, that the response is deleted
 * (only a later change brings it back), or that its person was erased.
 */
export function noteResponse(db: Connection, project: ProjectRow, delivered: DeliveredRows): boolean {
  const digest = digestOf(project, delivered.prefix);
  const sql = 'SELECT changed_at AS changedAt, state FROM response WHERE project = ? AND response = ?';
  const known = statement<Note>(db, sql).get(project.project, digest);
  if (known !== undefined && isOutdated(known, delivered)) return false;
  statement(db, 'INSERT OR REPLACE INTO response (project, response, changed_at, state) VALUES (?, ?, ?, ?)').run(
    project.project,
    digest,
    momentOf(delivered),
    delivered.deleted ? DELETED : THERE,
  );
  return true;
}

/** Notes that the person was erased whose response a verbatim was of, so that no later delivery brings it back. */
export function noteErased(db: Connection, project: ProjectRow, verbatim: string): void {
  const erase = statement(db, `UPDATE response SET state = ${ERASED} WHERE project = ? AND response = ?`);
  const end = verbatim.lastIndexOf(':') + 1;
  if (end > 0) erase.run(project.project, digestOf(project, verbatim.slice(0, end)));
}

/** Lets go of notes on responses that last changed before an instant (epoch milliseconds): what they held is past its time. */
export function forgetResponses(db: Connection, { project }: ProjectRow, before: number): void {
  statement(db, `DELETE FROM response WHERE project = ? AND changed_at < ? LIMIT ${PIECE}`).run(project, before);
}
