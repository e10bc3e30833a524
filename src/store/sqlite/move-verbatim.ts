import { LABELS } from '../../schemas/names.ts';
import type { AxisView } from '../counting/axis-view.ts';
import { type Contribution, contributions } from '../counting/contributions.ts';
import type { LocalDays } from '../counting/local-days.ts';
import { modesOf } from '../counting/parts.ts';
import { slicesOf } from '../counting/slices.ts';
import { telling } from '../counting/telling.ts';
import type { StoredVerbatim } from '../verbatims.ts';
import { type ItemNumbers, sumKey } from './item-rows.ts';
import type { Connection } from './open-database.ts';
import { deleteReading, putReading, type Reading, type ReadingKey } from './reading-rows.ts';
import { addToCells, type Cells } from './rollup-cells.ts';
import { findSlice, forgetIfEmpty, isWide, sliceNumber, WHOLE } from './slice-rows.ts';
import { statement } from './statement.ts';

/** What the steps of a transaction share. */
export interface WriteContext {
  readonly db: Connection;
  readonly items: ItemNumbers;
  readonly cells: Cells;
  /** Projects that have changed. */
  readonly touched: Set<number>;
}

/** A generation that verbatims are written into. */
export interface Target {
  readonly project: number;
  readonly generation: number;
  readonly version: string;
  readonly view: AxisView;
  readonly days: LocalDays;
  /** False for one that is being deleted, whose roll-ups no longer matter. */
  readonly counted: boolean;
}

/** A stored verbatim as its counts see it. */
export interface Placed {
  readonly row: number;
  readonly at: number;
  readonly fields: StoredVerbatim['fields'];
  readonly reading: Reading;
}

/** The touchpoints seen in a verbatim, from what it adds to the counts. */
export const sightingsOf = (added: readonly Contribution[]): Contribution[] =>
  added.filter(({ axis, item, part }) => axis === 'touchpoint' && item !== '' && modesOf(part) !== 0);

function addCounts(context: WriteContext, target: Target, { at }: Placed, added: readonly Contribution[], slices: number[], times: 1 | -1) {
  const { project } = target;
  const keyed = added.map(({ axis, item, part, sums }) => {
    return { key: sumKey(item === '' ? 0 : context.items.of(project, axis, item), part), sums };
  });
  addToCells(context.cells, target, target.days.dayOf(at), slices, keyed, times);
}

/** Enters a verbatim into a generation: its reading, sightings, slices and counts. */
export function enterVerbatim(context: WriteContext, target: Target, placed: Placed): void {
  const { db } = context;
  const { project, generation, view, version } = target;
  const { row, at, fields, reading } = placed;
  const key: ReadingKey = { project, generation, at, row };
  putReading(db, key, reading, version, fields.text.length);
  const added = contributions(reading, view, view.axes);
  const see = statement(
    db,
    'INSERT INTO sighting (project, generation, item, at, row, modes, label, strength) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  for (const { axis, item, part, label, strength } of sightingsOf(added)) {
    const number = context.items.of(project, axis, item);
    see.run(project, generation, number, at, row, modesOf(part), LABELS.indexOf(label), telling(strength, fields.text.length));
  }
  const join = statement(db, 'INSERT INTO member (project, generation, slice, at, row) VALUES (?, ?, ?, ?, ?)');
  const counted = [WHOLE];
  for (const slice of slicesOf(fields, reading.lang, reading.intents)) {
    const number = sliceNumber(db, project, slice);
    join.run(project, generation, number, at, row);
    if (!isWide(db, project, slice.key)) counted.push(number);
  }
  addCounts(context, target, placed, added, counted, 1);
}

/** Takes out of a generation all that `enterVerbatim` put there. */
export function withdrawVerbatim(context: WriteContext, target: Target, placed: Placed): void {
  const { db } = context;
  const { project, generation, view } = target;
  const { row, at, fields, reading } = placed;
  deleteReading(db, { project, generation, at, row });
  const added = contributions(reading, view, target.counted ? view.axes : ['touchpoint']);
  const unsee = statement(
    db,
    'DELETE FROM sighting WHERE project = ? AND generation = ? AND item = ? AND at = ? AND row = ? AND modes = ?',
  );
  for (const { axis, item, part } of sightingsOf(added)) {
    unsee.run(project, generation, context.items.of(project, axis, item), at, row, modesOf(part));
  }
  const leave = statement(db, 'DELETE FROM member WHERE project = ? AND generation = ? AND slice = ? AND at = ? AND row = ?');
  const counted = [WHOLE];
  for (const slice of slicesOf(fields, reading.lang, reading.intents)) {
    const number = findSlice(db, project, slice);
    if (number === null) continue;
    leave.run(project, generation, number, at, row);
    if (!isWide(db, project, slice.key)) counted.push(number);
    forgetIfEmpty(db, project, number);
  }
  if (target.counted) addCounts(context, target, placed, added, counted, -1);
}
