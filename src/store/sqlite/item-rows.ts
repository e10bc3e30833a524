import { PART_CODES, type Part } from '../counting/parts.ts';
import type { Axis } from '../counts.ts';
import type { Connection } from './open-database.ts';
import { statement } from './statement.ts';

const PARTS_ROOM = 8;

/** The key of sums: an item's number and a part. */
export const sumKey = (item: number, part: Part): number => item * PARTS_ROOM + PART_CODES[part];
/** The item's number in a key. */
export const itemOfKey = (key: number): number => Math.floor(key / PARTS_ROOM);

/** The number under which the scope is counted. */
export const SCOPE_ITEM = 0;

/** The number of an item; null when none has been counted yet. The empty name is the scope. */
export function findItem(db: Connection, project: number, axis: Axis, name: string): number | null {
  if (name === '') return SCOPE_ITEM;
  const sql = 'SELECT item FROM item WHERE project = ? AND axis = ? AND name = ?';
  return statement<{ item: number }>(db, sql).get(project, axis, name)?.item ?? null;
}

/** The items of an axis, by number. */
export function itemsOf(db: Connection, project: number, axis: Axis): Map<number, string> {
  const rows = statement<{ item: number; name: string }>(db, 'SELECT item, name FROM item WHERE project = ? AND axis = ?').all(
    project,
    axis,
  );
  return new Map(rows.map(({ item, name }) => [item, name]));
}

/** Finds items, and makes those that are new; remembers them as long as the transaction lasts. */
export class ItemNumbers {
  readonly #db: Connection;
  readonly #known = new Map<string, number>();

  constructor(db: Connection) {
    this.#db = db;
  }

  /** The number of an item, made now if need be. */
  of(project: number, axis: Axis, name: string): number {
    const key = `${project} ${axis} ${name}`;
    let item = this.#known.get(key);
    if (item === undefined) {
      const made = 'INSERT INTO item (project, axis, name) VALUES (?, ?, ?) RETURNING item';
      item =
        findItem(this.#db, project, axis, name) ?? (statement<{ item: number }>(this.#db, made).get(project, axis, name)?.item as number);
      this.#known.set(key, item);
    }
    return item;
  }

  /** Forgets all, when items just made may have been rolled back. */
  forget(): void {
    this.#known.clear();
  }
}
