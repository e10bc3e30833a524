// Sends many hostile requests made from the contract, as test/http/hostile.test.ts does with fewer.
//   node test/bench/hostile.mjs [requests] [seed]      default 20000, seed 1
// Prints how many answers there were of each status. Exit code 1 when any was wrong.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [requests = '20000', seed = '1'] = process.argv.slice(2);
const { status } = spawnSync('npx', ['vitest', 'run', 'test/http/hostile.test.ts'], {
  cwd: fileURLToPath(new URL('../../', import.meta.url)),
  env: { ...process.env, HOSTILE: requests, HOSTILE_SEED: seed },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
