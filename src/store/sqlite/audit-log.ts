import type { AuditEntry, AuditQuery } from '../access.ts';
import type { Page } from '../filter.ts';
import type { WriteContext } from './move-verbatim.ts';
import type { Connection } from './open-database.ts';
import { statement } from './statement.ts';

/** Writes an entry, and lets go of those from before `keepFrom` (Store.recordAudit). */
export function recordAudit({ db }: WriteContext, { at, who, action, project, target }: AuditEntry, keepFrom: number): void {
  statement(db, 'DELETE FROM audit WHERE at < ?').run(keepFrom);
  statement(db, 'INSERT INTO audit (at, who, action, project, target) VALUES (?, ?, ?, ?, ?)').run(at, who, action, project, target);
}

/** A page of the log, newest first (Store.listAudit). */
export function listAudit(db: Connection, { project, from, limit, after }: AuditQuery): Page<AuditEntry> {
  const rows = statement<AuditEntry & { entry: number }>(
    db,
    `SELECT entry, at, who, action, project, target FROM audit
     WHERE entry < ? AND at >= ? AND (? IS NULL OR project = ?) ORDER BY entry DESC LIMIT ?`,
  ).all(after?.[0] ?? Number.MAX_SAFE_INTEGER, from, project ?? null, project ?? null, limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ entry: _, ...rest }) => rest),
    next: rows.length > page.length && last !== undefined ? [last.entry, ''] : null,
  };
}
