import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { DATABASE_FILE } from '../../src/store/sqlite/open-database.ts';
import { createSqliteReader } from '../../src/store/sqlite/sqlite-reader.ts';
import { emptyFolder } from '../helpers/fixture.ts';
import { type Service, startProcess } from '../helpers/start-process.ts';

// Faults of the machine under the built service: what it answers, that nothing acknowledged is lost, and that it goes on.

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const MARK = 'quetzalcoatl';
const batch = (from: number) => ({
  verbatims: Array.from({ length: 100 }, (_, i) => ({
    id: `v${from + i}`,
    text: `${MARK} ${'La livraison était en retard. '.repeat(20)}`,
  })),
});

/** Posts batches until one is refused, and says which were acknowledged. */
async function fillUp({ call }: Service, first: number, until: number) {
  for (let from = first; ; from += 100) {
    const answer = await call('POST', '/v1/projects/p/verbatims', batch(from));
    if (answer.status !== 201 || from >= until) return { acknowledged: from, answer };
  }
}
const ready = async ({ call }: Service) => (await call('GET', '/readyz')).status;

async function expectWhole(folder: string, verbatims: number) {
  const reader = createSqliteReader({ folder });
  expect(await reader.recount('p')).toEqual({ verbatims, differences: [], integrity: 'ok' });
  await reader.close();
}

/** What every fault must look like from outside, and how it must end: `mend` takes the cause away. */
async function expectFaultAndMending(service: Service, folder: string, reason: string, mend: () => void) {
  let acknowledged = 0;
  // Where so little is left, the next look of the service may find room for its own small write: then a post tells it again.
  const refusedAndTold = async () => {
    const filled = await fillUp(service, acknowledged, 100_000);
    acknowledged = filled.acknowledged;
    expect(filled.answer).toMatchObject({
      status: 503,
      retryAfter: '5',
      json: { code: 'store-unavailable', detail: expect.stringContaining(reason) },
    });
    expect(await service.call('GET', '/readyz')).toMatchObject({ status: 503, json: { code: 'not-ready', detail: `${reason}.` } });
    expect((await service.call('GET', '/healthz')).status).toBe(200);
    const { json } = await service.call('GET', '/v1/projects/p/salience?level=top');
    expect(json).toMatchObject({ scope: { verbatims: acknowledged } });
    expect((await service.call('GET', '/metrics')).json.text).toContain('saillance_store_available 0');
  };
  await vi.waitFor(refusedAndTold, { timeout: 60_000 });
  mend();
  await expect.poll(() => ready(service), { interval: 200 }).toBe(200);
  expect(await service.call('POST', '/v1/projects/p/verbatims', batch(acknowledged))).toMatchObject({
    status: 201,
    json: { accepted: 100 },
  });
  expect(await service.stop()).toBe(0);
  expect(service.out()).toContain('"msg":"the store is unavailable"');
  expect(service.out()).toContain('"msg":"the store is available again"');
  expect(service.out()).not.toContain(MARK);
  await expectWhole(folder, acknowledged + 100);
}

const start = async (folder: string, more: Parameters<typeof startProcess>[1] = {}) => {
  const service = await startProcess({ SAILLANCE_DATA: folder }, more);
  await service.call('PUT', '/v1/projects/p', { name: 'P' });
  return service;
};

/** A file system of six megabytes, where the machine lets us make one. */
function smallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'saillance-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', folder]);
  onTestFinished(() => {
    if (status === 0) spawnSync('umount', [folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  return status === 0 ? folder : null;
}

test('a full disk: posts wait, questions are answered, and it goes on once there is room', async () => {
  const disk = smallDisk();
  if (disk === null) return; // not permitted here; test/store/sqlite-faults.test.ts fills a database in another way
  const service = await start(disk);
  await expectFaultAndMending(service, disk, 'The disk is full', () => execFileSync('mount', ['-o', 'remount,size=64m', disk]));
});

test('a disk that fills up while a file is imported: the import waits, says so, and goes on at its row once there is room', async () => {
  const disk = smallDisk();
  if (disk === null) return;
  const service = await start(disk);
  const rows = 12_000;
  const body = `text\n${Array.from({ length: rows }, (_, i) => `${MARK} ${i} la livraison était en retard`).join('\n')}\n`;
  const at = '/v1/projects/p/imports';
  const query = new URLSearchParams({ mapping: JSON.stringify({ texts: [{ from: 'text' }] }) });
  const upload = async (text: string) => {
    const answer = await fetch(`${service.address}${at}?${query}`, { method: 'POST', headers: { 'content-type': 'text/csv' }, body: text });
    return { status: answer.status, json: (await answer.json()) as { id: string; code?: string; detail?: string } };
  };
  const { status, json: begun } = await upload(body);
  expect(status).toBe(202);
  const now = async () => (await service.call('GET', `${at}/${begun.id}`)).json as { state: string; counts: { read: number } };
  await expect.poll(async () => (await now()).state, { interval: 50 }).toBe('interrupted');
  const { read } = (await now()).counts;
  expect(read).toBeLessThan(rows);
  expect(await upload(body.repeat(8))).toMatchObject({ status: 503, json: { code: 'store-unavailable' } });
  execFileSync('mount', ['-o', 'remount,size=64m', disk]);
  await expect.poll(async () => (await now()).state, { interval: 200 }).toBe('done');
  expect((await now()).counts).toMatchObject({ read: rows, accepted: rows });
  expect(readdirSync(join(disk, 'imports'))).toEqual([]);
  await service.stop();
  expect(service.out()).not.toContain(MARK);
  await expectWhole(disk, rows);
});

test('a disk that fails: the same', async () => {
  if (spawnSync('prlimit', ['--version']).error) return;
  const folder = emptyFolder();
  const service = await start(folder);
  const limit = (bytes: number | string) => execFileSync('prlimit', ['--pid', String(service.process.pid), `--fsize=${bytes}:`]);
  limit(2_000_000); // writes beyond it fail, which SQLite takes for an I/O error
  await expectFaultAndMending(service, folder, 'The disk cannot be read or written', () => limit('unlimited'));
});

test('a folder that cannot be written is read from, is not ready, and is written to again after a restart', async () => {
  const folder = emptyFolder();
  const other = process.getuid?.() === 0 ? { uid: 65_534 } : {};
  if ('uid' in other && spawnSync(process.execPath, [MAIN, '--help'], { ...other, cwd: tmpdir() }).status !== 0) return; // no other user may
  const owned = (folderMode: number, fileMode: number) => {
    chmodSync(folder, folderMode);
    for (const file of readdirSync(folder)) chmodSync(join(folder, file), fileMode);
    if ('uid' in other) for (const file of ['', ...readdirSync(folder)]) chownSync(join(folder, file), 65_534, 65_534);
  };
  await (await start(folder)).stop();
  owned(0o555, 0o444);
  const service = await startProcess({ SAILLANCE_DATA: folder }, other);
  const refused = { status: 503, json: { detail: expect.stringContaining('cannot be written: make its folder') } };
  expect(await service.call('GET', '/readyz')).toMatchObject(refused);
  expect(await service.call('POST', '/v1/projects/p/verbatims', { text: MARK })).toMatchObject(refused);
  expect((await service.call('GET', '/v1/projects/p/salience')).status).toBe(200);
  await service.stop();
  owned(0o755, 0o644);
  const again = await startProcess({ SAILLANCE_DATA: folder }, other);
  expect((await again.call('POST', '/v1/projects/p/verbatims', { text: MARK })).status).toBe(201);
});

test('work of the store’s own that fails: the log and the metrics tell, once, and posts and questions go on', async () => {
  const folder = emptyFolder();
  const service = await start(folder);
  await service.call('POST', '/v1/projects/p/verbatims', { text: MARK });
  const beside = new Database(join(folder, DATABASE_FILE), { timeout: 15_000 });
  onTestFinished(() => void beside.close());
  beside.exec(`CREATE TRIGGER stays BEFORE DELETE ON verbatim BEGIN SELECT RAISE(ABORT, 'no ${MARK}'); END`);
  expect((await service.call('DELETE', '/v1/projects/p')).status).toBe(204);
  const metric = async () =>
    /^saillance_store_background_failing\{work="purge"\} (\d)$/m.exec(String((await service.call('GET', '/metrics')).json.text))?.[1];
  await expect.poll(metric, { timeout: 20_000, interval: 50 }).toBe('1');
  expect(await ready(service)).toBe(200);
  expect((await service.call('PUT', '/v1/projects/q', { name: 'Q' })).status).toBe(201);
  expect((await service.call('POST', '/v1/projects/q/verbatims', batch(0))).status).toBe(201);
  beside.exec('DROP TRIGGER stays');
  await expect.poll(metric, { timeout: 20_000, interval: 50 }).toBe('0');
  expect(beside.prepare('SELECT count(*) FROM verbatim').pluck().get()).toBe(100);
  expect(await service.stop()).toBe(0);
  const lines = service
    .out()
    .split('\n')
    .filter((line) => line.includes('background work'));
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 50, work: 'purge', reason: 'SqliteError SQLITE_CONSTRAINT_TRIGGER', msg: 'background work of the store fails' },
    { level: 30, work: 'purge', msg: 'background work of the store has caught up again' },
  ]);
  expect(service.out()).not.toContain(MARK);
  expect(service.out()).not.toContain('unavailable');
});

test('a stop and a start under load fail no request of a client that repeats what was not answered', async () => {
  const folder = emptyFolder();
  let service = await start(folder);
  let [stopped, posted] = [false, 0];
  const work = Array.from({ length: 4 }, async (_, client) => {
    for (let n = 0; !stopped; n += 1) {
      for (;;) {
        const { status } = await service.call('POST', '/v1/projects/p/verbatims', { id: `c${client}-${n}`, text: 'Bon accueil.' });
        if (status === 201) break;
        expect([0, 503]).toContain(status);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      posted += 1;
    }
  });
  for (let round = 0; round < 2; round += 1) {
    const enough = posted + 20;
    await expect.poll(() => posted, { interval: 5 }).toBeGreaterThan(enough);
    expect(await service.stop()).toBe(0);
    service = await startProcess({ SAILLANCE_DATA: folder }); // at another port: that one may be another's by now
  }
  stopped = true;
  await Promise.all(work);
  await service.stop();
  await expectWhole(folder, posted);
});

test('what is answered 201 was flushed to the disk before, as the system sees it', async () => {
  if (spawnSync('strace', ['-f', '--seccomp-bpf', 'true']).status !== 0) return; // not at hand, or not permitted
  const trace = join(emptyFolder(), 'trace');
  const folder = emptyFolder();
  const strace = ['strace', '-f', '--seccomp-bpf', '-qq', '-o', trace, '-e', 'trace=fsync,fdatasync,pwrite64,write,writev,sendto,sendmsg'];
  const service = await start(folder, { before: strace });
  for (let i = 0; i < 5; i += 1)
    expect((await service.call('POST', '/v1/projects/p/verbatims', { text: 'Bon accueil.' })).status).toBe(201);
  const [first = '{}'] = service.out().split('\n');
  process.kill((JSON.parse(first) as { pid: number }).pid, 'SIGTERM'); // the service itself, not strace
  await once(service.process, 'exit');
  const lines = readFileSync(trace, 'utf8').split('\n');
  const answers = lines.flatMap((line, i) => (line.includes('HTTP/1.1 201') ? [i] : []));
  expect(answers.length).toBeGreaterThanOrEqual(6);
  for (const [n, at] of answers.entries()) {
    const between = lines.slice(answers[n - 1] ?? 0, at);
    const flushed = between.findLastIndex((line) => /(fdatasync|fsync).*= 0/.test(line));
    const written = between.findLastIndex((line) => /pwrite64\(/.test(line));
    expect(flushed, `answer ${n}`).toBeGreaterThan(-1);
    expect(written, `answer ${n}: written ${written}, flushed ${flushed}`).toBeGreaterThan(-1);
  }
});
