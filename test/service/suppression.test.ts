import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, isSmall, type Sum, suppression } from '../../src/service/suppression.ts';

const cell = (id: string, ...counts: number[]): Cell => ({ id, counts });
const hiddenOf = (cells: readonly Cell[], sums: readonly Sum[] = []) => [...suppression(5, cells, sums)].sort();

describe('suppression', () => {
  test.each<[string, Cell[], Sum[], string[]]>([
    ['nothing small, nothing hidden', [cell('a', 5), cell('b', 0)], [], []],
    ['what is of too few', [cell('a', 4), cell('b', 5)], [], ['a']],
    ['what is of almost all', [cell('a', 98, 2), cell('b', 100, 0)], [], ['a']],
    [
      'the next smallest beside it',
      [cell('t', 60), cell('a', 3), cell('b', 40), cell('c', 17)],
      [{ total: 't', parts: ['a', 'b', 'c'] }],
      ['a', 'c'],
    ],
    [
      'two small ones that are too few together',
      [cell('t', 43), cell('a', 1), cell('b', 2), cell('c', 40)],
      [{ total: 't', parts: ['a', 'b', 'c'] }],
      ['a', 'b', 'c'],
    ],
    [
      'two small ones that are enough together',
      [cell('t', 47), cell('a', 3), cell('b', 4), cell('c', 40)],
      [{ total: 't', parts: ['a', 'b', 'c'] }],
      ['a', 'b'],
    ],
    [
      'the total where nothing else can be',
      [cell('t', 50), cell('a', 50, 2), cell('b', 0)],
      [{ total: 't', parts: ['a', 'b'] }],
      ['a', 't'],
    ],
  ])('%s', (_, cells, sums, expected) => {
    expect(hiddenOf(cells, sums)).toEqual(expected);
  });

  test('nothing is hidden with 0', () => {
    expect(suppression(0, [cell('a', 1)], []).size).toBe(0);
  });

  test('a ring of hidden cells joined to another by one does not give that one away', () => {
    // Two blocks of a table with rings of small cells, and a small cell in a row of the one and a column of the other.
    const rows = [
      [3, 3, 2, 50],
      [3, 3, 60, 50],
      [40, 50, 3, 3],
      [60, 50, 3, 3],
    ];
    const { cells, sums } = table(rows);
    const hidden = suppression(5, cells, sums);
    expect(hidden.has('0 2')).toBe(true);
    expect(computable(cells, sums, hidden).filter((id) => hidden.has(id))).toEqual([]);
  });

  const minCell = fc.integer({ min: 1, max: 12 });
  const counts = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 200 }));
  const tables = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 }))
    .chain(([height, width]) =>
      fc.array(fc.array(counts, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
    );

  test('in a table with its margins, no hidden cell can be computed from shown ones', () => {
    fc.assert(
      fc.property(tables, minCell, (rows, least) => {
        const { cells, sums } = table(rows);
        holds(cells, sums, least);
      }),
    );
  });

  test('nor in a tree of touchpoints', () => {
    const trees = fc.array(fc.tuple(fc.nat(), counts), { minLength: 2, maxLength: 25 });
    fc.assert(
      fc.property(trees, minCell, (nodes, least) => {
        const parentOf = nodes.map(([pick], i) => (i === 0 ? -1 : pick % i));
        const value = nodes.map(([, own]) => own);
        for (let i = nodes.length - 1; i > 0; i--) {
          const parent = parentOf[i] as number;
          value[parent] = (value[parent] as number) + (value[i] as number);
        }
        const cells = nodes.flatMap(([, own], i) => [cell(`${i}`, value[i] as number), cell(`own ${i}`, own)]);
        const sums = nodes.map((_, i) => ({
          total: `${i}`,
          parts: [`own ${i}`, ...parentOf.flatMap((parent, child) => (parent === i ? [`${child}`] : []))],
        }));
        holds(cells, sums, least);
      }),
    );
  });

  test('and the order of the cells says nothing of who is hidden, where no two are equal', () => {
    const distinct = fc.uniqueArray(fc.integer({ min: 1, max: 90 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(distinct, (values) => {
        const cells = values.map((value, i) => cell(`${i}`, value));
        const total = cell(
          't',
          values.reduce((sum, value) => sum + value, 0),
        );
        const parts = cells.map(({ id }) => id);
        const one = hiddenOf([total, ...cells], [{ total: 't', parts }]);
        expect(hiddenOf([...cells].reverse().concat(total), [{ total: 't', parts: [...parts].reverse() }])).toEqual(one);
      }),
    );
  });
});

function table(rows: readonly (readonly number[])[]): { cells: Cell[]; sums: Sum[] } {
  const width = rows[0]?.length ?? 0;
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const columns = Array.from({ length: width }, (_, j) => rows.map((row) => row[j] as number));
  return {
    cells: [
      cell('all', sum(rows.flat())),
      ...rows.map((row, i) => cell(`row ${i}`, sum(row))),
      ...columns.map((column, j) => cell(`column ${j}`, sum(column))),
      ...rows.flatMap((row, i) => row.map((value, j) => cell(`${i} ${j}`, value))),
    ],
    sums: [
      { total: 'all', parts: rows.map((_, i) => `row ${i}`) },
      { total: 'all', parts: columns.map((_, j) => `column ${j}`) },
      ...rows.map((row, i) => ({ total: `row ${i}`, parts: row.map((_, j) => `${i} ${j}`) })),
      ...columns.map((column, j) => ({ total: `column ${j}`, parts: column.map((_, i) => `${i} ${j}`) })),
    ],
  };
}

/** What a reader can compute, found by ranks of dense matrices: a cell is known when its unit row lies among those of the sums. */
function computable(cells: readonly Cell[], sums: readonly Sum[], hidden: ReadonlySet<string>): string[] {
  const unknown = cells.map(({ id }) => id).filter((id) => hidden.has(id));
  const rows = sums.map(({ total, parts }) => unknown.map((id) => (id === total ? -1 : parts.includes(id) ? 1 : 0)));
  const whole = rank(rows);
  return unknown.filter((id) => rank([...rows, unknown.map((other) => (other === id ? 1 : 0))]) === whole);
}

function rank(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = rows.findIndex((row, i) => i >= found && Math.abs(row[column] as number) > 1e-9);
    if (pivot < 0) continue;
    const [lead] = rows.splice(pivot, 1) as [number[]];
    rows.splice(found, 0, lead);
    for (const row of rows.slice(found + 1)) {
      const factor = (row[column] as number) / (lead[column] as number);
      for (let j = column; j < row.length; j++) row[j] = (row[j] as number) - factor * (lead[j] as number);
    }
    found++;
  }
  return found;
}

function holds(cells: readonly Cell[], sums: readonly Sum[], least: number): void {
  const hidden = suppression(least, cells, sums);
  const value = new Map(cells.map(({ id, counts }) => [id, counts[0] as number]));
  for (const { id, counts } of cells) if (counts.some((count) => isSmall(count, least))) expect(hidden.has(id)).toBe(true);
  expect(computable(cells, sums, hidden)).toEqual([]);
  for (const { total, parts } of sums.filter((sum) => !hidden.has(sum.total))) {
    const rest = parts.reduce((left, part) => left - (hidden.has(part) ? 0 : (value.get(part) as number)), value.get(total) as number);
    expect(isSmall(rest, least)).toBe(false);
  }
}
