import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { calls } from '../../src/client/api.ts';
import { createClient } from '../../src/client/client.ts';
import { ApiProblem } from '../../src/client/problem.ts';
import { startApp, startProject } from '../helpers/fixture.ts';
import { startKeyedApp } from '../helpers/own-app.ts';

const listening = async ({ app }: Pick<Awaited<ReturnType<typeof startApp>>, 'app'>) => app.listen({ host: '127.0.0.1', port: 0 });

/** A client whose requests are answered by a list of responses, and what it asked. */
function scripted(...responses: readonly Response[]) {
  const asked: Request[] = [];
  const left = [...responses];
  const fetch = async (url: string | URL | Request, init?: RequestInit) => {
    asked.push(new Request(url, init));
    return left.shift() ?? new Response(null, { status: 500 });
  };
  return { asked, client: createClient({ baseUrl: 'http://service.test/', key: 'sk', fetch }) };
}

describe('the client against a real service', () => {
  it('makes a project, posts, and reads the ranking in the language asked for', async () => {
    const saillance = createClient({ baseUrl: await listening(await startApp()) });
    await saillance.projects.put({ project: 'shop', body: { name: 'Shop', packs: [] } });
    const report = await saillance.verbatims.post({
      project: 'shop',
      body: { text: 'Late delivery', segments: { plan: 'pro' } },
    });
    expect(report).toMatchObject({ accepted: 1, rejectedCount: 0 });
    const query = { level: 'top', 'segment.plan': ['pro', 'free'] } as const;
    const { items } = await saillance.insights.salience({ project: 'shop', query }, { language: 'fr' });
    expect(items).toMatchObject([{ touchpoint: 'delivery', label: 'delivery (fr)', verbatims: 1 }]);
  });

  it('sends NDJSON as it is', async () => {
    const saillance = createClient({ baseUrl: await listening(await startProject()) });
    const body = new Blob(['{"text":"Trop cher"}\n{"text":"Great staff"}\n']).stream();
    const report = await saillance.verbatims.post({ project: 'p', body, contentType: 'application/x-ndjson' });
    expect(report.accepted).toBe(2);
  });

  it('throws the problem document of a refusal', async () => {
    const saillance = createClient({ baseUrl: await listening(await startProject()) });
    const refused = saillance.verbatims.post({ project: 'p', body: { text: '' } });
    await expect(refused).rejects.toBeInstanceOf(ApiProblem);
    await expect(refused).rejects.toMatchObject({ status: 400, code: 'invalid-request', errors: [{ pointer: '/text' }] });
    await expect(saillance.projects.get({ project: 'none' })).rejects.toMatchObject({ status: 404, code: 'unknown-project' });
  });

  it('asks by tag, and is told that nothing changed', async () => {
    const saillance = createClient({ baseUrl: await listening(await startProject()) });
    const first = await saillance.ask(calls.insights.salience, { project: 'p' });
    if (first.state !== 'ready') throw new Error(first.state);
    const again = { etag: first.etag };
    expect(await saillance.ask(calls.insights.salience, { project: 'p' }, again)).toEqual({ state: 'unchanged' });
    await saillance.verbatims.post({ project: 'p', body: { text: 'Trop cher' } });
    expect(await saillance.ask(calls.insights.salience, { project: 'p' }, again)).toMatchObject({ state: 'ready' });
  });

  it('sends a key, asked for before each call', async () => {
    const started = await startKeyedApp();
    const keys: (string | null)[] = [null, started.admin];
    const saillance = createClient({ baseUrl: await listening(started), key: () => keys.shift() });
    await expect(saillance.projects.list()).rejects.toMatchObject({ status: 401, code: 'unauthorized' });
    expect((await saillance.projects.list()).items.map(({ id }) => id)).toEqual(['p', 'q']);
  });

  it('answers text and nothing where the contract does', async () => {
    const saillance = createClient({ baseUrl: await listening(await startProject()) });
    expect(await saillance.operations.metrics()).toContain('# HELP');
    expect(await saillance.projects.remove({ project: 'p' })).toBeUndefined();
  });
});

describe('the client', () => {
  const computing = () => new Response('{"computing":true,"detail":"Wait."}', { status: 202, headers: { 'retry-after': '2' } });

  it('waits for what is being computed', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { client, asked } = scripted(computing(), computing(), new Response('{"items":[]}'));
    const answer = client.insights.priorities({ project: 'p' });
    await vi.advanceTimersByTimeAsync(4000);
    expect(await answer).toEqual({ items: [] });
    expect(asked).toHaveLength(3);
  });

  it('stops waiting when told to', async () => {
    const { client, asked } = scripted(computing());
    const stop = new AbortController();
    const answer = client.insights.priorities({ project: 'p' }, { signal: stop.signal });
    setTimeout(() => stop.abort(new Error('enough')));
    await expect(answer).rejects.toThrow('enough');
    expect(asked).toHaveLength(1);
  });

  it('tells those who ask once that they must wait', async () => {
    const { client } = scripted(computing());
    const reply = await client.ask(calls.insights.priorities, { project: 'p' });
    expect(reply).toEqual({ state: 'computing', detail: 'Wait.', retryAfter: 2 });
  });

  it('keeps the key out of the address, and encodes what stands in it', async () => {
    const { client, asked } = scripted(new Response('{}'));
    await client.verbatims.get({ project: 'p', id: 'a/b?c' });
    expect(asked[0]?.url).toBe('http://service.test/v1/projects/p/verbatims/a%2Fb%3Fc');
    expect(asked[0]?.headers.get('authorization')).toBe('Bearer sk');
  });

  it('refuses an empty part of an address, which would be another call', async () => {
    const { client, asked } = scripted();
    await expect(client.verbatims.remove({ project: 'p', id: '' })).rejects.toThrow('needs id');
    expect(asked).toEqual([]);
  });

  it('calls an answer that is no problem document unreadable', async () => {
    const { client } = scripted(new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'retry-after': '7' } }));
    await expect(client.projects.list()).rejects.toMatchObject({ status: 502, code: 'unreadable', retryAfter: 7, requestId: null });
  });
});
