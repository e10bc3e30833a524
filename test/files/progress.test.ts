import { expect, it } from 'vitest';
import { openFile } from '../../src/files/open-file.ts';
import { csv, encoded, inPieces } from '../helpers/file-bytes.ts';
import { workbook } from '../helpers/workbook.ts';

const ROWS = 3000;
const rows = Array.from({ length: ROWS }, (_, i) => [`r${i}`, `Très bon accueil, délai de ${i % 9} jours «\u00A0ni plus, ni moins\u00A0»`]);
const table = csv([['Réf', 'Avis'], ...rows]);
const lines = rows.map(([id, text]) => `${JSON.stringify({ id, avis: text })}\n`).join('');

it.each([
  ['CSV in UTF-8', encoded(table)],
  ['CSV in UTF-8 with a mark', encoded(table, 'utf-8', true)],
  ['CSV in Windows-1252', encoded(table, 'win1252')],
  ['CSV in UTF-16', encoded(table, 'utf-16le', true)],
  ['CSV that says its separator', Buffer.from(`sep=;\r\n${table}`)],
  ['lines of JSON', Buffer.from(lines)],
  ['a workbook', await workbook({ Avis: [['Réf', 'Avis'], ...rows] })],
])('of %s, as much counts as read as its rows that were given', async (_, bytes) => {
  const file = await openFile(inPieces(bytes));
  let given = 0;
  for await (const chunk of file.rows) {
    given += chunk.length;
    expect(Math.abs(file.bytesRead() / bytes.length - given / ROWS)).toBeLessThan(0.02);
    expect(file.bytesRead()).toBeLessThanOrEqual(bytes.length);
  }
  expect(given).toBe(ROWS);
});
