import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { FAULTS, type FaultCode, faultOf, rewordFaults, wordFault } from '../../src/connectors/mapping/faults.ts';
import { FILE_FAULTS, FileFault, wordFileFault } from '../../src/files/file-fault.ts';
import { mapRows } from '../../src/files/map-rows.ts';
import { openFile } from '../../src/files/open-file.ts';
import { previewFile } from '../../src/files/preview-file.ts';
import type { FieldMapping } from '../../src/schemas/field-mapping.ts';
import { inPieces, preview } from '../helpers/file-bytes.ts';

async function mapped(text: string, mapping: FieldMapping | null, size?: number) {
  const rows = [];
  for await (const chunk of mapRows(await openFile(inPieces(Buffer.from(text), size)), mapping, { timezone: 'UTC' })) rows.push(...chunk);
  return rows;
}
const idsOf = async (text: string, mapping: FieldMapping) =>
  (await mapped(text, mapping)).flatMap(({ verbatims }) => verbatims.map((one) => (one as { id: string }).id));
const PARIS = { timezone: 'Europe/Paris' };
const AVIS: FieldMapping = { texts: [{ from: 'Avis' }] };

describe('ids of rows', () => {
  it('come from what a row holds where it has none, and are the same for the same file again', async () => {
    const text = 'Avis;Note\nBien;4\nNul;1\nBien;4\nBien;5\n';
    const ids = await idsOf(text, AVIS);
    expect(new Set(ids).size).toBe(4);
    expect(ids[2]).toBe(ids[0]?.replace(/:avis$/, '-2:avis'));
    expect(await idsOf(text, AVIS)).toEqual(ids);
    expect((await idsOf(`${text}Bien;4\n`, AVIS)).slice(0, 4)).toEqual(ids);
    expect((await idsOf('Avis;Note\nNul;1\n', AVIS))[0]).toBe(ids[1]);
  });

  it('come from the id column where there is one, and from the row where its cell is blank', async () => {
    const ids = await idsOf('Id;Avis\nR1;Bien\n;Nul\n', { ...AVIS, id: 'Id', tool: 'enquete' });
    expect(ids).toEqual(['enquete:R1:avis', expect.stringMatching(/^enquete:[0-9a-f]{16}:avis$/)]);
  });
});

describe('cells that say nothing', () => {
  const FULL: FieldMapping = { ...AVIS, id: 'Id', respondent: 'Client', scores: { nps: { from: 'NPS' } }, segments: { ville: 'Ville' } };
  it.each([
    ['#N/A;Bien;#N/A;#N/A;#N/A', { text: 'Bien' }],
    ['R1;Bien;Anonyme;9;Lyon', { text: 'Bien', scores: { nps: 9 }, segments: { ville: 'Lyon' } }],
    ['-;Bien;null;NSP;#REF!', { text: 'Bien' }],
    ['R1;#VALEUR!;C1;9;Lyon', undefined],
    ['R1;Bien;C1;--;N/A', { text: 'Bien', respondent: 'C1', segments: { ville: 'N/A' } }],
  ])('%s', async (row, verbatim) => {
    const [mappedRow] = await mapped(`Id;Avis;Client;NPS;Ville\n${row}\n`, FULL);
    expect(mappedRow?.faults).toEqual([]);
    const [{ id, question: _, ...shown } = {} as never] = (mappedRow?.verbatims ?? []) as Record<string, unknown>[];
    expect(shown).toEqual(verbatim ?? {});
    if (verbatim !== undefined && !row.startsWith('R1')) expect(id).toMatch(/^file:[0-9a-f]{16}:avis$/);
  });
});

describe('rows that do not fit the header', () => {
  it('are refused with their line where a mapped cell is lacking or there are too many, and read where only others are', async () => {
    const rows = await mapped('Id;Avis;Note;Ville\nR1;Bien;4\nR2\nR3;Bien;4;Lyon;69\nR4;Nul;1;Lille\n', {
      ...AVIS,
      id: 'Id',
      scores: { csat: { from: 'Note' } },
    });
    expect(rows.map(({ line, verbatims, faults }) => [line, verbatims.length, faults[0]?.code, faults[0]?.source])).toEqual([
      [2, 1, undefined, undefined],
      [3, 0, 'too-few-cells', 'Avis'],
      [4, 0, 'too-many-cells', ''],
      [5, 1, undefined, undefined],
    ]);
  });
});

it('a row with a separator in a text is refused, be it the first', async () => {
  const rows = await mapped('Avis;Note\nCher ; bon;4\nNul;1\n', AVIS);
  expect(rows.map(({ verbatims, faults }) => [verbatims.length, faults[0]?.code])).toEqual([
    [0, 'too-many-cells'],
    [1, undefined],
  ]);
});

describe('rows of totals', () => {
  const FULL: FieldMapping = { ...AVIS, id: 'Id', at: { from: 'Date', order: 'day-first' }, scores: { csat: { from: 'Note' } } };
  const REGION: FieldMapping = { ...FULL, segments: { region: 'Région' } };
  const { id: _id, at: _at, ...NAMELESS } = REGION;
  it.each([
    [';;Total;312;', REGION, 'totals-row'],
    [';;TOTAL GÉNÉRAL;;', REGION, 'totals-row'],
    [';;Moyenne : 4,2;4,2;', REGION, 'totals-row'],
    [';;Average;4.2;', FULL, 'totals-row'],
    [';;Grand total (2,310);;', FULL, 'totals-row'],
    ['R9;;Total;5;', REGION, undefined],
    [';03/03/2026;Total;5;', REGION, undefined],
    [';;Total;5;Lyon', REGION, undefined],
    [';;Total manque de respect;5;', REGION, undefined],
    [';;Moyen;3;', REGION, undefined],
    ['R9;03/03/2026;Moyenne;3;Lyon', REGION, undefined],
    [';;Total;5;', NAMELESS, undefined],
  ] as const)('%s', async (row, mapping, code) => {
    const rows = await mapped(`Id;Date;Avis;Note;Région\nR1;01/03/2026;Bien;4;Lyon\n${row}\n`, mapping);
    const [first, last] = rows.map(({ verbatims, faults }) => [verbatims.length, faults[0]?.code]);
    expect(first).toEqual([1, undefined]);
    expect(last).toEqual(code === undefined ? [1, undefined] : [0, code]);
  });

  it('say nothing of their columns, however many end a file', async () => {
    const rows = Array.from({ length: 5 }, (_, i) => `R${i};0${i + 1}/03/2026;Personne ne répond jamais (${i});${(i % 5) + 1}\n`).join('');
    const { columns, refused } = await preview(`Id;Date;Avis;Note\n${rows};;Total;15\n;;Moyenne;3,4\n`);
    expect(columns.map(({ kind }) => kind)).toEqual(['id', 'at', 'text', 'score']);
    expect(refused).toBe(2);
  });
});

describe('lines of JSON', () => {
  const lines = '{"text":"Bien","at":"2026-03-01T10:00:00Z"}\n\n{"text":"Nul","scores":{"nps":2}}\r\n';

  it('are verbatims as they stand', async () => {
    const { format, mapping, verbatims } = await preview(lines);
    expect([format.kind, format.layout, mapping]).toEqual(['ndjson', 'verbatims', null]);
    expect(verbatims).toEqual([
      { line: 1, verbatim: { text: 'Bien', at: '2026-03-01T10:00:00Z' } },
      { line: 3, verbatim: { text: 'Nul', scores: { nps: 2 } } },
    ]);
  });

  it('are read by the paths of a mapping', async () => {
    const text =
      '{"id":"a","answers":[{"q":"Pourquoi ?","text":"Trop cher pour ce que c’est"}],"meta":{"score":"9/10","plan":"pro"}}\n'.repeat(2);
    const rows = await mapped(text, {
      texts: [{ from: 'answers.0.text', question: 'Pourquoi ?' }],
      id: 'id',
      scores: { nps: { from: 'meta.score' } },
      segments: { offre: 'meta.plan' },
    });
    expect(rows[0]?.verbatims).toEqual([
      {
        id: 'file:a:pourquoi',
        text: 'Trop cher pour ce que c’est',
        question: 'Pourquoi ?',
        scores: { nps: 9 },
        segments: { offre: 'pro' },
      },
    ]);
    expect((await preview(text)).columns.map(({ name }) => name)).toEqual([
      'id',
      'answers.0.q',
      'answers.0.text',
      'meta.score',
      'meta.plan',
    ]);
  });

  it.each([1, 1000])('are refused one by one where they are broken or too long, in pieces of %i', async (size) => {
    const long = size === 1 ? '' : `{"text":"${'a'.repeat(2 ** 20)}"}\n`;
    const rows = await mapped(`{"text":"Bien"}\nnon\n[1]\n${long}{"text":"Nul"}`, AVIS, size);
    const faults = rows.map(({ line, faults }) => [line, faults[0]?.code]);
    const all = [
      [1, undefined],
      [2, 'malformed-json'],
      [3, 'malformed-json'],
      [4, 'line-too-large'],
      [5, undefined],
    ];
    expect(faults).toEqual(long === '' ? [...all.slice(0, 3), [4, undefined]] : all);
  });

  it('need a mapping where they are no verbatims', async () => {
    await expect(mapped('{"said":"Bien"}\n', null)).rejects.toMatchObject({ code: 'mapping-needed' });
  });
});

describe('a source', () => {
  const large = `Avis;Note\n${'Bien;4\n'.repeat(100_000)}`;

  it.each([
    ['that cannot be read', Buffer.alloc(8e6, ';'), async (source: Readable) => openFile(source).catch(() => null)],
    [
      'whose mapping names what it lacks',
      Buffer.from(large),
      async (source: Readable) =>
        mapRows(await openFile(source), { texts: [{ from: 'X' }] }, PARIS)
          .next()
          .catch(() => null),
    ],
    [
      'that is left on the way',
      Buffer.from(large),
      async (source: Readable) => {
        for await (const _ of mapRows(await openFile(source), AVIS, PARIS)) break;
      },
    ],
    ['that is previewed', Buffer.from(large), (source: Readable) => previewFile(source, PARIS)],
  ] as const)('%s is let go of', async (_, bytes, use) => {
    const source = Readable.from(inPieces(bytes));
    await use(source);
    expect([source.destroyed, source.readableEnded]).toEqual([true, false]);
  });
});

it('what was refused is told again in another language, sentence by sentence, whatever columns are called', () => {
  for (const [name, codes] of [
    ['Note $& (0–10)', Object.keys(FAULTS) as FaultCode[]],
    ['“Prix”', ['score-unreadable']],
  ] as const) {
    const details = (language: 'en' | 'fr') => codes.map((code) => wordFault(code, name, language)).join(' ');
    const french = rewordFaults(details('en'), 'fr');
    if (!name.includes('”')) expect(french).toBe(details('fr'));
    expect(rewordFaults(details('en'), 'en')).toBe(details('en'));
  }
  expect(rewordFaults('/at is over a day ahead', 'fr')).toBe('/at is over a day ahead');
});

describe('faults of files', () => {
  it.each(Object.keys(FILE_FAULTS) as (keyof typeof FILE_FAULTS)[])('%s is worded in both languages, with its line and name', (code) => {
    const fault = new FileFault(code, { line: 7, name: '$& Avis' });
    const [french, english] = [wordFileFault(fault, 'fr'), wordFileFault(fault, 'en')];
    expect(fault.message).toBe(english);
    expect(french).not.toBe(english);
    for (const words of [french, english]) expect(words).not.toMatch(/[{}]/);
    if (FILE_FAULTS[code].en.includes('{name}')) expect(english).toContain('$& Avis');
  });
});

describe('faults of rows', () => {
  it.each(Object.keys(FAULTS) as FaultCode[])('%s is worded in both languages, with its column', (code) => {
    const [french, english] = [wordFault(code, '$& Avis', 'fr'), wordFault(code, '$& Avis')];
    expect(faultOf(code, '$& Avis').detail).toBe(english);
    expect(french).not.toBe(english);
    for (const words of [french, english]) expect(words).not.toMatch(/[{}]/);
    if (FAULTS[code].en.includes('{source}')) expect(english).toContain('$& Avis');
  });
});
