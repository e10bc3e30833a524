import { availableParallelism, totalmem } from 'node:os';
import { defineConfig } from 'vitest/config';

// Where .ci/run wants the counts of the run; nobody else sets it.
const report = process.env.TEST_REPORT;

// A worker with a browser takes most of a gibibyte, and a machine may show many more processors than a container of it may use.
const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
const workers = Math.max(1, Math.min(availableParallelism(), 8, Math.floor(memory / 2 ** 30)));

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup/quiet-console.ts', 'test/setup/seed.ts'],
    // Processes, not threads: better-sqlite3 is native, and some tests start threads of their own.
    pool: 'forks',
    // All processors, for tests of the store wait for the disk more than they compute.
    maxWorkers: workers,
    // What takes a second here may take a minute on a machine that stalls; only what fails or hangs waits as long as this.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    teardownTimeout: 60_000,
    expect: { poll: { timeout: 60_000 } },
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    coverage: { provider: 'v8', include: ['src/**/*.ts'], reporter: ['text-summary', 'html'] },
  },
});
