import { contributions } from '../counting/contributions.ts';
import { slicesOf } from '../counting/slices.ts';
import { findItem, sumKey } from './item-rows.ts';
import type { Placed, Target } from './move-verbatim.ts';
import type { Connection } from './open-database.ts';
import { getReading } from './reading-rows.ts';
import { addToCells, type Cells, writeCells } from './rollup-cells.ts';
import { findSlice, isWide, WHOLE } from './slice-rows.ts';
import { statement } from './statement.ts';
import { unpackFields } from './verbatim-rows.ts';

/** Every verbatim of a generation, in order of time. */
export function* placedIn(db: Connection, { project, generation, version }: Target): Generator<Placed> {
  const keys = 'SELECT at, row FROM reading WHERE project = ? AND generation = ? AND (at, row) > (?, ?) ORDER BY at, row LIMIT 1000';
  let [at, row] = [Number.MIN_SAFE_INTEGER, 0];
  for (;;) {
    const page = statement<{ at: number; row: number }>(db, keys).all(project, generation, at, row);
    for (const key of page) {
      const reading = getReading(db, { project, generation, ...key }, version);
      const raw = statement<{ fields: string }>(db, 'SELECT fields FROM verbatim WHERE row = ?').get(key.row);
      if (reading !== null && raw !== undefined) yield { ...key, reading, fields: unpackFields(raw.fields) };
    }
    const last = page.at(-1);
    if (last === undefined) return;
    ({ at, row } = last);
  }
}

/** The roll-ups of a generation, counted afresh from its mentions. Items and slices not known to the store are left out. */
export function countAfresh(db: Connection, target: Target): Cells {
  const { project, view, days } = target;
  const cells: Cells = new Map();
  const items = new Map<string, number | null>();
  const keyOf = (axis: (typeof view.axes)[number], item: string) => {
    const name = `${axis} ${item}`;
    let number = items.get(name);
    if (number === undefined) {
      number = findItem(db, project, axis, item);
      items.set(name, number);
    }
    return number;
  };
  for (const { at, reading, fields } of placedIn(db, target)) {
    const keyed = contributions(reading, view, view.axes).flatMap(({ axis, item, part, sums }) => {
      const number = keyOf(axis, item);
      return number === null ? [] : [{ key: sumKey(number, part), sums }];
    });
    const slices = slicesOf(fields, reading.lang, reading.intents)
      .filter(({ key }) => !isWide(db, project, key))
      .map((slice) => findSlice(db, project, slice))
      .filter((slice) => slice !== null);
    addToCells(cells, target, days.dayOf(at), [WHOLE, ...slices], keyed, 1);
  }
  return cells;
}

/** Replaces the roll-ups of a generation by a count afresh. */
export function rebuildRollups(db: Connection, target: Target): void {
  statement(db, 'DELETE FROM rollup WHERE project = ? AND generation = ?').run(target.project, target.generation);
  writeCells(db, countAfresh(db, target));
}
