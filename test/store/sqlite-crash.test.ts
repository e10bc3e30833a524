import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { serialize } from 'node:v8';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSqliteStore } from '../../src/worker/store-sqlite.ts';
import { columnsOf, EDITION, NOON, rowsOf, settings } from './fixtures.ts';

const PEOPLE = 20;
const batch = Array.from({ length: PEOPLE }, (_, i) => ({
  id: `v${i}`,
  at: NOON + i * 1e8,
  said: [{ touchpoint: i % 2 ? 'price' : 'delivery.delay', start: 0, score: i % 3 ? 0.5 : -0.5 }],
  fields: { segments: { plan: `${i % 3}` } },
}));
const built = new URL('../../dist/worker/store-sqlite.js', import.meta.url).href;

/** Writes one batch after another under new ids, and says which are durable. */
const program = (folder: string) => `
  import { deserialize } from 'node:v8';
  import { createSqliteStore } from ${JSON.stringify(built)};
  const store = await createSqliteStore({ folder: ${JSON.stringify(folder)} });
  const rows = ${JSON.stringify(rowsOf(batch))};
  const analyses = deserialize(Buffer.from('${serialize(columnsOf(batch)).toString('base64')}', 'base64'));
  for (let n = 0; ; n++) {
    await Promise.all([
      store.ingest('p', rows.map((row) => ({ ...row, id: row.id + '-' + n })), analyses),
      store.ingest('p', rows.map((row) => ({ ...row, digest: row.digest + n, at: row.at + n })), analyses),
    ]);
    process.stdout.write(n + '\\n');
  }`;

describe('a process that is killed while it writes', () => {
  it.each([0, 1, 2])('loses nothing that was answered, and keeps counts that agree (%i)', async (round) => {
    const folder = mkdtempSync(join(tmpdir(), 'store-'));
    const before = await createSqliteStore({ folder });
    await before.putProject(settings('p'), EDITION, NOON);
    await before.close();

    const file = join(folder, 'write.mjs');
    writeFileSync(file, program(folder));
    const child = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    const exited = once(child, 'exit');
    let last = -1;
    for await (const line of createInterface(child.stdout)) {
      last = Number(line);
      if (last >= 5 + round) break;
    }
    await new Promise((resolve) => setTimeout(resolve, round * 3));
    child.kill('SIGKILL');
    await exited;

    const after = await createSqliteStore({ folder });
    const { verbatims, differences, integrity } = await after.recount('p');
    expect({ differences, integrity }).toEqual({ differences: [], integrity: 'ok' });
    expect(verbatims % PEOPLE).toBe(0);
    expect(verbatims).toBeGreaterThanOrEqual((last + 2) * PEOPLE);
    const found = await after.listVerbatims('p', { filter: {}, prompted: 'include', order: 'newest', limit: 1000, words: 'bonjour' });
    expect(found.items).toHaveLength(verbatims);
    await after.close();
    rmSync(folder, { recursive: true });
  });
});
