#!/usr/bin/env -S node --max-semi-space-size=2
import { run } from './program.ts';
import { createTerminal } from './terminal/terminal.ts';

// Whoever reads what is written may have had enough, as `| head` does: that is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}
process.exitCode = await run(process.argv.slice(2), createTerminal(process));
