import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { createSqliteStore } from '../../src/worker/store-sqlite.ts';
import { storeConformance } from './conformance.ts';

describe('SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  storeConformance(() => createSqliteStore({ folder }));
});
