import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv, encoded, readAll } from '../helpers/file-bytes.ts';

const rowsOf = async (text: string, options = {}) =>
  (await readAll(Buffer.from(text), options)).rows.map(({ line, cells }) => [line, ...cells]);

describe('rows of CSV', () => {
  it.each([
    [';', 'Avis;Note\r\nBon, mais cher;4,5\r\nNul;1,0\r\n'],
    [',', 'Avis,Note\n"Bon; mais cher",4\nNul,1\n'],
    ['\t', 'Avis\tNote\nBon; mais, cher\t4\nNul\t1\n'],
    ['|', 'Avis|Note\nBon; mais, cher|4\nNul|1\n'],
    [null, 'Votre avis ?\nBon, rapide, pas cher\nNul\n'],
    [';', 'sep=;\r\nAvis;Note\r\nBon,a,b;4\r\nNul,c,d;1\r\n'],
    [',', 'sep=,\nAvis,Note\nBon,4\n'],
    [';', '"Avis ; long";Note\n"a;b;c;d";4\n"e;f";5\n'],
    [';', 'Prix;Poids;Avis\n4,5;12,3;bon\n1,5;2,3;nul\n'],
  ])('finds that %j stands between cells', async (delimiter, text) => {
    expect((await readAll(Buffer.from(text))).format.delimiter).toBe(delimiter);
  });

  it.each([
    [
      'line ends of all kinds',
      'Avis;Note\r\na;1\nb;2\rc;3',
      [
        [2, 'a', '1'],
        [3, 'b', '2'],
        [4, 'c', '3'],
      ],
    ],
    [
      'newlines within cells',
      'Avis;Note\r\n"a\r\nb\r\nc";1\r\nd;2\r\n',
      [
        [2, 'a\r\nb\r\nc', '1'],
        [5, 'd', '2'],
      ],
    ],
    [
      'blank lines and rows',
      'Avis;Note\n\n;\na;1\n   \nb;2\n\n',
      [
        [4, 'a', '1'],
        [6, 'b', '2'],
      ],
    ],
    [
      'lone quotes',
      'Avis;Note\nécran 24" cassé;1\n"un "mot" cité";2\n',
      [
        [2, 'écran 24" cassé', '1'],
        [3, '"un "mot" cité"', '2'],
      ],
    ],
    ['doubled quotes', 'Avis;Note\n"un ""mot""";1\n', [[2, 'un "mot"', '1']]],
    ['a line that says the separator', 'sep=;\nAvis;Note\na;1\n', [[3, 'a', '1']]],
    ['names of the prototype', '__proto__;constructor\na;1\n', [[2, 'a', '1']]],
  ])('keeps %s', async (_, text, rows) => expect(await rowsOf(text)).toEqual(rows));

  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '"', ';', ',', '\t', '|', '\n', '\r\n', '€', '1'), maxLength: 12 });
  const rows = fc
    .integer({ min: 2, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));

  it('gives back any cells from any delimiter, encoding, line end and pieces, with their lines', async () => {
    const settings = fc.record({
      rows,
      delimiter: fc.constantFrom(';', ',', '\t', '|'),
      encoding: fc.constantFrom('utf-8', 'utf-16le', 'win1252'),
      newline: fc.constantFrom('\r\n', '\n'),
      size: fc.constantFrom(1, 7, 10_000),
    });
    await fc.assert(
      fc.asyncProperty(settings, async ({ rows, delimiter, encoding, newline, size }) => {
        const header = (rows[0] ?? []).map((_, i) => `Colonne ${'abcd'[i]}`);
        const bytes = encoded(csv([header, ...rows], delimiter, newline), encoding, encoding === 'utf-16le');
        const read = await readAll(bytes, { delimiter, headerRows: 1, encoding: encoding === 'win1252' ? 'windows-1252' : encoding }, size);
        let line = 2;
        const expected = rows.flatMap((cells) => {
          const from = line;
          line += 1 + cells.join('').split('\n').length - 1;
          return cells.every((one) => one.trim() === '') ? [] : [{ line: from, cells }];
        });
        expect(read.rows).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('finds the delimiter by itself where cells do not mislead', async () => {
    const word = fc.constantFrom('bon', 'très bien', 'nul, cher', 'a ; b', 'x "y"', '4,5', 'deux\nlignes');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(word, word, word), { minLength: 2, maxLength: 20 }),
        fc.constantFrom(';', ',', '\t', '|'),
        async (rows, delimiter) => {
          const read = await readAll(Buffer.from(csv([['Avis', 'Offre', 'Ville'], ...rows], delimiter)));
          expect(read.format.delimiter).toBe(delimiter);
          expect(read.rows.map(({ cells }) => cells)).toEqual(rows);
        },
      ),
      { numRuns: 100 },
    );
  });
});
