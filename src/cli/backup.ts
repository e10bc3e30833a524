import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { backUp } from '../store/sqlite/back-up.ts';
import { runCommand } from './chosen-projects.ts';

// Copies the database to a file, beside a running service too: npm run backup -- FILE [--force]
await runCommand(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { force: { type: 'boolean', default: false } } });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error('say where: npm run backup -- FILE [--force]');
  const bytes = await backUp(readConfig(process.env).data, file, { force: values.force, now: Date.now() });
  process.stdout.write(`${file}: ${bytes} bytes, checked\n`);
});
