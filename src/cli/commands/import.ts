import { statSync } from 'node:fs';
import type { Config } from '../../config.ts';
import { addExamples, type Define } from '../command.ts';
import { Fault, misuse } from '../exit.ts';
import { makeProject } from '../import/make-project.ts';
import type { ImportOptions } from '../import/post-file.ts';
import { withPretendedProject } from '../import/pretended-project.ts';
import { runImport } from '../import/run-import.ts';
import { runPreview } from '../import/run-preview.ts';
import { demandFile } from '../read-file.ts';
import { placeOptions, withService } from '../service/connect.ts';
import { demandAlone } from '../service/demand-alone.ts';
import { demandDatabase, hasDatabase } from '../service/demand-database.ts';
import type { Service } from '../service/service.ts';
import { settingsOf } from '../settings.ts';
import { wholeNumber } from '../whole-number.ts';
import { demandFree } from '../write-file.ts';

/** `saillance import FILE`: a file of CSV, NDJSON or XLSX into a project. */
export const define: Define = (command, terminal) => {
  const { say } = terminal;
  placeOptions(command, terminal)
    .argument('<file>', say({ en: 'CSV, NDJSON or XLSX', fr: 'CSV, NDJSON ou XLSX' }))
    .requiredOption('-p, --project <id>', say({ en: 'the project', fr: 'le projet' }))
    .option('--create', say({ en: 'make the project first where there is none', fr: 'crée d’abord le projet s’il n’existe pas' }), false)
    .option(
      '--packs <list>',
      say({ en: 'its packs when it is made, such as insurance,hotel', fr: 'ses packs quand il est créé, p. ex. insurance,hotel' }),
      (list) => list.split(',').filter(Boolean),
      [],
    )
    .option(
      '--preview',
      say({ en: 'show how it would be read; stores nothing', fr: 'montre comment il serait lu ; n’enregistre rien' }),
      false,
    )
    .option('--save-mapping <file>', say({ en: 'with --preview: write the mapping there', fr: 'avec --preview : y écrit le mapping' }))
    .option(
      '--mapping <file>',
      say({
        en: 'how columns become verbatims, as JSON; guessed unless given',
        fr: 'comment les colonnes deviennent des verbatims, en JSON ; deviné à défaut',
      }),
    )
    .option('--profile <name>', say({ en: 'a mapping that the project keeps', fr: 'un mapping gardé par le projet' }))
    .option('--encoding <name>', say({ en: 'such as windows-1252; found unless given', fr: 'p. ex. windows-1252 ; trouvé à défaut' }))
    .option('--delimiter <character>', say({ en: 'such as ; or tab; found unless given', fr: 'p. ex. ; ou tab ; trouvé à défaut' }))
    .option(
      '--sheet <name>',
      say({
        en: 'of a workbook; the first that is more than a cover unless given',
        fr: 'd’un classeur ; à défaut la première qui est plus qu’une page de garde',
      }),
    )
    .option(
      '--header-rows <n>',
      say({ en: 'rows above the first answer; found unless given', fr: 'lignes au-dessus de la première réponse ; trouvé à défaut' }),
      wholeNumber,
    )
    .option(
      '--rejected <file>',
      say({ en: 'write the refused rows there (.csv or .ndjson)', fr: 'y écrit les lignes refusées (.csv ou .ndjson)' }),
    )
    .option('--force', say({ en: 'replace files that are there', fr: 'remplace les fichiers déjà là' }), false)
    .action(async (file: string, options: ImportOptions) => {
      for (const source of [file, options.mapping]) if (source !== undefined) demandFile(source);
      if (statSync(file).size === 0) throw misuse(`${file} is empty`);
      for (const target of [options.rejected, options.saveMapping]) if (target !== undefined) demandFree(target, options.force);
      const base = `/v1/projects/${encodeURIComponent(options.project)}/imports`;
      const threads = ({ analysisThreads }: Config) => analysisThreads;
      const show = (service: Service) => runPreview(service, base, file, options, terminal);
      const demands = (folder: string) => {
        if (!options.create) demandDatabase(folder);
        if (!options.preview) demandAlone(folder, 'give --url, and the service takes the file');
      };
      const take = async (service: Service) => {
        if (options.create) await makeProject(service, options);
        await runImport(service, base, file, options, terminal);
      };
      const isPretended = options.preview && options.create;
      const isAnywhere = options.url !== undefined || hasDatabase(settingsOf(options).data);
      if (isPretended && !isAnywhere) return withPretendedProject(options, show);
      await withService(options, { demands, threads }, options.preview ? show : take).catch((error: unknown) => {
        if (!(error instanceof Fault && error.code === 'unknown-project')) throw error;
        if (isPretended) return withPretendedProject(options, show);
        throw misuse(`there is no project ${options.project}: --create makes it`);
      });
    });
  addExamples(command, terminal, [
    'saillance import avis.csv -p shop --preview --save-mapping avis.json',
    'saillance import avis.csv -p shop --mapping avis.json --rejected refus.csv',
    'saillance import reviews.ndjson -p table --create --packs restaurant',
    'saillance import export.xlsx -p shop --profile weekly-survey \\',
    '    --url https://saillance.example --key-file ingest.key',
  ]);
};
