import { readConfig } from '../config.ts';
import { createReplay } from '../service/replay.ts';
import { createAnalysisPool } from '../worker/analysis-pool.ts';
import { runCommand, withChosenProjects } from './chosen-projects.ts';

// Reads the history of projects again with the analyser as it is now: npm run reanalyze -- --project ID | --all
await runCommand(async () => {
  const pool = await createAnalysisPool(readConfig(process.env).analysisThreads);
  try {
    await withChosenProjects(async (store, { id }) => {
      const began = Date.now();
      const done = await createReplay({ store, pool }).run(id);
      process.stdout.write(`${id}: ${done ? `read again in ${Date.now() - began} ms` : 'up to date'}\n`);
    });
  } finally {
    await pool.close();
  }
});
