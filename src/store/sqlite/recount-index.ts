import { contributions } from '../counting/contributions.ts';
import { modesOf } from '../counting/parts.ts';
import { slicesOf } from '../counting/slices.ts';
import { findItem } from './item-rows.ts';
import { sightingsOf, type Target } from './move-verbatim.ts';
import type { Connection } from './open-database.ts';
import { placedIn } from './rebuild-rollups.ts';
import { findSlice } from './slice-rows.ts';
import { statement } from './statement.ts';

/** Checks that the sightings and slices by which verbatims are found are those that their readings give; yields what differs. */
export function* recountIndex(db: Connection, target: Target): Generator<string> {
  const { project, generation, view } = target;
  const sighting = statement(
    db,
    'SELECT 1 FROM sighting WHERE project = ? AND generation = ? AND item = ? AND at = ? AND row = ? AND modes = ?',
  );
  const member = statement(db, 'SELECT 1 FROM member WHERE project = ? AND generation = ? AND slice = ? AND at = ? AND row = ?');
  let [verbatims, sightings, members] = [0, 0, 0];
  for (const { row, at, fields, reading } of placedIn(db, target)) {
    verbatims += 1;
    for (const { axis, item, part } of sightingsOf(contributions(reading, view, ['touchpoint']))) {
      sightings += 1;
      const number = findItem(db, project, axis, item);
      const found = sighting.get(project, generation, number, at, row, modesOf(part));
      if (found === undefined) yield `generation ${generation} row ${row} lacks the sighting of ${item}`;
    }
    for (const slice of slicesOf(fields, reading.lang, reading.intents)) {
      members += 1;
      const found = member.get(project, generation, findSlice(db, project, slice), at, row);
      if (found === undefined) yield `generation ${generation} row ${row} is not in its slice ${slice.key}`;
    }
  }
  const expected = { reading: verbatims, sighting: sightings, member: members };
  for (const [table, count] of Object.entries(expected)) {
    const sql = `SELECT count(*) AS n FROM ${table} WHERE project = ? AND generation = ?`;
    const { n } = statement<{ n: number }>(db, sql).get(project, generation) as { n: number };
    if (n !== count) yield `generation ${generation} keeps ${n} rows of ${table}, recounted ${count}`;
  }
}
