import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Config } from '../../config.ts';
import { buildApp } from '../../http/app.ts';
import { COMMAND_LINE } from '../../service/caller.ts';
import type { AnalysisPool } from '../../service/ports.ts';
import { createServices } from '../../service/services.ts';
import { createAnalysisPool } from '../../worker/analysis-pool.ts';
import { createImportReader } from '../../worker/import-reader.ts';
import { createImportSpool } from '../../worker/import-spool.ts';
import { createInsightPool } from '../../worker/insight-pool.ts';
import { spareMemory } from '../../worker/spare-memory.ts';
import { createSqliteStore } from '../../worker/store-sqlite.ts';
import type { Service } from './service.ts';

const unasked = async () => {
  throw new Error('this command analyses nothing');
};
/** For commands that need no lexicon, which takes longer to read than they to be done. */
const NO_ANALYSIS: AnalysisPool = {
  packs: [],
  sectors: [],
  analyse: unasked,
  columns: unasked,
  redact: unasked,
  edition: unasked,
  words: unasked,
  find: unasked,
  close: async () => {},
};

/**
 * A service made here on the data folder of the settings, that listens nowhere: calls are injected into the same app. Without `threads`
 * nothing may be asked of it that takes the analyser.
 */
export async function createLocalService({ data: folder, auditDays, ingestRows }: Config, threads: number): Promise<Service> {
  spareMemory();
  const [store, pool] = await Promise.all([
    createSqliteStore({ folder, readers: 1 }),
    threads === 0 ? NO_ANALYSIS : createAnalysisPool(threads),
  ]);
  const imports = join(folder, 'imports');
  const files = { spool: createImportSpool(imports), reader: createImportReader(imports) };
  const ports = { store, pool, insights: createInsightPool({ folder }), ...files, now: Date.now, makeId: randomUUID, randomBytes };
  const services = createServices(ports, { capacity: ingestRows, auditDays });
  const app = await buildApp({ services, version: '0', caller: COMMAND_LINE });
  return {
    async call({ method, path: url, headers = {}, body }) {
      const payload = body === undefined ? {} : { payload: body };
      const answer = await app.inject({ method, url, headers, ...payload, payloadAsStream: true });
      return {
        status: answer.statusCode,
        header: (name) => (answer.headers[name] === undefined ? null : String(answer.headers[name])),
        body: answer.stream(),
      };
    },
    async close() {
      await app.close();
      await services.close();
    },
  };
}
