import { describe, expect, it } from 'vitest';
import { createHeavyAnswers } from '../../../src/service/insights/heavy-answers.ts';
import type { InsightPool, StoredProject } from '../../../src/service/ports.ts';

const projectAt = (revision: number) => ({ id: 'p', createdAt: 1, version: 'v', revision }) as StoredProject;
const ASKED = { filter: {}, every: 'month' } as const;

/** Insights that are done when told to, `took` milliseconds later by the clock. */
function controlled() {
  const pending: ((revision: number, took: number) => void)[] = [];
  const faults: ((error: Error) => void)[] = [];
  let clock = 0;
  const run = (() =>
    new Promise((resolve, reject) => {
      pending.push((revision, took) => {
        clock += took;
        resolve({ revision, value: { of: revision } });
      });
      faults.push(reject);
    })) as unknown as InsightPool['run'];
  const finish = (revision: number, took = 0) => pending.shift()?.(revision, took);
  return { run, finish, faults, pending, now: () => clock, pass: (ms: number) => (clock += ms) };
}

describe('heavy answers', () => {
  const start = (budget = 240_000) => {
    const pool = controlled();
    const answers = createHeavyAnswers({ insights: { run: pool.run }, now: pool.now }, { budget, refresh: 60_000 });
    return { ...pool, forget: answers.forget, ask: (revision: number) => answers.answer('scores', projectAt(revision), ASKED) };
  };

  it('forget what was computed of a project, and what is being computed for those who ask later', async () => {
    const { ask, finish, forget, pending } = start();
    const first = ask(1);
    forget(projectAt(1).id);
    const second = ask(1);
    finish(1);
    await expect.poll(() => pending.length).toBe(1);
    finish(1);
    await Promise.all([first, second]);
    forget('another');
    expect(await ask(1)).toMatchObject({ revision: 1 });
    expect(pending.length).toBe(0);
    forget(projectAt(1).id);
    void ask(1);
    expect(pending.length).toBe(1);
  });

  it('compute once a revision, however many ask', async () => {
    const { ask, finish, pending } = start();
    const both = [ask(1), ask(1)];
    expect(pending.length).toBe(1);
    finish(1);
    expect(await Promise.all(both)).toMatchObject([{ revision: 1, current: true }, { revision: 1 }]);
    expect(await ask(1)).toMatchObject({ revision: 1 });
    expect(pending.length).toBe(0);
  });

  it('compute anew when the project has changed, and twice when it changes meanwhile', async () => {
    const { ask, finish, pending } = start();
    const asked = ask(2);
    finish(1);
    await expect.poll(() => pending.length).toBe(1);
    finish(2);
    expect(await asked).toMatchObject({ revision: 2, current: true });
  });

  it('give nothing yet when the budget is over, then what was computed', async () => {
    const { ask, finish } = start(5);
    expect(await ask(1)).toBeNull();
    finish(1, 9000);
    expect(await ask(1)).toMatchObject({ revision: 1, current: true });
  });

  it('that are heavy are shown as they were, and computed anew at most every so often', async () => {
    const { ask, finish, pending, pass } = start(5);
    expect(await ask(1)).toBeNull();
    finish(1, 9000);
    await ask(1);
    expect(await ask(2)).toMatchObject({ revision: 1, current: false });
    expect(pending.length).toBe(0);
    pass(60_000);
    expect(await ask(3)).toMatchObject({ revision: 1, current: false });
    expect(pending.length).toBe(1);
    finish(3, 9000);
    await expect.poll(() => ask(3)).toMatchObject({ revision: 3, current: true });
  });

  it('say what failed to the one who asks, and try again', async () => {
    const { ask, finish, faults, pending } = start();
    const asked = ask(1);
    faults[0]?.(new Error('no disk'));
    await expect(asked).rejects.toThrow('no disk');
    pending.length = 0;
    const again = ask(1);
    finish(1);
    expect(await again).toMatchObject({ revision: 1 });
  });

  /** Answers with a budget of a millisecond, one asked of several projects. */
  const several = () => {
    const pool = controlled();
    const ran: string[] = [];
    const run = ((...asked: Parameters<InsightPool['run']>) => {
      ran.push(asked[1]);
      return pool.run(...asked);
    }) as InsightPool['run'];
    const answers = createHeavyAnswers({ insights: { run }, now: pool.now }, { budget: 1 });
    const ask = (id: string, from: number) => answers.answer('scores', { ...projectAt(1), id }, { ...ASKED, filter: { from } });
    return { ...pool, ran, ask, answers };
  };

  it('are computed one at a time, each project in turn, and no more of one than can wait', async () => {
    const { ask, ran, finish } = several();
    for (let i = 0; i <= 50; i += 1) expect(await ask('p', i)).toBeNull();
    await expect(ask('p', 99)).rejects.toMatchObject({ code: 'overloaded' });
    expect(await ask('p', 7)).toBeNull(); // is in line already
    expect(await ask('q', 1)).toBeNull();
    expect(ran).toEqual(['p']);
    for (const project of ['p', 'q', 'p']) {
      finish(1);
      await expect.poll(() => ran.at(-1), { interval: 1 }).toBe(project);
    }
    expect(ran).toEqual(['p', 'p', 'q', 'p']);
  });

  it('are not computed for those who have left', async () => {
    const { ask, ran, finish, pass, answers } = several();
    for (const from of [1, 2, 3]) expect(await ask('p', from)).toBeNull();
    pass(70_000);
    expect(await ask('p', 3)).toBeNull();
    finish(1);
    await expect.poll(() => ran.length, { interval: 1 }).toBe(2);
    finish(1);
    await expect.poll(() => answers.figures.running).toBe(0);
    expect(await ask('p', 3)).toMatchObject({ current: true });
    expect(ran.length).toBe(2);
  });

  it('of a project are not forgotten because another asks for many', async () => {
    const { ask, finish, pending, ran } = several();
    const computed = async (id: string, from: number) => {
      const asked = ask(id, from);
      await expect.poll(() => pending.length, { interval: 1 }).toBe(1);
      finish(1);
      await asked;
    };
    await computed('q', 0);
    for (let i = 0; i < 210; i += 1) await computed('p', i);
    const before = ran.length;
    expect(await ask('q', 0)).toMatchObject({ revision: 1 });
    expect(ran.length).toBe(before);
  });
});
