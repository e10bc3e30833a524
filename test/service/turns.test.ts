import { describe, expect, test } from 'vitest';
import { createTurns } from '../../src/service/turns.ts';

/** Works that end when they are told to, and the order in which they began. */
function works() {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((resolve) => {
      ends.push(() => resolve(name));
    });
  };
  const end = async (name: string) => {
    await expect.poll(() => begun.at(-1), { interval: 1 }).toBe(name);
    ends.pop()?.();
  };
  return { begun, work, end };
}

describe('turns', () => {
  test('are taken one at a time, by each who waits, however much one of them asks', async () => {
    const turns = createTurns(10);
    const { begun, work, end } = works();
    const asked = [...['p1', 'p2', 'p3', 'p4'].map((name) => turns.take('p', work(name))), turns.take('q', work('q1'))];
    asked.push(turns.take('r', work('r1')), turns.take('q', work('q2')));
    expect(begun).toEqual(['p1']);
    for (const name of ['p1', 'p2', 'q1', 'r1', 'p3', 'q2', 'p4']) await end(name);
    expect((await Promise.all(asked)).sort()).toEqual(['p1', 'p2', 'p3', 'p4', 'q1', 'q2', 'r1']);
  });

  test('are refused to one whose line is full, not to another', async () => {
    const turns = createTurns(2);
    const { work, end } = works();
    const asked = ['p1', 'p2', 'p3'].map((name) => turns.take('p', work(name)));
    await expect(turns.take('p', work('p4'))).rejects.toMatchObject({ code: 'overloaded', status: 503 });
    asked.push(turns.take('q', work('q1')));
    for (const name of ['p1', 'p2', 'q1', 'p3']) await end(name);
    await Promise.all(asked);
    const again = turns.take('p', work('p5'));
    await end('p5');
    expect(await again).toBe('p5');
  });

  test('go on after a work that fails', async () => {
    const turns = createTurns(2);
    const failing = turns.take('p', () => Promise.reject(new Error('no disk')));
    const after = turns.take('p', async () => 'done');
    await expect(failing).rejects.toThrow('no disk');
    expect(await after).toBe('done');
  });
});
