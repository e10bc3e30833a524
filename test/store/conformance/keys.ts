import { expect, test } from 'vitest';
import type { AuditEntry, NewKey, Store } from '../../../src/store/store.ts';
import { EDITION, NOON, settings } from '../fixtures.ts';

const hash = (byte: number) => new Uint8Array(32).fill(byte);
const key = (id: string, more: Partial<NewKey> = {}): NewKey => {
  return { id, name: `Key ${id}`, project: null, scopes: ['read'], hash: hash(1), createdAt: NOON, expiresAt: null, ...more };
};

/** Keys and the audit log. */
export function keyCases(store: () => Store): void {
  const find = async (id: string) => (await store().keysSince(0)).find((one) => one.id === id);
  const last = async () => (await store().keysSince(0)).at(-1)?.change ?? 0;

  test('a key is kept as it was made', async () => {
    await store().putProject(settings('k1'), EDITION, NOON);
    const made = key('a', { project: 'k1', scopes: ['ingest', 'read'], expiresAt: NOON + 5 });
    expect(await store().addKey(made)).toBe(true);
    const { hash: kept, ...rest } = (await find('a')) ?? key('none');
    expect([...kept]).toEqual([...hash(1)]);
    expect(rest).toMatchObject({ name: 'Key a', project: 'k1', scopes: ['ingest', 'read'], expiresAt: NOON + 5 });
    expect(rest).toMatchObject({ createdAt: NOON, previous: null, revokedAt: null, lastUsedAt: null });
  });

  test('a key of a project that is not there is not made', async () => {
    expect(await store().addKey(key('b', { project: 'nowhere' }))).toBe(false);
    expect(await find('b')).toBeUndefined();
  });

  test('a rotation keeps the old hash until its time; a revoked key is not rotated', async () => {
    await store().addKey(key('c'));
    expect(await store().rotateKey('c', hash(2), NOON + 60)).toBe(true);
    const rotated = await find('c');
    expect([...(rotated?.hash ?? [])]).toEqual([...hash(2)]);
    expect(rotated?.previous?.until).toBe(NOON + 60);
    expect([...(rotated?.previous?.hash ?? [])]).toEqual([...hash(1)]);
    expect(await store().revokeKey('c', NOON + 1)).toBe(true);
    expect(await store().revokeKey('c', NOON + 2)).toBe(true);
    expect((await find('c'))?.revokedAt).toBe(NOON + 1);
    expect(await store().rotateKey('c', hash(3), NOON)).toBe(false);
    expect(await store().rotateKey('none', hash(3), NOON)).toBe(false);
    expect(await store().revokeKey('none', NOON)).toBe(false);
  });

  test('what changed since is told, and a use is no change', async () => {
    const before = await last();
    await store().addKey(key('d'));
    await store().addKey(key('e'));
    expect((await store().keysSince(before)).map(({ id }) => id)).toEqual(['d', 'e']);
    const between = await last();
    await store().noteKeyUse('d', NOON + 7);
    await store().noteKeyUse('d', NOON + 3);
    expect(await store().keysSince(between)).toEqual([]);
    expect((await find('d'))?.lastUsedAt).toBe(NOON + 7);
    await store().revokeKey('d', NOON);
    expect((await store().keysSince(between)).map(({ id }) => id)).toEqual(['d']);
  });

  test('a project that goes takes its keys with it, also when one of its name comes again', async () => {
    await store().putProject(settings('k2'), EDITION, NOON);
    await store().addKey(key('f', { project: 'k2' }));
    const before = await last();
    await store().deleteProject('k2');
    await store().putProject(settings('k2'), EDITION, NOON);
    expect((await store().keysSince(before)).map(({ id }) => id)).toEqual(['f']);
    expect((await find('f'))?.revokedAt).not.toBeNull();
  });

  test('the audit log is paged newest first, by project, and lets go of what is old', async () => {
    const entry = (at: number, project: string | null): AuditEntry => ({ at, who: 'local', action: 'tried', project, target: `t${at}` });
    for (let i = 1; i <= 5; i += 1) await store().recordAudit(entry(i, i % 2 ? 'odd' : null), 0);
    const page = await store().listAudit({ from: 0, limit: 2 });
    expect(page.items).toEqual([entry(5, 'odd'), entry(4, null)]);
    const rest = await store().listAudit({ from: 0, limit: 3, ...(page.next ? { after: page.next } : {}) });
    expect(rest).toEqual({ items: [entry(3, 'odd'), entry(2, null), entry(1, 'odd')], next: null });
    expect((await store().listAudit({ from: 2, limit: 9, project: 'odd' })).items).toEqual([entry(5, 'odd'), entry(3, 'odd')]);
    await store().recordAudit(entry(6, null), 4);
    expect((await store().listAudit({ from: 0, limit: 9 })).items.map(({ at }) => at)).toEqual([6, 5, 4]);
  });
}
