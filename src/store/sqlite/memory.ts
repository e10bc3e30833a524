import type { Connection } from './open-database.ts';

/** Answers what goes by a name on a connection, made now unless it is remembered. */
type Memory<T> = (db: Connection, name: string, make: () => T) => T;

/** Makes a memory of the last `most` things asked for on each connection, by names that say all that these depend on. */
export function createMemory<T>(most: number): Memory<T> {
  const kept = new WeakMap<Connection, Map<string, T>>();
  return (db, name, make) => {
    const known = kept.get(db) ?? new Map<string, T>();
    kept.set(db, known);
    const found = known.has(name) ? (known.get(name) as T) : make();
    known.delete(name);
    known.set(name, found);
    if (known.size > most) known.delete(known.keys().next().value as string);
    return found;
  };
}
