import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { Option } from 'commander';
import type { Analysis } from '../../schemas/analysis.ts';
import { detailOf, lineOf } from '../analyze/analysis-text.ts';
import type { Analyst } from '../analyze/analyst.ts';
import { readTexts, type TextRow } from '../analyze/read-texts.ts';
import { addExamples, type Define } from '../command.ts';
import { EXIT, misuse } from '../exit.ts';
import { demandFile } from '../read-file.ts';
import { ask } from '../service/ask.ts';
import { createFaultList } from '../terminal/fault-list.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** As many as a batch of the API takes. */
const BATCH = 1000;

interface Options {
  readonly file?: string;
  readonly packs: readonly string[];
  readonly lang?: string;
  readonly format: 'table' | 'json' | 'ndjson';
  readonly url?: string;
  readonly keyFile?: string;
}

async function openAnalyst(options: Options): Promise<Analyst> {
  if (options.url === undefined) {
    const [{ createLocalAnalyst }, { settingsOf }] = await Promise.all([import('../analyze/analyst.ts'), import('../settings.ts')]);
    return createLocalAnalyst(settingsOf({}));
  }
  const { openRemote } = await import('../service/connect.ts');
  const service = openRemote(options);
  return {
    async analyse(verbatims, packs) {
      const request = { method: 'POST', path: '/v1/analyze/batch', value: { verbatims, packs } } as const;
      return (await ask<{ analyses: Analysis[] }>(service, request)).analyses;
    },
    close: () => service.close(),
  };
}

/** Bytes of what is to be read: the words typed as one text, a file, or what is piped in. */
function sourceOf(words: readonly string[], file: string | undefined): { bytes: AsyncIterable<Uint8Array>; single: boolean } {
  if (words.length > 0 && file !== undefined) throw misuse('give a text or --file, not both');
  if (words.length > 0) return { bytes: Readable.from([Buffer.from(words.join(' ').replaceAll('\n', ' '))]), single: true };
  if (file !== undefined && file !== '-') {
    demandFile(file);
    return { bytes: createReadStream(file), single: false };
  }
  if (process.stdin.isTTY) throw misuse('say what: a text, --file FILE, or a pipe');
  return { bytes: process.stdin, single: false };
}

/** Writes one analysis after the other in the format that was asked for. */
function createWriter({ format }: Options, single: boolean, terminal: Terminal) {
  const { out } = terminal;
  let written = 0;
  return {
    async write({ id: _, ...row }: TextRow, analysis: Analysis) {
      const answer = single ? (({ id: _id, ...rest }) => rest)(analysis) : analysis;
      if (format === 'ndjson') await out(`${JSON.stringify(answer)}\n`);
      else if (format === 'json')
        await out(`${single ? '' : written === 0 ? '[\n' : ',\n'}${JSON.stringify(answer, null, single ? 2 : 0)}`);
      else await out((single ? detailOf : lineOf)(row.text, analysis, terminal));
      written += 1;
    },
    async end() {
      if (format === 'json') await out(single ? '\n' : written === 0 ? '[]\n' : '\n]\n');
    },
  };
}

/** `saillance analyze`: what texts speak of, and how; stores nothing. */
export const define: Define = (command, terminal) => {
  const { say } = terminal;
  command
    .argument(
      '[text...]',
      say({ en: 'the text; else --file, else what is piped in', fr: 'le texte ; sinon --file, sinon ce qui est reçu par un tube' }),
    )
    .option(
      '--file <file>',
      say({
        en: 'a text a line, or JSON objects with a text a line (UTF-8)',
        fr: 'un texte par ligne, ou un objet JSON avec un champ text par ligne (UTF-8)',
      }),
    )
    .option(
      '--packs <list>',
      say({ en: 'sector packs, such as insurance,hotel', fr: 'packs de secteur, p. ex. insurance,hotel' }),
      (list) => list.split(',').filter(Boolean),
      [],
    )
    .option(
      '--lang <code>',
      say({
        en: 'language of texts that do not say theirs; found unless given',
        fr: 'langue des textes qui ne la disent pas ; trouvée à défaut',
      }),
    )
    .addOption(
      new Option('--format <format>', say({ en: 'what is printed', fr: 'ce qui est affiché' }))
        .choices(['table', 'json', 'ndjson'])
        .default('table'),
    )
    .option(
      '--url <url>',
      say({
        en: 'ask a running service; its key from SAILLANCE_KEY or --key-file',
        fr: 'interroge un service en marche ; sa clé vient de SAILLANCE_KEY ou de --key-file',
      }),
    )
    .option('--key-file <file>', say({ en: 'file that holds the key', fr: 'fichier qui contient la clé' }))
    .action(async (words: readonly string[], options: Options) => {
      const { bytes, single } = sourceOf(words, options.file);
      const analyst = await openAnalyst(options);
      const writer = createWriter(options, single, terminal);
      const faults = createFaultList(terminal);
      let batch: TextRow[] = [];
      const analyse = async () => {
        const analyses = batch.length === 0 ? [] : await analyst.analyse(batch, options.packs);
        for (const [i, row] of batch.entries()) await writer.write(row, analyses[i] as Analysis);
        batch = [];
      };
      try {
        for await (const one of readTexts(bytes, options.lang === undefined ? {} : { lang: options.lang })) {
          if ('fault' in one) faults.add(one.line, one.fault);
          else batch.push(one.row);
          if (batch.length === BATCH) await analyse();
        }
        await analyse();
        await writer.end();
      } finally {
        await analyst.close();
      }
      if (faults.end() > 0) process.exitCode = EXIT.differences;
    });
  addExamples(command, terminal, [
    "saillance analyze 'Pas mal, l’appli, mais injoignables au téléphone'",
    'saillance analyze --packs insurance --file avis.txt',
    'saillance analyze --format ndjson < reviews.ndjson > analyses.ndjson',
  ]);
};
