import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Service } from '../service/service.ts';
import { settingsOf } from '../settings.ts';
import { makeProject } from './make-project.ts';
import type { ImportOptions } from './post-file.ts';

/** Runs `work` with a service that holds the project as `--create` would make it, in a folder of its own that is gone afterwards. */
export async function withPretendedProject(options: ImportOptions, work: (service: Service) => Promise<void>): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'saillance-preview-'));
  try {
    const { createLocalService } = await import('../service/local-service.ts');
    const service = await createLocalService({ ...settingsOf({}), data }, 1);
    try {
      await makeProject(service, options);
      await work(service);
    } finally {
      await service.close();
    }
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
