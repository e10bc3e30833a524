import { describe, expect, it } from 'vitest';
import { preview, readAll } from '../helpers/file-bytes.ts';
import { workbook } from '../helpers/workbook.ts';

const ROWS = [
  ['Avis', 'Date', 'NPS', 'Panier', 'Client actif'],
  ['Accueil charmant,\nmais attente trop longue.', new Date(Date.UTC(2026, 2, 1, 14, 5)), 9, 12.5, true],
  [null, null, null, null, null],
  ['Rien à redire, tout a été réglé vite.', new Date(Date.UTC(2026, 2, 31)), 10, 1234, false],
] as const;

describe('workbooks', () => {
  it('gives the rows of the first sheet that holds any, by their numbers in it', async () => {
    const { format, rows } = await readAll(await workbook({ Vide: [], Réponses: ROWS }));
    expect(format).toMatchObject({ kind: 'xlsx', sheet: 'Réponses', sheets: ['Vide', 'Réponses'], encoding: null, headerRows: 1 });
    expect(rows).toEqual([
      { line: 2, cells: ['Accueil charmant,\nmais attente trop longue.', '2026-03-01T14:05:00', '9', '12.5', 'true'] },
      { line: 4, cells: ['Rien à redire, tout a été réglé vite.', '2026-03-31', '10', '1234', 'false'] },
    ]);
  });

  it('reads dates in the project’s time zone', async () => {
    const { verbatims } = await preview(await workbook({ Réponses: ROWS }));
    expect(verbatims.map(({ verbatim }) => verbatim)).toMatchObject([
      { at: '2026-03-01T13:05:00.000Z', scores: { nps: 9 } },
      { at: '2026-03-30T22:00:00.000Z', scores: { nps: 10 } },
    ]);
  });

  it('passes over a sheet that is a cover', async () => {
    const answers = [['Avis ?'], ...Array.from({ length: 20 }, (_, i) => [`Bon accueil ${i}`])];
    const sheetOf = async (sheets: Parameters<typeof workbook>[0]) => (await readAll(await workbook(sheets))).format.sheet;
    expect(await sheetOf({ 'Lisez-moi': [['Enquête 2026'], ['Ne pas diffuser']], Réponses: answers })).toBe('Réponses');
    expect(await sheetOf({ Mars: answers.slice(0, 9), Avril: answers })).toBe('Mars');
  });

  it('takes the sheet that is named, and says which there are where it has none', async () => {
    const bytes = await workbook({ Un: [['Avis ?'], ['un']], Deux: [['Avis ?'], ['deux']] });
    expect((await readAll(bytes, { sheet: 'Deux' })).rows).toEqual([{ line: 2, cells: ['deux'] }]);
    await expect(readAll(bytes, { sheet: 'Trois' })).rejects.toMatchObject({ code: 'unknown-sheet', about: 'Un, Deux' });
    await expect(readAll(await workbook({ Vide: [] }))).rejects.toMatchObject({ code: 'no-rows' });
  });

  it('starts where the rows start', async () => {
    const { rows } = await readAll(
      await workbook({
        Un: [
          [null, null],
          [null, null],
          ['Avis', 'Note'],
          ['un avis', 4],
        ],
      }),
    );
    expect(rows).toEqual([{ line: 4, cells: ['un avis', '4'] }]);
  });
});
