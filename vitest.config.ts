import { defineConfig } from 'vitest/config';

// Where .ci/run wants the counts of the run; nobody else sets it.
const report = process.env.TEST_REPORT;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup/quiet-console.ts', 'test/setup/seed.ts'],
    // Processes, not threads: better-sqlite3 is native, and some tests start threads of their own.
    pool: 'forks',
    // Tests of the store wait for the disk more than they compute.
    maxWorkers: '100%',
    // What takes a second here may take a minute on a machine that stalls; only what fails or hangs waits as long as this.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    teardownTimeout: 60_000,
    expect: { poll: { timeout: 60_000 } },
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    coverage: { provider: 'v8', include: ['src/**/*.ts'], reporter: ['text-summary', 'html'] },
  },
});
