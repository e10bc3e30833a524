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

/** How a service is started: as `npm start`, the unit and the image do, or by `npx saillance serve`. */
const STARTS = {
  start: { script: ['dist/main.js'], settings: { MALLOC_ARENA_MAX: '2' } },
  serve: { script: ['dist/cli/saillance.js', 'serve'], settings: {} },
};

/** Starts the service on a folder and a free port. `address` resolves once it listens, to null when it ended before. */
export function startService(folder, given = {}, how = 'start') {
  const { script, settings } = STARTS[how];
  const own = { PATH: process.env.PATH, SAILLANCE_DATA: folder, SAILLANCE_PORT: '0', SAILLANCE_DEMO: '0' };
  const child = spawn(process.execPath, ['--max-semi-space-size=2', ...script], {
    cwd: root,
    env: { ...own, ...settings, ...given },
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
