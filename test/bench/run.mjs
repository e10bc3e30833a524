// Runs the benchmarks named, or each in turn: npm run bench [-- analyse ingest store …]. Exit code 1 when one of them fails.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('./', import.meta.url));
const helpers = ['run', 'bare-server', 'kill-client', 'service-process'];
const long = ['coverage', 'kill-loop', 'load']; // only when named
const all = readdirSync(folder)
  .flatMap((file) => /^(.+)\.mjs$/.exec(file)?.[1] ?? [])
  .filter((name) => !helpers.includes(name));
const named = process.argv.slice(2);
const unknown = named.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`there is no benchmark ${unknown.join(', ')}; there are ${all.join(', ')}`);
  process.exit(1);
}
for (const name of named.length > 0 ? named : all.filter((one) => !long.includes(one))) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(process.execPath, [`${folder}${name}.mjs`], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
