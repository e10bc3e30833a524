import type { Command } from 'commander';
import type { Store, StoredProject } from '../store/store.ts';
import { createSqliteStore } from '../worker/store-sqlite.ts';
import { misuse } from './exit.ts';
import { demandDatabase } from './service/demand-database.ts';
import { dataOption, settingsOf } from './settings.ts';
import type { Terminal } from './terminal/terminal.ts';

/** Which projects a command is about, and where they are. */
export interface Chosen {
  readonly data?: string;
  readonly project: readonly string[];
  readonly all: boolean;
}

/** Lets a command be told its projects. */
export const projectOptions = (command: Command, terminal: Terminal): Command =>
  dataOption(command, terminal)
    .option(
      '-p, --project <id>',
      terminal.say({ en: 'a project; repeatable', fr: 'un projet ; répétable' }),
      (id: string, ids: readonly string[]) => [...ids, id],
      [],
    )
    .option('--all', terminal.say({ en: 'every project', fr: 'tous les projets' }), false);

/** Throws a fault of usage unless the command line says which projects. */
export function demandChosen({ all, project }: Chosen): void {
  if (!all && project.length === 0) throw misuse('say which: --project ID (repeatable) or --all');
}

/** Runs `work` on the chosen projects, one after the other. */
export async function withChosenProjects(chosen: Chosen, work: (store: Store, project: StoredProject) => Promise<void>): Promise<void> {
  demandChosen(chosen);
  const { data: folder } = settingsOf(chosen);
  demandDatabase(folder);
  const store = await createSqliteStore({ folder, readers: 1 });
  try {
    const projects = await store.listProjects();
    const unknown = chosen.project.filter((id) => projects.every((project) => project.id !== id));
    if (unknown.length > 0) throw misuse(`there is no project ${unknown.join(', ')} in ${folder}`);
    for (const project of projects) {
      if (chosen.all || chosen.project.includes(project.id)) await work(store, project);
    }
  } finally {
    await store.close();
  }
}
