import { type Chosen, projectOptions, withChosenProjects } from '../chosen-projects.ts';
import { addExamples, type Define } from '../command.ts';
import { EXIT } from '../exit.ts';

/** `saillance check`: recounts projects from their mentions, compares with the roll-ups, and has SQLite check the file. */
export const define: Define = (command, terminal) => {
  const { out, colours, say } = terminal;
  projectOptions(command, terminal).action(async (chosen: Chosen) => {
    await withChosenProjects({ ...chosen, all: chosen.all || chosen.project.length === 0 }, async (store, { id }) => {
      const { verbatims, differences, integrity } = await store.recount(id);
      const isSound = differences.length === 0 && integrity === 'ok';
      const found = say({
        en: `${verbatims} verbatims, ${differences.length} differences, integrity ${integrity}`,
        fr: `${verbatims} verbatims, ${differences.length} écarts, intégrité ${integrity}`,
      });
      await out(`${id}: ${isSound ? found : colours.red(found)}\n`);
      for (const difference of differences) await out(`  ${difference}\n`);
      if (!isSound) process.exitCode = EXIT.differences;
    });
  });
  addExamples(command, terminal, ['saillance check', 'saillance check --project shop --data /var/lib/saillance']);
};
