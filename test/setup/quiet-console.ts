import { afterAll, afterEach, expect } from 'vitest';

// The service speaks through its log and its answers: a test during which anything writes to the console fails, and shows it.
const written: string[] = [];
for (const method of ['debug', 'info', 'log', 'warn', 'error'] as const) {
  console[method] = (...given: unknown[]) => {
    written.push(`console.${method}: ${given.map(String).join(' ')}`);
  };
}

const stayedQuiet = () => expect(written.splice(0), 'nothing is written to the console during a test').toEqual([]);
afterEach(stayedQuiet);
afterAll(stayedQuiet);
