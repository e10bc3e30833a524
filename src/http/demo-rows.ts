import { createReadStream } from 'node:fs';
import type { RawRow } from '../service/prepare-row.ts';
import { ndjsonRows } from './ndjson-rows.ts';

/** The verbatims of the sample project, from the file that comes with the service. */
export const demoRows = (): AsyncGenerator<RawRow[]> =>
  ndjsonRows(createReadStream(new URL('../../data/samples/demo.ndjson', import.meta.url)));
