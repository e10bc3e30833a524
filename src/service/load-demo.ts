import type { IngestReport } from '../schemas/ingest.ts';
import type { RawRow } from './prepare-row.ts';
import type { Services } from './services.ts';

/** Id of the sample project. */
export const DEMO = 'demo';

/** Makes the sample project, an invented French insurer, and takes its verbatims in as any others. */
export async function loadDemo({ projects, ingest }: Services, rows: AsyncIterable<readonly RawRow[]>): Promise<IngestReport> {
  await projects.put(DEMO, {
    name: 'Mutuelle Horizon (démo)',
    packs: ['insurance'],
    timezone: 'Europe/Paris',
    defaultLang: 'fr',
    redact: true,
    minCell: 0,
  });
  return ingest.stream(await projects.get(DEMO), rows);
}
