import { expect, test } from 'vitest';
import { createGroupCommits } from '../../src/service/group-commits.ts';

test('group commits: writes that come together go together, each to its own outcome', async () => {
  const groups = createGroupCommits<number, string>(3);
  const sizes: number[] = [];
  const write = async (rows: readonly number[]) => {
    sizes.push(rows.length);
    return rows.map((row) => `row ${row}`);
  };
  const outcomes = await Promise.all([1, 2, 3, 4, 5].map((row) => groups.submit('p', row, write)));
  expect(outcomes).toEqual(['row 1', 'row 2', 'row 3', 'row 4', 'row 5']);
  expect(sizes).toEqual([3, 2]);
});

test('group commits: a failed write fails its own group and not the next', async () => {
  const groups = createGroupCommits<number, number>(1);
  const write = async (rows: readonly number[]) => {
    if (rows[0] === 1) throw new Error('disk');
    return rows;
  };
  const [first, second] = await Promise.allSettled([groups.submit('p', 1, write), groups.submit('p', 2, write)]);
  expect(first).toMatchObject({ status: 'rejected' });
  expect(second).toEqual({ status: 'fulfilled', value: 2 });
});
