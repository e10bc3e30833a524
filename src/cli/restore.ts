import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { restore } from '../store/sqlite/restore.ts';
import { runCommand } from './chosen-projects.ts';

// Puts a backup in the place of the database, with the service stopped: npm run restore -- FILE
await runCommand(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error('say what: npm run restore -- FILE');
  const { data } = readConfig(process.env);
  const aside = restore(data, file, Date.now());
  process.stdout.write(`${data} holds ${file}${aside === null ? '' : `; what it held is kept as ${aside}`}\n`);
});
