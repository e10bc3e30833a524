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

  it('says on which line a file that began in UTF-8 is not any more', async () => {
    const bytes = Buffer.concat([encoded(`Avis;Note\nTrès cher;2\n`), encoded(late(100_000)), encoded('Déçu;1\n', 'win1252')]);
    const fault = await readAll(bytes).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(FileFault);
    expect(fault).toMatchObject({ code: 'encoding-changes', line: 100_004 });
    expect((fault as FileFault).message).toContain('windows-1252');
  });
});
