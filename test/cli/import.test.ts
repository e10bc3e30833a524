import { writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { followImport } from '../../src/cli/import/follow-import.ts';
import { createForm } from '../../src/cli/import/form.ts';
import { type ImportOptions, postFile } from '../../src/cli/import/post-file.ts';
import { previewText } from '../../src/cli/import/preview-text.ts';
import type { ApiRequest, Service } from '../../src/cli/service/service.ts';
import { widthOf } from '../../src/cli/terminal/printable.ts';
import { createProgressBar } from '../../src/cli/terminal/progress-bar.ts';
import type { FilePreview } from '../../src/schemas/file-preview.ts';
import { createPaper } from '../helpers/command.ts';
import { emptyFolder } from '../helpers/fixture.ts';

/** A service that gives these answers in turn, and keeps what it was asked. */
function createScript(answers: readonly { status?: number; body: unknown }[]) {
  const asked: ApiRequest[] = [];
  const service: Service = {
    async call(request) {
      const { status = 200, body } = answers[Math.min(asked.length, answers.length - 1)] ?? { body: {} };
      asked.push(request);
      if (request.body instanceof Readable) await text(request.body);
      return { status, header: () => null, body: Readable.from([JSON.stringify(body)]) };
    },
    close: async () => undefined,
  };
  return { service, asked };
}

const never = new AbortController().signal;
const bar = createProgressBar(createPaper().terminal);
const at = (state: string) => ({ body: { state, counts: { read: 1 }, bytes: { read: 1, total: 2 }, rate: null, secondsLeft: null } });
const options: ImportOptions = { project: 'p', create: false, packs: [], preview: false, force: false };
const refusal = (code: string) => ({ status: 400, body: { status: 400, title: 'T', detail: 'd', code } });

function fileOf(content: string): string {
  const file = `${emptyFolder()}/avis.csv`;
  writeFileSync(file, content);
  return file;
}

describe('an import', () => {
  it('is followed until it has ended', async () => {
    const { service, asked } = createScript([at('waiting'), at('running'), at('interrupted'), at('done')]);
    expect(await followImport(service, '/x', 'en', bar, never)).toMatchObject({ state: 'done' });
    expect(asked.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET', 'GET']);
  });

  it('that can be followed no further is told to go on without', async () => {
    const { service } = createScript([
      at('running'),
      { status: 503, body: { status: 503, title: 'Away', detail: 'soon back', code: 'x' } },
    ]);
    const message = 'Away: soon back; the service has the file, and goes on with it by itself';
    await expect(followImport(service, '/x', 'en', bar, never)).rejects.toMatchObject({ exitCode: 1, code: 'x', message });
  });

  it('is cancelled when it is told to stop', async () => {
    const { service, asked } = createScript([at('cancelled')]);
    await followImport(service, '/x', 'en', bar, AbortSignal.abort());
    expect(asked.map(({ method }) => method)).toEqual(['DELETE']);
  });

  it('interrupted while the file is sent ends with 130 and stores nothing', async () => {
    const { service } = createScript([{ body: {} }]);
    const sending = postFile(service, '/x', fileOf('a,b\n'), options, 'en', bar, AbortSignal.abort());
    await expect(sending).rejects.toMatchObject({ exitCode: 130 });
  });

  it.each([
    ['mapping-uncertain', /--preview --save-mapping FILE/],
    ['file-unreadable', /^d$/],
    ['mapping-uncertain', /^T: d --preview/],
  ])('refused as %s says what to do', async (code, why) => {
    const sending = postFile(createScript([refusal(code)]).service, '/x', fileOf('a,b\n'), options, 'en', bar, never);
    await expect(sending).rejects.toMatchObject({ exitCode: 2, message: expect.stringMatching(why) });
  });

  it('posts the file as it stands, after its settings', async () => {
    const taken: number[] = [];
    const fields = { name: 'avis.csv', mapping: undefined, delimiter: '\t' };
    const path = fileOf('é;"a\r\nb"');
    const { type, body } = createForm({ path, bytes: 4, fields, boundary: 'B', sent: (bytes) => taken.push(bytes), stop: never });
    expect(type).toBe('multipart/form-data; boundary=B');
    expect((await text(body)).split('\r\n')).toEqual([
      ...['--B', 'content-disposition: form-data; name="name"', '', 'avis.csv'],
      ...['--B', 'content-disposition: form-data; name="delimiter"', '', '\t'],
      ...['--B', 'content-disposition: form-data; name="file"; filename="file"', 'content-type: application/octet-stream', '', 'é;"'],
      ...['--B--', ''],
    ]);
    expect(taken).toEqual([4]);
  });
});

describe('a preview', () => {
  const verbatim = {
    id: 'csv:1:avis',
    text: `Trop\nlong ${'à lire '.repeat(30)}`,
    at: '2026-03-01T10:00:00.000Z',
    scores: { nps: 3 },
    segments: { plan: 'pro' },
  };
  const preview: FilePreview = {
    format: { kind: 'csv', encoding: 'windows-1252', delimiter: '\t', layout: 'plain', headerRows: 1, decimal: ',', dateOrder: null },
    columns: [
      { name: 'Commentaire', kind: 'text', filled: 1, samples: ['\u001b[31mx', 'y'.repeat(99)] },
      { name: 'Un nom de colonne qui ne finit jamais', kind: 'segment', filled: 0.5, samples: [] },
    ],
    mapping: null,
    isOrderAssumed: true,
    timezone: 'Europe/Paris',
    rows: 10,
    verbatims: [{ line: 2, verbatim }],
    faults: [],
    refused: 2,
  };

  it('shows when it was said by the clocks of the project, and a day without a time as a day', () => {
    const said = (at: string, timezone: string) =>
      previewText({ ...preview, timezone, verbatims: [{ line: 2, verbatim: { text: 'x', at } }] }, createPaper().terminal);
    expect(said('2026-02-28T23:00:00.000Z', 'Europe/Paris')).toContain('\n    2026-03-01\n');
    expect(said('2026-03-01T00:00:00Z', 'America/Los_Angeles')).toContain('\n    2026-02-28 16:00\n');
  });

  it('says that lines stood in quotation marks', () => {
    const quoted = { ...preview, format: { ...preview.format, quotedLines: true as const } };
    expect(previewText(quoted, createPaper('fr').terminal)).toContain('entières entre guillemets');
  });

  it('fits a terminal of 80 columns, in both languages, and lets no cell write to it', () => {
    for (const language of ['en', 'fr'] as const) {
      const shown = previewText(preview, createPaper(language).terminal);
      expect(shown.split('\n').filter((line) => widthOf(line) > 80)).toEqual([]);
      expect(shown).not.toContain('\u001b');
      expect(shown).toContain('csv · plain · windows-1252 · “tab”\n');
      expect(shown).toContain('\n    2026-03-01 11:00 · nps 3 · plan=pro · csv:1:avis\n');
    }
    expect(previewText(preview, createPaper().terminal)).toMatch(
      /--mapping says which\.\n.+ the mapping can say\.\n2 of the first 10 rows would be refused\.\n$/,
    );
  });
});
