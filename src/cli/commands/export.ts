import { Option } from 'commander';
import { addExamples, type Define } from '../command.ts';
import { misuse } from '../exit.ts';
import { type Filters, filterOptions, queryOf } from '../filters.ts';
import { interrupts } from '../interrupts.ts';
import { type Place, placeOptions, withService } from '../service/connect.ts';
import { demandDatabase } from '../service/demand-database.ts';
import { download } from '../service/download.ts';
import { demandFree, writeFile } from '../write-file.ts';

interface Options extends Place, Filters {
  readonly project: string;
  readonly what: string;
  readonly format: string;
  readonly param: readonly string[];
  readonly out?: string;
  readonly force: boolean;
}

function pathOf({ project, what, format, param, ...filters }: Options): string {
  const query = queryOf(filters);
  query.set('what', what);
  query.set('format', format);
  for (const pair of param) {
    const cut = pair.indexOf('=');
    if (cut < 1) throw misuse(`--param takes a name and a value, such as level=top, not ${pair}`);
    query.append(pair.slice(0, cut), pair.slice(cut + 1));
  }
  return `/v1/projects/${encodeURIComponent(project)}/export?${query}`;
}

/** `saillance export`: verbatims, mentions or figures as a file. */
export const define: Define = (command, terminal) => {
  const { say, out } = terminal;
  placeOptions(command, terminal)
    .requiredOption('-p, --project <id>', say({ en: 'the project', fr: 'le projet' }))
    .option(
      '--what <what>',
      say({
        en: 'verbatims, mentions, salience, moments, trends, scores, drivers or priorities',
        fr: 'verbatims, mentions, salience, moments, trends, scores, drivers ou priorities',
      }),
      'verbatims',
    )
    .addOption(
      new Option(
        '--format <format>',
        say({
          en: 'a table for spreadsheets as those of the language of the locale read them, or an object a line',
          fr: 'un tableau pour tableur selon la langue de l’environnement, ou un objet par ligne',
        }),
      )
        .choices(['csv', 'ndjson'])
        .default('csv'),
    )
    .option('--out <file>', say({ en: 'where it goes; stdout unless given', fr: 'où l’écrire ; à défaut la sortie standard' }))
    .option('--force', say({ en: 'replace a file that is there', fr: 'remplace un fichier qui y est déjà' }), false)
    .option(
      '--param <name=value>',
      say({
        en: 'any other parameter of the call (docs/reference.md); repeatable',
        fr: 'tout autre paramètre de l’appel (docs/reference.md) ; répétable',
      }),
      (pair: string, pairs: readonly string[]) => [...pairs, pair],
      [],
    );
  filterOptions(command, terminal).action(async (options: Options) => {
    const { out: file, force } = options;
    if (file !== undefined) demandFree(file, force);
    const request = { method: 'GET', path: pathOf(options), headers: { 'accept-language': terminal.language } } as const;
    await withService(options, { demands: demandDatabase, threads: () => 1 }, async (service) => {
      const chunks = download(service, request);
      if (file !== undefined) await writeFile(file, chunks, interrupts());
      else for await (const chunk of chunks) await out(chunk);
    });
  });
  addExamples(command, terminal, [
    'saillance export -p demo > verbatims.csv',
    'saillance export -p demo --format ndjson --param include=analysis | head -3',
    'saillance export -p demo --what salience --param level=top --out ranking.csv',
    'saillance export -p demo --what mentions --segment product=auto',
  ]);
};
