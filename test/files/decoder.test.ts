import { describe, expect, it } from 'vitest';
import { FileFault } from '../../src/files/file-fault.ts';
import { encoded, readAll } from '../helpers/file-bytes.ts';

const TEXT = 'Avis;Prix\r\n« L’équipe — très bien… »;4 €\r\nœuvre;1\r\n';
const CELLS = [
  ['« L’équipe — très bien… »', '4 €'],
  ['œuvre', '1'],
];

describe('decoding', () => {
  it.each([
    ['utf-8', false, 'utf-8'],
    ['utf-8', true, 'utf-8'],
    ['utf-16le', false, 'utf-16le'],
    ['utf-16le', true, 'utf-16le'],
    ['utf-16be', false, 'utf-16be'],
    ['utf-16be', true, 'utf-16be'],
    ['win1252', false, 'windows-1252'],
  ] as const)('finds %s, with a mark: %s, whatever the pieces', async (encoding, mark, found) => {
    for (const size of [1, 3, 1000]) {
      const { format, rows } = await readAll(encoded(TEXT, encoding, mark), {}, size);
      expect(format.encoding).toBe(found);
      expect(rows.map(({ cells }) => cells)).toEqual(CELLS);
    }
  });

  it('takes bytes that Windows-1252 has no character for as those of a Macintosh', async () => {
    const { format, rows } = await readAll(encoded('Avis;Note\rTrès bon accueil, élève ravi;4\r', 'macintosh'));
    expect([format.encoding, rows[0]?.cells[0]]).toEqual(['macintosh', 'Très bon accueil, élève ravi']);
  });

  it('reads in the encoding that is chosen', async () => {
    const { rows } = await readAll(encoded(TEXT, 'macintosh'), { encoding: 'macintosh' });
    expect(rows[1]?.cells[0]).toBe('œuvre');
  });

  const late = (rows: number) => `Avis;Note\n${'Good service;9\n'.repeat(rows)}`;

  it.each(['utf-8', 'win1252'])('decides on %s where the first accent comes after megabytes', async (encoding) => {
    const { rows } = await readAll(encoded(`${late(200_000)}Très cher;2\n`, encoding));
    expect(rows).toHaveLength(200_001);
    expect(rows.at(-1)).toEqual({ line: 200_002, cells: ['Très cher', '2'] });
  });

  it.each([
    ['utf-8', 'win1252'],
    ['win1252', 'utf-8'],
  ])('refuses %s above %s, as when one file is put under another, and says where', async (first, second) => {
    const rows = (encoding: string) => encoded('R1;Très déçu\nR2;Réglé\nR3;Problème persistant\n', encoding);
    const bytes = Buffer.concat([encoded('Réf;Avis\n', first), rows(first), rows(second)]);
    expect(await readAll(bytes).catch((error: unknown) => error)).toMatchObject({ code: 'encodings-mixed', line: 5 });
    expect((await readAll(bytes, { encoding: 'windows-1252' })).rows).toHaveLength(6);
  });

  it('reads a text that speaks of broken accents, or that was broken in places before', async () => {
    const text = `Avis;Note\n${'Très déçu par l’été à Évry;2\n'.repeat(5)}Vos courriels disent rÃ©glÃ© et dÃ©Ã§u;3\n`;
    expect((await readAll(encoded(text, 'win1252'))).format.encoding).toBe('windows-1252');
    expect((await readAll(encoded(text.replace(/Vos.*/, 'Déçu'), 'macintosh'))).format.encoding).toBe('macintosh');
  });

  it('says on which line a file that began in UTF-8 is not any more', async () => {
    const bytes = Buffer.concat([encoded(`Avis;Note\nTrès cher;2\n`), encoded(late(100_000)), encoded('Déçu;1\n', 'win1252')]);
    const fault = await readAll(bytes).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(FileFault);
    expect(fault).toMatchObject({ code: 'encoding-changes', line: 100_004 });
    expect((fault as FileFault).message).toContain('windows-1252');
  });
});
