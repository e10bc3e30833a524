import { type Chosen, demandChosen, projectOptions, withChosenProjects } from '../chosen-projects.ts';
import { addExamples, type Define } from '../command.ts';
import { settingsOf } from '../settings.ts';

/** `saillance reanalyze`: reads the history of projects again with the analyser as it is now, with the service stopped. */
export const define: Define = (command, terminal) => {
  const { out, say } = terminal;
  projectOptions(command, terminal).action(async (chosen: Chosen) => {
    const [{ createReplay }, { createAnalysisPool }, { demandAlone }, { demandDatabase }] = await Promise.all([
      import('../../service/replay.ts'),
      import('../../worker/analysis-pool.ts'),
      import('../service/demand-alone.ts'),
      import('../service/demand-database.ts'),
    ]);
    demandChosen(chosen);
    const { data, analysisThreads } = settingsOf(chosen);
    demandDatabase(data);
    demandAlone(data, 'stop it first, or leave it to the service, which reads the history again by itself when it starts');
    const pool = await createAnalysisPool(analysisThreads);
    try {
      await withChosenProjects(chosen, async (store, { id }) => {
        const began = Date.now();
        const done = await createReplay({ store, pool }).run(id);
        const ms = Date.now() - began;
        await out(
          `${id}: ${done ? say({ en: `read again in ${ms} ms`, fr: `relu en ${ms} ms` }) : say({ en: 'up to date', fr: 'à jour' })}\n`,
        );
      });
    } finally {
      await pool.close();
    }
  });
  addExamples(command, terminal, ['saillance reanalyze --all', 'saillance reanalyze --project shop']);
};
