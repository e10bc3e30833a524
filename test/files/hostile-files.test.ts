import { constants, deflateRawSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encoded, inPieces, preview, readAll } from '../helpers/file-bytes.ts';

const fault = (bytes: Uint8Array, options = {}) => readAll(bytes, options).catch((error: unknown) => error);
const MEGA = 2 ** 20;

describe('hostile CSV', () => {
  it.each([
    ['a line of 10 MB', Buffer.alloc(10 * MEGA, 'a'), { code: 'row-too-large', line: 1 }],
    ['a million columns', Buffer.from(`${'a;'.repeat(1_000_000)}\n`), { code: 'too-many-columns' }],
    ['ten million columns', Buffer.alloc(20 * MEGA, ';'), { code: 'too-many-columns' }],
    ['a quotation mark that is never closed', Buffer.from('Avis;Note\na;1\n"b;2\nc;3\n'), { code: 'unclosed-quote', line: 3 }],
    ['one that swallows a large file', Buffer.from(`Avis;Note\na;1\n"${'b;2\n'.repeat(3 * MEGA)}`), { code: 'row-too-large', line: 3 }],
    ['nothing', Buffer.alloc(0), { code: 'no-rows' }],
    ['a list of JSON', Buffer.from('[\n  {"text": "Bien"},\n  {"text": "Nul"}\n]\n'), { code: 'json-document' }],
    ['a list of JSON on one line', Buffer.from('[{"text":"Bien"}]'), { code: 'json-document' }],
    ['an object of JSON on several lines', Buffer.from('{\n  "answers": ["Bien"]\n}\n'), { code: 'json-document' }],
    ['a page of HTML', Buffer.from('\n<html><body><table><tr><td>Avis</td></tr></table></body></html>'), { code: 'markup' }],
    ['a sheet of XML', Buffer.from('<?xml version="1.0"?>\n<Workbook></Workbook>'), { code: 'markup' }],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n'), { code: 'no-text' }],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d494844520000001000000010080200000090916836', 'hex'), { code: 'no-text' }],
    ['a packed file', gzipSync('Avis;Note\nBien;4\n'), { code: 'no-text' }],
    ['blanks', Buffer.from('\uFEFF \r\n;;\r\n'), { code: 'no-rows' }],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), { code: 'old-workbook' }],
    ['a broken zip', Buffer.from('PK\x03\x04 and nothing of one', 'latin1'), { code: 'broken-workbook' }],
  ])('%s is refused clearly', async (_, bytes, expected) => {
    const found = await fault(bytes);
    expect(found).toMatchObject({ name: 'FileFault', ...expected });
  });

  it('gives the rows before the one that cannot be read', async () => {
    const rows: unknown[] = [];
    const { openFile } = await import('../../src/files/open-file.ts');
    const file = await openFile(inPieces(Buffer.from(`Avis;Note\n${'bon;1\n'.repeat(1200)}"nul;2\n`)));
    const reading = async () => {
      for await (const chunk of file.rows) rows.push(...chunk);
    };
    await expect(reading()).rejects.toMatchObject({ code: 'unclosed-quote', line: 1202 });
    expect(rows).toHaveLength(1200);
  });

  it('refuses only the row whose cell is over 1 MiB, or that is wider than the header', async () => {
    const big = 'x'.repeat(MEGA + 1);
    const { rows } = await readAll(Buffer.from(`Avis;Note\n${big};1\nbon;2\nbon;3;4\nbon;5;;\n`));
    expect(rows.map(({ line, fault }) => [line, fault])).toEqual([
      [2, 'cell-too-large'],
      [3, undefined],
      [4, 'too-many-cells'],
      [5, undefined],
    ]);
    expect(rows[0]?.cells[0]).toBe('');
  });

  it('reads NUL characters, and stores what can be', async () => {
    const { verbatims } = await preview('Avis;Note\nTrès\0bon accueil ici;9\nEncore un avis assez long;8\n');
    expect(verbatims[0]?.verbatim).toMatchObject({ text: 'Très\uFFFDbon accueil ici' });
  });

  it('keeps columns named as parts of every object', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const text = `${names.join(';')}\n${'un;deux;trois;Un avis assez long pour être lu\n'.repeat(3)}`;
    const { columns, verbatims } = await preview(text, {
      mapping: { texts: [{ from: 'hasOwnProperty' }], segments: { constructeur: 'constructor' } },
    });
    expect(columns.map(({ name }) => name)).toEqual(names);
    expect(verbatims[0]?.verbatim).toMatchObject({ segments: { constructeur: 'deux' } });
    const guessed = await preview(text);
    expect(guessed.mapping?.texts).toEqual([{ from: 'hasOwnProperty' }]);
  });

  it('names the column that a mapping names and the file lacks', async () => {
    await expect(preview('Avis;Note\na;1\n', { mapping: { texts: [{ from: 'Verbatim' }] } })).rejects.toMatchObject({
      code: 'unknown-column',
      about: 'Verbatim',
    });
  });
});

const SHEET = (cells: string) =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells}</sheetData></worksheet>`;
const inline = (r: string, text: string) => `<c r="${r}" t="inlineStr"><is><t>${text}</t></is></c>`;
const ROW = `<row r="1">${inline('A1', 'Avis')}</row><row r="2">${inline('A2', 'Bon')}</row>`;

function workbook(parts: Record<string, string | Uint8Array>): Uint8Array {
  const files = {
    '[Content_Types].xml': '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml':
      '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Feuil1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, part]) => [name, typeof part === 'string' ? encoded(part) : part])));
}

/** A part of 201 MB of zeros that says to be 10 bytes long, after the others. */
function bomb(): Uint8Array {
  const mega = deflateRawSync(Buffer.alloc(MEGA), { finishFlush: constants.Z_FULL_FLUSH });
  const body = Buffer.concat([...Array.from({ length: 201 }, () => mega), deflateRawSync(Buffer.alloc(0))]);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(body.length, 18);
  head.writeUInt32LE(10, 22);
  head.writeUInt16LE(1, 26);
  return Buffer.concat([head, Buffer.from('a'), body, workbook({ 'xl/worksheets/sheet1.xml': SHEET(ROW) })]);
}

describe('hostile workbooks', () => {
  it('reads a plain one, so that the others fail for their own reason', async () => {
    const { rows } = await readAll(workbook({ 'xl/worksheets/sheet1.xml': SHEET(ROW) }), { headerRows: 1 });
    expect(rows).toEqual([{ line: 2, cells: ['Bon'] }]);
  });

  it.each([
    ['a zip bomb', bomb(), 'workbook-expands'],
    [
      'a cell far to the right',
      workbook({ 'xl/worksheets/sheet1.xml': SHEET(`<row r="1">${inline('XFD1', 'a')}</row>`) }),
      'workbook-too-wide',
    ],
    [
      'cells far apart',
      workbook({ 'xl/worksheets/sheet1.xml': SHEET(`${ROW}<row r="1048576">${inline('AZ1048576', 'a')}</row>`) }),
      'workbook-too-wide',
    ],
    [
      'a reference in disguise',
      workbook({ 'xl/worksheets/sheet1.xml': SHEET(`<row r = '1'><c r='&#88;FD1' t="inlineStr"><is><t>a</t></is></c></row>`) }),
      'broken-workbook',
    ],
    [
      '201 sheets',
      workbook(Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`xl/worksheets/sheet${i + 1}.xml`, SHEET('')]))),
      'workbook-too-wide',
    ],
    ['no sheet', workbook({}), 'broken-workbook'],
    ['more than 25 MB', Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(25_000_000)]), 'workbook-too-large'],
    ['any other zip', zipSync({ 'a.txt': encoded('a') }), 'broken-workbook'],
  ])('%s is refused clearly', async (_, bytes, code) => expect(await fault(bytes)).toMatchObject({ name: 'FileFault', code }));

  it('never follows an external entity', async () => {
    const sheet = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY f "boum">]>${SHEET(
      `<row r="1">${inline('A1', 'Avis')}</row><row r="2">${inline('A2', 'a&amp;b &e; &f;')}</row>`,
    ).replace('<?xml version="1.0"?>', '')}`;
    const read = await fault(workbook({ 'xl/worksheets/sheet1.xml': sheet }), { headerRows: 1 });
    expect(JSON.stringify(read)).not.toMatch(/root:|boum/);
  });
});
