import { describe, expect, it } from 'vitest';
import { CONNECTORS } from '../../src/connectors/connectors.ts';
import { previewFile } from '../../src/files/preview-file.ts';
import type { FieldMapping } from '../../src/schemas/field-mapping.ts';
import type { VerbatimInput } from '../../src/schemas/verbatim.ts';
import { fixture } from './fixtures.ts';

const timezone = 'Europe/Paris';
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const csv = (...rows: string[][]) => rows.map((cells) => cells.map(quoted).join(',')).join('\r\n');

type Texts = FieldMapping['texts'];

/** For each tool, the export that holds the answers of a payload, and the open questions among its columns. */
const EXPORTS: Readonly<Record<string, { readonly file: string; readonly tool: string; readonly texts: Texts }>> = {
  'typeform/complete': {
    tool: 'typeform',
    file: csv(
      [
        '#',
        'Pourquoi cette note ?',
        'Comment avez-vous déclaré ?',
        'Pourquoi cette note ?',
        'Start Date (UTC)',
        'Submit Date (UTC)',
        'Network ID',
      ],
      [
        'm4t9xq2vh7w1k0c5n8b3z6d',
        'L’expert est passé deux fois… pour rien 😤\nEt « on vous rappelle » : jamais !',
        'Chez mon courtier',
        'Trop d’attente.',
        '2026-11-20 17:02:11',
        '2026-11-20 17:06:48',
        'a1b2c3',
      ],
    ),
    texts: [
      { from: 'Pourquoi cette note ?' },
      { from: 'Comment avez-vous déclaré ?' },
      { from: 'Pourquoi cette note ? (2)', question: 'Pourquoi cette note ?' },
    ],
  },
  'tally/complete': {
    tool: 'tally',
    file: csv(
      ['Submission ID', 'Respondent ID', 'Submitted at', 'Qu’est-ce qui vous a plu ?', 'Que faut-il améliorer ?', 'Un mot de plus ?'],
      ['2pLx9K', 'mZ7qRw', '2026-11-21 08:15:02', 'La boutique, « un bijou » ✨', '', 'Colis reçu ouvert.'],
    ),
    texts: [{ from: 'Qu’est-ce qui vous a plu ?' }, { from: 'Que faut-il améliorer ?' }, { from: 'Un mot de plus ?' }],
  },
  'google-forms/row': {
    tool: 'google-forms',
    file: csv(
      (fixture('google-forms/row').payload as { columns: { name: string }[] }).columns.map(({ name }) => name),
      (fixture('google-forms/row').payload as { columns: { value: string }[] }).columns.map(({ value }) => value),
    ),
    texts: [{ from: 'Qu’avez-vous pensé de l’accueil ?' }, { from: 'Un mot pour l’équipe ?' }],
  },
};

describe('a file exported from a tool gives the verbatims that the tool posts', () => {
  it.each(Object.entries(EXPORTS))('%s', async (path, { file, tool, texts }) => {
    const source = async function* () {
      yield Buffer.from(file);
    };
    const { mapping: guessed, format } = await previewFile(source(), { timezone });
    expect([format.layout, guessed?.tool]).toEqual([tool, tool]);
    const mapping = { ...guessed, texts } as FieldMapping;
    const { verbatims } = await previewFile(source(), { timezone, mapping });
    const said = ({ id, text, question }: VerbatimInput) => ({ id, text, question });
    const posted = CONNECTORS.get(tool)?.read(fixture(path).payload, { mapping: null, timezone }) ?? [];
    expect(verbatims.map(({ verbatim }) => said(verbatim as never))).toEqual(posted.flatMap((response) => response.verbatims.map(said)));
  });
});
