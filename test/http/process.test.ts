import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { emptyFolder } from '../helpers/fixture.ts';
import { partsOfKey } from '../helpers/parts-of-key.ts';
import { environment, startProcess } from '../helpers/start-process.ts';

// The built service as a process of its own: what no injected request can show.

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Starts the service with the sample project unless told otherwise. */
async function start(settings: Record<string, string>) {
  const { process: service, address, out } = await startProcess({ SAILLANCE_DEMO: '1', ...settings });
  return { service, address, out };
}

const cli = (command: string, args: readonly string[], data: string) =>
  execFileSync(process.execPath, ['dist/cli/saillance.js', command, ...args], {
    cwd: root,
    env: environment({ SAILLANCE_DATA: data }),
    stdio: 'pipe',
    encoding: 'utf8',
  });

function refusal(args: readonly string[], settings: Record<string, string>): { status: number; err: string } {
  try {
    execFileSync(process.execPath, ['dist/main.js', ...args], { cwd: root, env: environment(settings), stdio: 'pipe', encoding: 'utf8' });
  } catch (error) {
    const { status, stderr } = error as { status: number; stderr: string };
    return { status, err: stderr };
  }
  throw new Error('it started');
}

test('on an empty folder it loads the sample project, counts it, and keeps it', async () => {
  const data = emptyFolder();
  const { service, address, out } = await start({ SAILLANCE_DATA: data });
  const salience = async (project: string) =>
    (await (await fetch(`${address}/v1/projects/${project}/salience?level=top`)).json()) as {
      scope?: { verbatims: number };
      items: object[];
    };
  await expect.poll(async () => (await salience('demo-claims')).scope?.verbatims ?? 0).toBe(70);
  expect((await salience('demo')).items.length).toBeGreaterThan(5);
  for (const line of out().trim().split('\n')) expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number) });
  service.kill('SIGTERM');
  expect(await once(service, 'exit')).toEqual([0, null]);
  expect(cli('check', ['--all'], data)).toMatch(/^demo: 329 verbatims, .* ok\ndemo-claims: 70 verbatims, 0 differences, integrity ok\n$/);
  expect(cli('reanalyze', ['--project', 'demo'], data)).toBe('demo: up to date\n');
  expect(() => cli('check', ['--project', 'nope'], data)).toThrow(/there is no project nope/);
  expect(() => cli('reanalyze', [], data)).toThrow(/say which/);
});

test('a stop in the middle of posts loses none that was answered', async () => {
  const data = emptyFolder();
  const { service, address } = await start({ SAILLANCE_DATA: data, SAILLANCE_DEMO: '0' });
  const send = (method: string, path: string, body: object) =>
    fetch(`${address}/v1/projects/p${path}`, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  await send('PUT', '', { name: 'P' });
  const kept: string[] = [];
  const posts = Array.from({ length: 300 }, async (_, i) => {
    const answer = await send('POST', '/verbatims', { id: `v${i}`, text: 'La livraison était en retard.' }).catch(() => null);
    if (answer?.status === 201) kept.push(`v${i}`);
  });
  await expect.poll(() => kept.length, { interval: 1 }).toBeGreaterThan(20);
  service.kill('SIGTERM');
  await Promise.all(posts);
  if (service.exitCode === null) await once(service, 'exit');
  const again = await start({ SAILLANCE_DATA: data });
  for (const id of kept) expect((await fetch(`${again.address}/v1/projects/p/verbatims/${id}`)).status).toBe(200);
  expect((await fetch(`${again.address}/v1/projects/demo`)).status).toBe(404);
});

test('it refuses to start with settings that do not fit, and says why', () => {
  expect(refusal([], { SAILLANCE_PORT: 'http' })).toEqual({ status: 2, err: expect.stringContaining('SAILLANCE_PORT: must be') });
  expect(refusal([], { SAILLANCE_DATABASE_URL: 'postgres://db/x' })).toEqual({
    status: 2,
    err: expect.stringContaining('PostgreSQL is not built yet'),
  });
});

test('beyond this machine it listens with a key alone, and knows of one made or revoked at the command line', async () => {
  const data = emptyFolder();
  const settings = { SAILLANCE_DATA: data, SAILLANCE_HOST: '0.0.0.0', SAILLANCE_PORT: '0', SAILLANCE_DEMO: '0' };
  const { status, err } = refusal([], settings);
  expect(status).toBe(1);
  expect(err).toMatch(/^Saillance cannot start: SAILLANCE_HOST is 0\.0\.0\.0.+saillance keys create.+\n$/);
  expect(() => cli('keys', ['create', '--scope', 'read'], data)).toThrow(/first key must be an administrator/);
  const keyIn = (said: string) => /sail_\S+/.exec(said)?.[0] ?? '';
  const admin = keyIn(cli('keys', ['create', '--name', 'First', '--scope', 'admin'], data));
  const { address } = await start(settings);
  const get = async (path: string, key: string) =>
    (await fetch(`${address.replace('0.0.0.0', '127.0.0.1')}${path}`, { headers: { authorization: `Bearer ${key}` } })).status;
  expect([await get('/v1/projects', admin), await get('/v1/projects', 'none')]).toEqual([200, 401]);
  const second = keyIn(cli('keys', ['create', '--scope', 'read'], data));
  await expect.poll(() => get('/v1/projects', second)).toBe(200);
  const { id } = partsOfKey(second);
  const rotated = keyIn(cli('keys', ['rotate', id, '--grace', '60'], data));
  await expect.poll(() => get('/v1/projects', rotated)).toBe(200);
  expect(await get('/v1/projects', second)).toBe(200);
  cli('keys', ['revoke', id], data);
  await expect.poll(() => get('/v1/projects', rotated)).toBe(401);
  expect(cli('keys', ['list'], data)).toMatch(new RegExp(`${id} .*revoked`));
  expect(() => cli('keys', ['revoke', 'nope'], data)).toThrow(/no such key/);
  expect(() => cli('keys', ['create', '--scope', 'root', '--project', 'nope'], data)).toThrow(/does not fit: scopes\/0: /);
});

test('it says in one line why it cannot start on this folder', () => {
  const data = emptyFolder();
  writeFileSync(`${data}/saillance.db`, 'this is no database, and long enough to be taken for one '.repeat(100));
  const { status, err } = refusal([], { SAILLANCE_DATA: data, SAILLANCE_PORT: '0' });
  expect(status).toBe(1);
  expect(err).toMatch(/^Saillance cannot start: .+\n$/);
});

test('--help tells every setting', () => {
  const help = execFileSync(process.execPath, ['dist/main.js', '--help'], { cwd: root, env: environment({}), encoding: 'utf8' });
  expect(help).toContain('SAILLANCE_ANALYSIS_THREADS');
});
