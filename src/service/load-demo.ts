import type { IngestReport } from '../schemas/ingest.ts';
import type { RawRow } from './prepare-row.ts';
import type { Services } from './services.ts';

/** Id of the first sample project, by which they are known. */
export const DEMO = 'demo';

/** The sample projects by id, each with its name: what an invented French insurer is told, and a survey of its claims step by step. */
const SAMPLES = {
  [DEMO]: 'Mutuelle Horizon (démo)',
  'demo-claims': 'Mutuelle Horizon : un sinistre, étape par étape (démo)',
} as const;
/** When the last of the samples was said, at the latest: a machine whose clock is behind takes them all the same. */
const LAST_SAID = Date.UTC(2026, 10, 1);

/** Id of a sample project, and the name of its file in data/samples. */
export type SampleId = keyof typeof SAMPLES;

/** Makes the sample projects and takes their verbatims in as any others; reports what became of them, in order. */
export async function loadDemo(
  { projects, ingest }: Services,
  rowsOf: (sample: SampleId) => AsyncIterable<readonly RawRow[]>,
): Promise<Readonly<Record<SampleId, IngestReport>>> {
  const settings = { packs: ['insurance'], timezone: 'Europe/Paris', defaultLang: 'fr' as const, redact: true, minCell: 0 };
  const load = async (sample: SampleId) => {
    await projects.put(sample, { name: SAMPLES[sample], ...settings });
    return ingest.stream(await projects.get(sample), rowsOf(sample), undefined, LAST_SAID);
  };
  return { [DEMO]: await load(DEMO), 'demo-claims': await load('demo-claims') };
}
