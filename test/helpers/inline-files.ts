import { join } from 'node:path';
import type { ImportReader, ImportSpool } from '../../src/service/ports.ts';
import { createImportSpool } from '../../src/worker/import-spool.ts';
import { previewKept, readKept } from '../../src/worker/read-kept.ts';

/** Files kept in a folder and read where the test stands, without a thread. */
export function inlineFiles(folder: string): { readonly spool: ImportSpool; readonly reader: ImportReader } {
  return {
    spool: createImportSpool(folder),
    reader: {
      async *read(id, file, timezone, skip, signal) {
        for await (const chunk of readKept({ path: join(folder, id), file, timezone, skip })) {
          if (signal.aborted) return;
          yield chunk;
        }
      },
      preview: (id, asked, timezone, language) => previewKept({ path: join(folder, id), asked, timezone, language }),
    },
  };
}
