import { createReadStream } from 'node:fs';
import type { SampleId } from '../service/load-demo.ts';
import type { RawRow } from '../service/prepare-row.ts';
import { ndjsonRows } from './ndjson-rows.ts';

/** The verbatims of a sample project, from its file that comes with the service. */
export const demoRows = (sample: SampleId): AsyncGenerator<RawRow[]> =>
  ndjsonRows(createReadStream(new URL(`../../data/samples/${sample}.ndjson`, import.meta.url)));
