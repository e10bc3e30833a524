// The built service as a process of its own, for the benchmarks that need one.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Draws in [0, 1) that a seed determines. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Starts the service as `npm start` and the unit do, on a folder and a free port. `address` resolves once it listens, to null when it ended before. */
export function startService(folder, settings = {}) {
  const env = {
    PATH: process.env.PATH,
    SAILLANCE_DATA: folder,
    SAILLANCE_PORT: '0',
    SAILLANCE_DEMO: '0',
    MALLOC_ARENA_MAX: '2',
    ...settings,
  };
  const child = spawn(process.execPath, ['--max-semi-space-size=2', 'dist/main.js'], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = once(child, 'exit');
  let said = '';
  const address = new Promise((resolve) => {
    child.stderr.on('data', (part) => {
      said += part;
      const found = /(http:\S+)\/docs/.exec(said);
      if (found) resolve(found[1]);
    });
    exited.then(() => resolve(null));
  });
  return { child, address, exited, said: () => said };
}
