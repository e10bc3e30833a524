import { expect, it, vi } from 'vitest';
import { startOwnApp } from '../helpers/own-app.ts';

it('what is kept in memory of a deleted project goes though its files cannot be swept, and the fault is told', async () => {
  const forgotten = vi.fn(async () => undefined);
  const forgetFailed = vi.fn();
  const { call } = await startOwnApp(
    {},
    (ports) => ({
      ...ports,
      insights: { ...ports.insights, forget: forgotten },
      spool: { ...ports.spool, list: () => Promise.reject(new Error('unreadable')) },
    }),
    { forgetFailed },
  );
  expect((await call('PUT', '/v1/projects/shop', undefined, { name: 'Shop' })).status).toBe(201);
  expect((await call('DELETE', '/v1/projects/shop')).status).toBe(204);
  await expect.poll(() => forgetFailed.mock.calls).toEqual([[expect.objectContaining({ message: 'unreadable' })]]);
  expect(forgotten).toHaveBeenCalledOnce();
});
