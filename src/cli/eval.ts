import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createAnalyser } from '../analysis/analyser.ts';
import { readLexicon } from '../worker/lexicon-artefact.ts';
import { runCommand } from './chosen-projects.ts';
import { evaluate, type LabelledSet } from './eval/evaluate.ts';
import { halfOf } from './eval/half-of.ts';
import { parseRows } from './eval/parse-rows.ts';
import { report } from './eval/report.ts';

const HELP = `How right the analyser is on labelled texts: docs/evaluation.md says what each figure means, and how to label your own.
  npm run eval                       on data/gold
  npm run eval -- reviews.jsonl …    on files of yours, a JSON object a line

  --packs insurance,hotel   sector packs for rows that name none (base is always on)
  --errors 20               how many of the worst errors to show (10 unless told)
  --half a|b                only the rows of one half, by a hash of the id: tune on one, measure on the other
  --json                    figures and errors as JSON
  --help                    this text
`;

/** Faulty rows shown; the others are counted. */
const MOST_FAULTS = 20;
const GOLD = fileURLToPath(new URL('../../data/gold/', import.meta.url));

// Measures the analyser on labelled texts: npm run eval -- [FILE …]
await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      packs: { type: 'string', default: '' },
      errors: { type: 'string', default: '10' },
      half: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const mostErrors = Number(values.errors);
  if (!Number.isInteger(mostErrors) || mostErrors < 0) throw new Error('--errors takes a count, such as 20');
  const { half } = values;
  if (half !== undefined && half !== 'a' && half !== 'b') throw new Error('--half takes a or b');
  const sets =
    positionals.length > 0 ? positionals.map((file) => readSet(basename(file, '.jsonl'), [file])) : [readSet('gold', goldFiles())];
  const chosen = sets.map(({ name, rows }) => ({
    name,
    rows: half === undefined ? rows : rows.filter(({ id, text }) => halfOf(id ?? text) === half),
  }));
  const evaluation = evaluate(chosen, createAnalyser(readLexicon()), values.packs.split(',').filter(Boolean));
  const errors = evaluation.errors.slice(0, mostErrors);
  process.stdout.write(values.json ? `${JSON.stringify({ ...evaluation, errors }, null, 2)}\n` : report(evaluation, mostErrors));
});

function goldFiles(): string[] {
  return readdirSync(GOLD)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => GOLD + name);
}

/** The rows of some files under one name. Throws on rows that cannot be read, with file and line: a figure on a part would mislead. */
function readSet(name: string, files: readonly string[]): LabelledSet {
  const parsed = files.map((file) => parseRows(file, readFileSync(file, 'utf8')));
  const faults = parsed.flatMap((one) => one.faults);
  if (faults.length > 0) {
    const more = faults.length > MOST_FAULTS ? [`and ${faults.length - MOST_FAULTS} more`] : [];
    throw new Error([...faults.slice(0, MOST_FAULTS), ...more].join('\n'));
  }
  return { name, rows: parsed.flatMap(({ rows }) => rows) };
}
