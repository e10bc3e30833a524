import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

// Ten short runs of what test/bench/kill-loop.mjs does two hundred times.
test('a service killed again and again loses nothing, doubles nothing, and counts right', { timeout: 900_000 }, async () => {
  const script = fileURLToPath(new URL('../bench/kill-loop.mjs', import.meta.url));
  const loop = spawn(process.execPath, [script, '10', '7', 'short'], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void loop.kill('SIGKILL'));
  let said = '';
  for (const stream of [loop.stdout, loop.stderr])
    stream.on('data', (part) => {
      said += part;
    });
  const [code] = await once(loop, 'close'); // once all that it said has come
  expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('| lost | 0 |') });
});
