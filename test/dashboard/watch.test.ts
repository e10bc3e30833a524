import '../helpers/browser-globals.ts';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reply } from '../../src/client/client.ts';
import { ApiProblem } from '../../src/client/problem.ts';
import { watch } from '../../src/dashboard/data/watch.ts';
import { hide, online } from '../helpers/browser-globals.ts';

const ready = (value: string): Reply<string> => ({ state: 'ready', value, etag: `"${value}"` });
const refusal = (status: number, headers = {}) => new ApiProblem(new Response(null, { status, headers }), { title: 'No', code: 'no' });

/** A watch over a list of replies, the last for ever, with what was asked and who was refused. */
function watching(...replies: readonly (Reply<string> | Error)[]) {
  const asked: (string | null)[] = [];
  const signals: AbortSignal[] = [];
  const refused = vi.fn();
  const one = watch<string>(async ({ etag, signal }) => {
    const reply = replies[Math.min(asked.length, replies.length - 1)];
    asked.push(etag);
    signals.push(signal);
    if (reply instanceof Error) throw reply;
    return reply as Reply<string>;
  }, refused);
  return { ...one, asked, signals, refused };
}

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

describe('a watched question', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    hide(false);
    vi.useRealTimers();
  });

  it('is asked when somebody looks, every ten seconds by its tag, and no more when nobody does', async () => {
    const { open, answer, asked } = watching(ready('a'), { state: 'unchanged' }, ready('b'));
    await pass(60);
    expect(asked).toEqual([]);
    const close = open();
    await pass(0);
    expect(answer.value).toMatchObject({ state: 'ready', value: 'a', trouble: null });
    await pass(20);
    expect([asked, answer.value.value]).toEqual([[null, '"a"', '"a"'], 'b']);
    close();
    await pass(60);
    expect(asked).toHaveLength(3);
  });

  it('is asked once for all who look, until the last of them leaves', async () => {
    const { open, asked } = watching(ready('a'));
    const [first, second] = [open(), open()];
    await pass(0);
    first();
    await pass(10);
    expect(asked).toHaveLength(2);
    second();
    await pass(30);
    expect(asked).toHaveLength(2);
  });

  it('rests while the page is hidden, and is asked at once when it is shown again or the network is back', async () => {
    const { open, asked } = watching(ready('a'));
    const close = open();
    await pass(0);
    hide(true);
    await pass(120);
    expect(asked).toHaveLength(1);
    hide(false);
    await pass(0);
    expect(asked).toHaveLength(2);
    online();
    await pass(0);
    expect(asked).toHaveLength(3);
    close();
  });

  it('keeps its value while the service is out of reach, and asks later and later, but every minute', async () => {
    const { open, answer, asked } = watching(ready('a'), new TypeError('fetch failed'));
    const close = open();
    await pass(10);
    expect(answer.value).toMatchObject({ state: 'ready', value: 'a', trouble: { kind: 'unreached' } });
    await pass(10 + 20 + 40);
    expect(asked).toHaveLength(5);
    await pass(59);
    expect(asked).toHaveLength(5);
    await pass(1 + 60 + 60);
    expect(asked).toHaveLength(8);
    close();
  });

  it('waits as long as it is told when refused, and tells of a key that lacks', async () => {
    const busy = watching(refusal(503, { 'retry-after': '30' }));
    const close = busy.open();
    await pass(29);
    expect([busy.asked.length, busy.answer.value.state, busy.refused.mock.calls.length]).toEqual([1, 'failed', 0]);
    close();
    const keyless = watching(refusal(401));
    keyless.open()();
    keyless.open();
    await pass(0);
    expect(keyless.refused).toHaveBeenCalled();
  });

  it('says that figures are computed, and asks when told to', async () => {
    const { open, answer } = watching({ state: 'computing', detail: 'Wait.', retryAfter: 2 }, ready('a'));
    const close = open();
    await pass(0);
    expect(answer.value).toMatchObject({ state: 'computing', value: undefined });
    await pass(2);
    expect(answer.value).toMatchObject({ state: 'ready', value: 'a' });
    close();
  });

  it('takes a service that is silent for half a minute for out of reach, and asks again', async () => {
    const asked = vi.fn(({ signal }: { signal: AbortSignal }) =>
      asked.mock.calls.length > 1
        ? Promise.resolve(ready('a'))
        : new Promise<Reply<string>>((_, reject) => signal.addEventListener('abort', reject)),
    );
    const { open, answer } = watch(asked, () => undefined);
    const close = open();
    await pass(29);
    expect(answer.value).toMatchObject({ state: 'loading', trouble: null });
    await pass(1);
    expect(answer.value).toMatchObject({ state: 'failed', trouble: { kind: 'unreached' } });
    await pass(10);
    expect(answer.value).toMatchObject({ state: 'ready', value: 'a', trouble: null });
    close();
  });

  it('takes the answer of a proxy that has no service behind it for out of reach', async () => {
    const { open, answer } = watching(new ApiProblem(new Response(null, { status: 502 }), {}));
    const close = open();
    await pass(0);
    expect(answer.value).toMatchObject({ state: 'failed', trouble: { kind: 'unreached' } });
    close();
  });

  it('ends what is under way when nobody looks any more, and says when it takes long', async () => {
    const never = vi.fn(
      ({ signal }: { signal: AbortSignal }) => new Promise<Reply<string>>((_, reject) => signal.addEventListener('abort', reject)),
    );
    const { open, answer } = watch(never, () => undefined);
    const close = open();
    await pass(4);
    expect(answer.value).toMatchObject({ state: 'loading', slow: true });
    close();
    await pass(0);
    expect(never.mock.calls[0]?.[0].signal.aborted).toBe(true);
    expect(answer.value).toMatchObject({ state: 'loading', trouble: null });
  });
});
