import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { StoreUnavailable } from '../../src/store/store.ts';
import { createStoreHealth } from '../../src/worker/store-health.ts';

it('looks again after a call that failed while it looked, however long the look takes', async () => {
  const told: (string | null)[] = [];
  const looks: (() => void)[] = [];
  const probe = () => new Promise<void>((done) => looks.push(done));
  const health = createStoreHealth({ probe, retryAfter: 5, changed: (fault) => told.push(fault?.reason ?? null) });
  health.failed(new StoreUnavailable('the file is locked'));
  await expect.poll(() => looks.length).toBe(1);
  health.failed(new StoreUnavailable('the disk is full'));
  await sleep(20); // the look that this asked for falls into the one under way
  looks[0]?.();
  await expect.poll(() => looks.length).toBe(2);
  looks[1]?.();
  await expect.poll(() => health.available).toBe(true);
  expect(told).toEqual(['the file is locked', 'the disk is full', null]);
  health.stop();
});
