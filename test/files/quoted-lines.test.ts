import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unquotedLine } from '../../src/files/unquoted-line.ts';
import { csv, preview, readAll } from '../helpers/file-bytes.ts';

const HEADER = ['Réf', 'Date', 'Note', 'Commentaire'];
const ROWS = [
  ['R1', '01/03/2026', '9', 'Bien, merci ; à bientôt'],
  ['R2', '02/03/2026', '2', 'Un "conseiller" qui n’écoute pas'],
  ['R3', '03/03/2026', '5', 'Attente : une heure\nau moins; puis rien'],
  ['R4', '04/03/2026', '7', ''],
  ['R5', '05/03/2026', '7', 'Correct'],
];

/** A text as a spreadsheet saves it that takes `outer` for what parts cells. */
function savedAgain(text: string, outer: string, quoteAll = false): string {
  const lines = text.split('\r\n').slice(0, -1).join('\n').split('\n');
  const width = Math.max(...lines.map((line) => line.split(outer).length));
  const quoted = (cell: string) => (quoteAll || /["\n]/.test(cell) || cell.includes(outer) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const rows = lines.map((line) => [...line.split(outer), ...Array<string>(width).fill('')].slice(0, width));
  return rows.map((row) => `${row.map((cell, i) => (cell === '' && i > 0 ? '' : quoted(cell))).join(outer)}\r\n`).join('');
}

describe('lines that stand in quotation marks as a whole', () => {
  it.each([
    [',', ';', false],
    [',', ';', true],
    [',', '\t', true],
    ['\t', ';', true],
    [';', '\t', true],
    [';', ',', true],
  ])('are read as they were, cells parted by %j, saved again with %j', async (inner, outer, quoteAll) => {
    const text = savedAgain(csv([HEADER, ...ROWS], inner), outer, quoteAll);
    const { format, columns, rows, read } = await readAll(Buffer.from(text), {}, 7);
    expect(format).toMatchObject({ delimiter: inner, quotedLines: true, headerRows: 1 });
    expect(columns.map(({ name }) => name)).toEqual(HEADER);
    expect(rows.map(({ cells }) => cells.map((cell) => cell.replace('\r\n', '\n')))).toEqual(ROWS);
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 4, 6, 7]);
    expect(read).toBeGreaterThan(text.length * 0.95);
    expect(read).toBeLessThanOrEqual(Buffer.byteLength(text));
  });

  it('are seen however long the file, and wherever what is looked at ends', async () => {
    const long = Array.from({ length: 400 }, (_, i) => [`R${i}`, '01/03/2026', '9', `Bien, ${i}\nmais, "cher"\net lent`]);
    const { format, rows } = await readAll(Buffer.from(savedAgain(csv([HEADER, ...long], ','), ';', true)), {}, 1000);
    expect([format.quotedLines, rows.length]).toEqual([true, 400]);
  });

  it('show in a preview, with columns guessed and nothing refused', async () => {
    const text = savedAgain(csv([HEADER, ...ROWS], ','), ';', true);
    const { format, mapping, refused } = await preview(text);
    expect([format.quotedLines, refused]).toEqual([true, 0]);
    expect((await preview(text, { delimiter: ',' })).format.quotedLines).toBe(true);
    expect((await preview(text, { delimiter: ';' })).format.quotedLines).toBeUndefined();
    expect(mapping).toMatchObject({ id: 'Réf', texts: [{ from: 'Commentaire' }], scores: { nps: { from: 'Note' } } });
  });

  it.each([
    ['a column of quoted texts', '"Votre avis ?"\n"Bien, mais cher"\n"Nul; lent"\n"Rien à dire, merci"\n'],
    ['quoted texts with a comma each', '"Avis"\n"Bien, mais cher"\n"Nul, lent"\n'],
    ['quoted texts that begin with a comma each', '"Commentaire, libre"\n"Bien, mais cher"\n"Nul, lent"\n'],
    ['cells that are all quoted', '"Réf";"Avis"\n"R1";"Bien, mais cher"\n"R2";"Nul"\n'],
    ['a cell that goes on over lines', 'Réf;Avis\nR1;"Bien\n""et, puis""\n"\nR2;"a;\n"\n'],
  ])('are not seen in %s', async (_, text) => {
    expect((await readAll(Buffer.from(text))).format.quotedLines).toBeUndefined();
  });
});

it('a line comes back as it was from any spreadsheet', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ';', ',', ' ') });
  fc.assert(
    fc.property(cell, (line) => {
      const isSplit = line
        .split(';')
        .map((part) => `"${part.replaceAll('"', '""')}"`)
        .join(';');
      expect(unquotedLine(isSplit, ';')).toBe(line.replace(/;+$/, ''));
    }),
  );
});
