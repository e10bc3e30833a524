import { Fault } from '../exit.ts';
import { ask } from '../service/ask.ts';
import type { Service } from '../service/service.ts';
import type { ImportOptions } from './post-file.ts';

/** Makes the project of an import where there is none, called as its id; one that is there is left as it is. */
export async function makeProject(service: Service, { project, packs }: ImportOptions): Promise<void> {
  const path = `/v1/projects/${encodeURIComponent(project)}`;
  try {
    await ask(service, { method: 'GET', path });
  } catch (error) {
    if (!(error instanceof Fault && error.code === 'unknown-project')) throw error;
    await ask(service, { method: 'PUT', path, value: { name: project, packs } });
  }
}
