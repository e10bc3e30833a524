import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Option } from 'commander';
import { addExamples, type Define } from '../command.ts';
import type { LabelledSet } from '../eval/evaluate.ts';
import { goldFiles } from '../eval/gold-files.ts';
import type { parseRows } from '../eval/parse-rows.ts';
import { misuse } from '../exit.ts';
import { readText } from '../read-file.ts';
import { wholeNumber } from '../whole-number.ts';

/** Faulty rows shown; the others are counted. */
const MOST_FAULTS = 20;
const GOLD = fileURLToPath(new URL('../../../data/gold/', import.meta.url));

interface Options {
  readonly packs: readonly string[];
  readonly errors: number;
  readonly half?: 'a' | 'b';
  readonly json: boolean;
}

/** `saillance eval [FILE…]`: measures the analyser on labelled texts. */
export const define: Define = (command, terminal) => {
  const { say, out } = terminal;
  command
    .argument(
      '[files...]',
      say({
        en: 'labelled texts, a JSON object a line; data/gold unless given',
        fr: 'textes annotés, un objet JSON par ligne ; à défaut data/gold',
      }),
    )
    .option(
      '--packs <list>',
      say({
        en: 'packs for rows that name none, such as insurance,hotel',
        fr: 'packs des lignes qui n’en nomment pas, p. ex. insurance,hotel',
      }),
      (list) => list.split(',').filter(Boolean),
      [],
    )
    .option(
      '--errors <n>',
      say({ en: 'how many of the worst errors to show', fr: 'nombre d’erreurs montrées, les pires' }),
      wholeNumber,
      10,
    )
    .addOption(
      new Option(
        '--half <half>',
        say({
          en: 'only one half, by a hash of the id: tune on one, measure on the other',
          fr: 'une moitié seulement, selon l’empreinte de l’id : régler sur l’une, mesurer sur l’autre',
        }),
      ).choices(['a', 'b']),
    )
    .option('--json', say({ en: 'figures and errors as JSON', fr: 'chiffres et erreurs en JSON' }), false)
    .action(async (files: readonly string[], { packs, errors: most, half, json }: Options) => {
      const [{ createAnalyser }, { readLexicon }, { evaluate }, { halfOf }, { parseRows }, { report }] = await Promise.all([
        import('../../analysis/analyser.ts'),
        import('../../worker/lexicon-artefact.ts'),
        import('../eval/evaluate.ts'),
        import('../eval/half-of.ts'),
        import('../eval/parse-rows.ts'),
        import('../eval/report.ts'),
      ]);
      const read = (name: string, of: readonly string[]) => readSet(name, of, parseRows);
      const sets = files.length > 0 ? files.map((file) => read(basename(file, '.jsonl'), [file])) : [read('gold', goldFiles(GOLD))];
      const chosen = sets.map(({ name, rows }) => ({
        name,
        rows: half === undefined ? rows : rows.filter(({ id, text }) => halfOf(id ?? text) === half),
      }));
      const evaluation = evaluate(chosen, createAnalyser(readLexicon()), packs);
      const errors = evaluation.errors.slice(0, most);
      await out(json ? `${JSON.stringify({ ...evaluation, errors }, null, 2)}\n` : report(evaluation, most));
    });
  addExamples(command, terminal, [
    'saillance eval',
    'saillance eval reviews.jsonl --packs restaurant --errors 20',
    'saillance eval --half b --errors 0 --json',
  ]);
  command.addHelpText(
    'after',
    `\n${say({ en: 'docs/evaluation.md says what each figure means, and how to label your own texts.', fr: 'docs/evaluation.md dit ce que vaut chaque chiffre et comment annoter.' })}`,
  );
};

/** The rows of some files under one name. Throws on rows that cannot be read, with file and line: a figure on a part would mislead. */
function readSet(name: string, files: readonly string[], parse: typeof parseRows): LabelledSet {
  const parsed = files.map((file) => parse(file, readText(file)));
  const faults = parsed.flatMap((one) => one.faults);
  if (faults.length > 0) {
    const more = faults.length > MOST_FAULTS ? [`and ${faults.length - MOST_FAULTS} more`] : [];
    throw misuse([...faults.slice(0, MOST_FAULTS), ...more].join('\n'));
  }
  return { name, rows: parsed.flatMap(({ rows }) => rows) };
}
