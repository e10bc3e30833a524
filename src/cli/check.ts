import { runCommand, withChosenProjects } from './chosen-projects.ts';

// Recounts projects from their mentions and compares with the roll-ups: npm run recount -- --project ID | --all
await runCommand(async () => {
  await withChosenProjects(async (store, { id }) => {
    const { verbatims, differences, integrity } = await store.recount(id);
    const sound = differences.length === 0 && integrity === 'ok';
    process.stdout.write(`${id}: ${verbatims} verbatims, ${differences.length} differences, integrity ${integrity}\n`);
    for (const difference of differences) process.stdout.write(`  ${difference}\n`);
    if (!sound) process.exitCode = 1;
  });
});
