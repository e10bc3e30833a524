import type { AuditPage } from '../schemas/audit.ts';
import type { AuditEntry } from '../store/store.ts';
import { cursorOf, placeOf } from './cursor.ts';
import { defined } from './defined.ts';
import type { Ports } from './ports.ts';

const DAY_MS = 86_400_000;

/** Keeps who changed what. */
export interface Audit {
  /** Resolves once it is durable. */
  record(entry: Omit<AuditEntry, 'at'>): Promise<void>;
  list(query: { limit: number; cursor?: string | undefined; project?: string | undefined }): Promise<AuditPage>;
}

/** Makes the use case; entries older than `keepDays` are let go of as new ones come. */
export function createAudit({ store, now }: Pick<Ports, 'store' | 'now'>, keepDays = 400): Audit {
  const keepFrom = () => now() - keepDays * DAY_MS;
  return {
    record: (entry) => store.recordAudit({ ...entry, at: now() }, keepFrom()),
    async list({ limit, cursor, project }) {
      const question = ['audit', project];
      const after = cursor === undefined ? undefined : placeOf(cursor, question);
      const page = await store.listAudit({ from: keepFrom(), limit, ...defined({ project, after }) });
      return {
        items: page.items.map((entry) => ({ ...entry, at: new Date(entry.at).toISOString() })),
        next: cursorOf(page.next, question),
      };
    },
  };
}
