import { StoreUnavailable } from '../condition.ts';
import { ItemNumbers } from './item-rows.ts';
import type { WriteContext } from './move-verbatim.ts';
import type { Connection } from './open-database.ts';
import { bumpRevision } from './project-rows.ts';
import { mergeCells, writeCells } from './rollup-cells.ts';
import { statement } from './statement.ts';
import { storeFault } from './store-fault.ts';

/** What became of one write of a group. */
export type Written<T> = { readonly value: T } | { readonly error: unknown };

const fresh = (db: Connection): WriteContext => ({ db, items: new ItemNumbers(db), cells: new Map(), touched: new Set() });

/** Runs one write inside the group's transaction; a fault in it undoes it alone. */
function member<T>(group: WriteContext, run: (context: WriteContext) => T): Written<T> {
  const { db } = group;
  const own = { ...fresh(db), items: group.items };
  statement(db, 'SAVEPOINT one').run();
  try {
    const value = run(own);
    statement(db, 'RELEASE one').run();
    mergeCells(group.cells, own.cells);
    for (const project of own.touched) group.touched.add(project);
    return { value };
  } catch (error) {
    if (!db.inTransaction) throw error;
    statement(db, 'ROLLBACK TO one').run();
    statement(db, 'RELEASE one').run();
    group.items.forget();
    return { error };
  }
}

function together<T>(db: Connection, runs: readonly ((context: WriteContext) => T)[]): Written<T>[] {
  const group = fresh(db);
  statement(db, 'BEGIN IMMEDIATE').run();
  try {
    const written = runs.map((run) => member(group, run));
    writeCells(db, group.cells);
    for (const project of group.touched) bumpRevision(db, project);
    statement(db, 'COMMIT').run();
    return written;
  } catch (error) {
    if (db.inTransaction) statement(db, 'ROLLBACK').run();
    throw error;
  }
}

/**
 * Runs writes in one transaction, durable on return. One that fails is undone alone; when the whole transaction fails, but not for the
 * disk's sake, each is tried by itself, so that none is lost through another. Roll-ups are written once for all, and each changed
 * project gets its next revision. What `mayWrite` throws is every write's error.
 */
export function writeGroup<T>(
  db: Connection,
  runs: readonly ((context: WriteContext) => T)[],
  mayWrite: () => void = () => undefined,
): Written<T>[] {
  try {
    mayWrite();
    return together(db, runs);
  } catch (error) {
    const hopeless = runs.length === 1 || storeFault(error) instanceof StoreUnavailable;
    return hopeless ? runs.map(() => ({ error })) : runs.flatMap((run) => writeGroup(db, [run], mayWrite));
  }
}
