import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileFault } from '../../src/files/file-fault.ts';
import { FieldMapping } from '../../src/schemas/field-mapping.ts';
import { VerbatimInput } from '../../src/schemas/verbatim.ts';
import { csv, encoded, preview } from '../helpers/file-bytes.ts';

/** A preview is a fault, or a mapping and verbatims that the contract takes. */
async function isSound(bytes: Uint8Array): Promise<void> {
  const shown = await preview(bytes).catch((error: unknown) => error);
  if (shown instanceof FileFault) return;
  const { mapping, verbatims } = shown as Awaited<ReturnType<typeof preview>>;
  if (mapping !== null) expect(FieldMapping.safeParse(mapping).error?.message).toBeUndefined();
  for (const { verbatim } of verbatims) expect(VerbatimInput.safeParse(verbatim).error?.message).toBeUndefined();
}

const word = fc.constantFrom(
  ...[
    '',
    ' ',
    '__proto__',
    'constructor',
    'Avis',
    'Date',
    'NPS',
    'Note',
    'Langue',
    'Poids',
    'Résilié',
    'Id',
    'E-mail',
    'Q?',
    'sep=;',
    '#',
    'Timestamp',
  ],
  ...[
    '4',
    '10',
    '-1',
    '9/10',
    '1e9',
    '4,5',
    '31/02/2026',
    '03/04/2026',
    '2026-01-01T10:00:00Z',
    '46000',
    'a@b.fr',
    'oui',
    'N/A',
    '★★★',
    '{"ImportId":"QID1"}',
  ],
  ...[
    'Très bien',
    'un texte un peu plus long que les autres',
    'deux\nlignes',
    'un "mot"',
    '\0',
    '😀'.repeat(60),
    'é'.repeat(600),
    'x'.repeat(2500),
    '=1+1',
  ],
);

describe('any file', () => {
  it('of cells of all kinds gives what the contract takes, or a fault', async () => {
    const rows = fc
      .integer({ min: 1, max: 6 })
      .chain((width) => fc.array(fc.array(word, { minLength: 1, maxLength: width }), { minLength: 1, maxLength: 12 }));
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(';', ',', '\t'),
        fc.constantFrom('utf-8', 'win1252', 'utf-16le'),
        (cells, delimiter, encoding) => isSound(encoded(csv(cells, delimiter), encoding)),
      ),
      { numRuns: 300 },
    );
  });

  it('of JSON gives what the contract takes, or a fault', async () => {
    const lines = fc.array(
      fc.oneof(
        fc.json({ maxDepth: 3 }),
        fc.dictionary(word, fc.oneof(word, fc.integer(), fc.array(word))).map((one) => JSON.stringify(one)),
      ),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(lines, (one) => isSound(Buffer.from(one.join('\n')))),
      { numRuns: 200 },
    );
  });

  it('of bytes gives what the contract takes, or a fault', async () => {
    const starts = fc.constantFrom('', 'PK\x03\x04', '{"text":"', '"', '\xff\xfe', '\xef\xbb\xbf', 'a;b\n');
    await fc.assert(
      fc.asyncProperty(starts, fc.uint8Array({ maxLength: 400 }), (start, bytes) =>
        isSound(Buffer.concat([Buffer.from(start, 'latin1'), bytes])),
      ),
      { numRuns: 200 },
    );
  });
});
