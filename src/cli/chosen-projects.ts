import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import type { Store, StoredProject } from '../store/store.ts';
import { createSqliteStore } from '../worker/store-sqlite.ts';

/** Runs `work` on the projects that the command line names, `--project ID` or `--all`, in the data folder of the settings. */
export async function withChosenProjects(work: (store: Store, project: StoredProject) => Promise<void>): Promise<void> {
  const { values } = parseArgs({ options: { project: { type: 'string', multiple: true }, all: { type: 'boolean' } } });
  if (values.all !== true && values.project === undefined) throw new Error('say which: --project ID (repeatable) or --all');
  const config = readConfig(process.env);
  const store = await createSqliteStore({ folder: config.data, readers: 1 });
  try {
    const projects = await store.listProjects();
    const unknown = (values.project ?? []).filter((id) => projects.every((project) => project.id !== id));
    if (unknown.length > 0) throw new Error(`there is no project ${unknown.join(', ')} in ${config.data}`);
    for (const project of projects) {
      if (values.all === true || values.project?.includes(project.id)) await work(store, project);
    }
  } finally {
    await store.close();
  }
}

/** Runs a command; what it throws is told in one line and makes the exit code 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
