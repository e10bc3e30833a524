import { describe, expect, test } from 'vitest';
import { createGate } from '../../src/service/gate.ts';

const deferred = () => {
  let finish = (_: null) => {};
  const done = new Promise<null>((resolve) => {
    finish = resolve;
  });
  return { done, finish: () => finish(null) };
};

describe('gate', () => {
  test('lets in what fits, in the order of arrival', async () => {
    const gate = createGate(10);
    const [a, b] = [deferred(), deferred()];
    const order: string[] = [];
    const first = gate.hold(8, () => a.done.then(() => order.push('a')));
    const second = gate.hold(5, () => b.done.then(() => order.push('b')));
    const third = gate.hold(1, async () => order.push('c'));
    expect(gate.size).toEqual({ working: 8, waiting: 6 });
    a.finish();
    b.finish();
    await Promise.all([first, second, third]);
    expect(order[0]).toBe('a');
    expect(gate.size).toEqual({ working: 0, waiting: 0 });
  });
  test('lets a larger work pass alone', async () => {
    expect(await createGate(10).hold(1000, async () => 'done')).toBe('done');
  });
  test('refuses when the line is too long, but not the patient', async () => {
    const gate = createGate(1);
    const held = deferred();
    const works = Array.from({ length: 12 }, () => gate.hold(1, () => held.done));
    await expect(gate.hold(1, async () => undefined)).rejects.toMatchObject({ code: 'overloaded', status: 503 });
    const patient = gate.hold(1, async () => 'in the end', true);
    held.finish();
    await Promise.all(works);
    expect(await patient).toBe('in the end');
  });
  test('makes room again when a work fails', async () => {
    const gate = createGate(1);
    await expect(gate.hold(1, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await gate.hold(1, async () => 'yes')).toBe('yes');
  });
});
