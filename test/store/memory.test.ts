import { expect, it } from 'vitest';
import { createMemory } from '../../src/store/sqlite/memory.ts';
import type { Connection } from '../../src/store/sqlite/open-database.ts';

const connection = () => ({}) as Connection;

it('remembers what was asked for last, on each connection apart', () => {
  const made: string[] = [];
  const remembered = createMemory<string>(2);
  const ask = (db: Connection, name: string) =>
    remembered(db, name, () => {
      made.push(name);
      return name.toUpperCase();
    });
  const [one, other] = [connection(), connection()];
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map((name) => ask(one, name))).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
  expect(ask(other, 'b')).toBe('B');
  expect(made).toEqual(['a', 'b', 'c', 'b', 'b']);
});

it('remembers nothing that could not be made', () => {
  const remembered = createMemory<number>(2);
  const db = connection();
  const fails = () => {
    throw new Error('no');
  };
  expect(() => remembered(db, 'a', fails)).toThrow('no');
  expect(remembered(db, 'a', () => 1)).toBe(1);
});
