import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { StoreUnavailable } from '../condition.ts';
import type { Connection } from './open-database.ts';

/** A step of the schema: its name, `YYYYMMDDHHMM-what.sql`, and its SQL. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

const NAME = /^\d{12}-[a-z0-9-]+\.sql$/;

/** The migrations beside this file, oldest first. */
export function readMigrations(): Migration[] {
  const folder = fileURLToPath(new URL('./migrations/', import.meta.url));
  return readdirSync(folder)
    .filter((name) => NAME.test(name))
    .sort()
    .map((name) => ({ name, sql: readFileSync(folder + name, 'utf8') }));
}

const checksum = (sql: string) => createHash('sha256').update(sql).digest('hex');

/**
 * The migrations that a database has had, by name. Throws `StoreUnavailable` when it was written by a newer service, or by one whose
 * migrations were other.
 */
export function demandKnown(db: Connection, migrations: readonly Migration[] = readMigrations()): readonly string[] {
  const applied = db.prepare<[], { name: string; checksum: string }>('SELECT name, checksum FROM migration ORDER BY name').all();
  const known = new Map(migrations.map(({ name, sql }) => [name, checksum(sql)]));
  for (const { name, checksum: recorded } of applied) {
    const ours = known.get(name);
    if (ours === undefined) throw new StoreUnavailable(`the database was written by a newer version of the service (it knows ${name})`);
    if (ours !== recorded) throw new StoreUnavailable(`the database was made by another text of ${name} than this version holds`);
  }
  return applied.map(({ name }) => name);
}

/**
 * Brings the database up to the last migration, in one transaction; answers how many were applied. Throws `StoreUnavailable` when the
 * database was written by a newer service, by one whose migrations were other, or by another program.
 */
export function migrate(db: Connection, migrations: readonly Migration[] = readMigrations()): number {
  const run = db.transaction(() => {
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
    if (tables.length > 0 && !tables.includes('migration')) throw new StoreUnavailable('the database belongs to another program');
    db.exec('CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, checksum TEXT NOT NULL) STRICT');
    const applied = demandKnown(db, migrations);
    const last = applied.at(-1) ?? '';
    const pending = migrations.filter(({ name }) => !applied.includes(name));
    for (const { name, sql } of pending) {
      if (name < last) throw new StoreUnavailable(`the database lacks ${name}, yet it has the later ${last}`);
      db.exec(sql);
      db.prepare('INSERT INTO migration (name, checksum) VALUES (?, ?)').run(name, checksum(sql));
    }
    return pending.length;
  });
  const count = run.immediate();
  if (count > 0) db.pragma('optimize');
  return count;
}
