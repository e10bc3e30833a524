import { expect, test } from 'vitest';
import type { ImportFile, RefusedRow, Store } from '../../../src/store/store.ts';
import { columnsOf, EDITION, NOON, rowsOf, type Spoken, settings } from '../fixtures.ts';

const FILE: ImportFile = { name: 'avis.csv', format: 'csv', mapping: { texts: [{ from: 'Avis' }] } };
const refused = (line: number, respondent: string | null = null): RefusedRow => {
  return { line, column: 'Note', code: 'invalid-row', detail: 'is no number', cells: { Avis: 'Bien' }, respondent };
};
const piece = (spoken: readonly Spoken[], respondent: string | null = null) => {
  return { rows: rowsOf(spoken).map((row) => ({ ...row, respondent })), columns: columnsOf(spoken) };
};

/** Files being imported: how far they are, what of them was refused, and how they are read. */
export function importCases(store: () => Store): void {
  const begin = async (project: string, id: string) => {
    await store().putProject(settings(project), EDITION, NOON);
    expect(await store().addImport(project, { id, file: FILE, bytes: 900, createdAt: NOON })).toBe(true);
  };
  const step = (id: string, from: number, read: number, rows: readonly RefusedRow[] = []) => {
    return { id, from, read, bytesRead: read * 10, refused: rows };
  };

  test('a chunk and how far it brings its import are one; nothing is written once it does not run', async () => {
    await begin('x1', 'x1-a');
    expect(await store().importChunk('x1', step('x1-a', 0, 2), [piece([{ id: 'a' }])])).toBeNull();
    expect(await store().turnImport('x1', 'x1-a', 'running', NOON + 1)).toBe(true);
    const pieces = [piece([{ id: 'a' }, { id: 'b' }]), piece([{ id: 'a' }, { id: 'b', text: 'autre' }])];
    expect(await store().importChunk('x1', step('x1-a', 0, 3, [refused(3)]), pieces)).toEqual([
      'accepted',
      'accepted',
      'duplicate',
      'updated',
    ]);
    expect(await store().getImport('x1', 'x1-a')).toEqual({
      id: 'x1-a',
      project: 'x1',
      state: 'running',
      file: FILE,
      bytes: 900,
      createdAt: NOON,
      startedAt: NOON + 1,
      endedAt: null,
      failure: null,
      read: 3,
      bytesRead: 30,
      accepted: 2,
      duplicates: 1,
      updated: 1,
      rejected: 1,
    });
    expect(await store().importChunk('x1', step('x1-a', 2, 5), [piece([{ id: 'c' }])])).toBeNull();
    expect(await store().turnImport('x1', 'x1-a', 'cancelled', NOON + 2)).toBe(true);
    expect(await store().importChunk('x1', step('x1-a', 3, 9), [piece([{ id: 'c' }])])).toBeNull();
    expect(await store().getVerbatim('x1', 'c')).toBeNull();
    expect(await store().turnImport('x1', 'x1-a', 'running', NOON + 3)).toBe(false);
    expect(await store().getImport('x1', 'x1-a')).toMatchObject({ state: 'cancelled', read: 3, endedAt: NOON + 2 });
  });

  test('imports are of their project alone, listed newest first, and go with it', async () => {
    await begin('x2', 'x2-a');
    await begin('x2', 'x2-b');
    await begin('x3', 'x3-a');
    const page = await store().listImports('x2', { limit: 1 });
    expect(page.items.map(({ id }) => id)).toEqual(['x2-b']);
    const rest = await store().listImports('x2', { limit: 1, after: page.next ?? [0, ''] });
    expect([rest.items.map(({ id }) => id), rest.next]).toEqual([['x2-a'], null]);
    const ours = async () => (await store().unfinishedImports()).map(({ id }) => id).filter((id) => /^x[23]/.test(id));
    expect(await ours()).toEqual(['x2-a', 'x2-b', 'x3-a']);
    expect(await store().getImport('x3', 'x2-a')).toBeNull();
    expect(await store().turnImport('x3', 'x2-a', 'cancelled', NOON)).toBe(false);
    expect(await store().turnImport('x2', 'x2-b', 'failed', NOON, { code: 'x', detail: 'y' })).toBe(true);
    expect(await store().getImport('x2', 'x2-b')).toMatchObject({ failure: { code: 'x', detail: 'y' } });
    await store().deleteProject('x2');
    await store().putProject(settings('x2'), EDITION, NOON);
    expect([await store().getImport('x2', 'x2-a'), await ours()]).toEqual([null, ['x3-a']]);
    expect(await store().addImport('none', { id: 'n', file: FILE, bytes: 1, createdAt: NOON })).toBe(false);
  });

  test('refused rows are told in order and leave when their time is over', async () => {
    await begin('x4', 'x4-a');
    await store().turnImport('x4', 'x4-a', 'running', NOON);
    await store().importChunk('x4', step('x4-a', 0, 2, [refused(2), refused(3)]), []);
    await store().importChunk('x4', step('x4-a', 2, 4, [refused(4)]), []);
    const lines = async (after: number, limit: number) => (await store().refusedRows('x4', 'x4-a', after, limit)).map(({ line }) => line);
    expect([await lines(0, 9), await lines(1, 1), await lines(3, 9)]).toEqual([[2, 3, 4], [3], []]);
    expect(await store().removeRefused('x4', NOON + 1000, 2)).toBe(0);
    await store().turnImport('x4', 'x4-a', 'done', NOON + 10);
    expect(await store().removeRefused('x4', NOON + 1000, 2)).toBe(2);
    expect(await store().removeRefused('x4', NOON + 1000, 2)).toBe(1);
    expect((await store().getImport('x4', 'x4-a'))?.rejected).toBe(3);
  });

  test('who is erased leaves the refused rows, and what a file under way says of them is left out', async () => {
    await begin('x5', 'x5-a');
    await store().turnImport('x5', 'x5-a', 'running', NOON);
    await store().importChunk('x5', step('x5-a', 0, 2, [refused(2, 'hash'), refused(3, 'other')]), [piece([{ id: 'a' }], 'hash')]);
    expect(await store().eraseRespondent('x5', 'hash')).toBe(1);
    const later = [piece([{ id: 'b' }], 'hash'), piece([{ id: 'c' }], 'other')];
    expect(await store().importChunk('x5', step('x5-a', 2, 4, [refused(4, 'hash')]), later)).toEqual(['accepted']);
    expect((await store().refusedRows('x5', 'x5-a', 0, 9)).map(({ line }) => line)).toEqual([3]);
    expect([await store().getVerbatim('x5', 'b'), (await store().getVerbatim('x5', 'c'))?.id]).toEqual([null, 'c']);
    await store().turnImport('x5', 'x5-a', 'done', NOON);
    await begin('x5', 'x5-b');
    await store().turnImport('x5', 'x5-b', 'running', NOON);
    expect(await store().importChunk('x5', step('x5-b', 0, 1), [piece([{ id: 'd' }], 'hash')])).toEqual(['accepted']);
  });

  test('profiles are made, replaced and removed, each in its project', async () => {
    await store().putProject(settings('x6'), EDITION, NOON);
    const profile = (from: string) => ({ name: 'weekly', profile: { mapping: { texts: [{ from }] }, delimiter: ';' } });
    expect(await store().putImportProfile('x6', profile('a'))).toBe('created');
    expect(await store().putImportProfile('x6', profile('a'))).toBe('unchanged');
    expect(await store().putImportProfile('x6', profile('b'))).toBe('updated');
    expect(await store().listImportProfiles('x6')).toEqual([profile('b')]);
    expect([await store().putImportProfile('none', profile('a')), await store().listImportProfiles('none')]).toEqual([null, []]);
    expect([await store().deleteImportProfile('x6', 'weekly'), await store().deleteImportProfile('x6', 'weekly')]).toEqual([true, false]);
  });
}
