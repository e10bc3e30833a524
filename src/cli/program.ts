import { readFileSync } from 'node:fs';
import { Command, CommanderError, type Option } from 'commander';
import type { Define } from './command.ts';
import { EXIT, Fault } from './exit.ts';
import type { Terminal } from './terminal/terminal.ts';
import type { Words } from './terminal/words.ts';

interface Listed {
  readonly name: string;
  readonly summary: Words;
  /** Only the file of the command that is asked for is loaded. */
  readonly load: () => Promise<{ readonly define: Define }>;
}

/** Every command, in the order of the help. */
export const COMMANDS: readonly Listed[] = [
  {
    name: 'serve',
    summary: { en: 'start the service', fr: 'démarre le service' },
    load: () => import('./commands/serve.ts'),
  },
  {
    name: 'analyze',
    summary: { en: 'read texts and say what they speak of, and how', fr: 'lit des textes et dit de quoi ils parlent, et comment' },
    load: () => import('./commands/analyze.ts'),
  },
  {
    name: 'import',
    summary: { en: 'take in a file of CSV, NDJSON or XLSX', fr: 'prend un fichier CSV, NDJSON ou XLSX' },
    load: () => import('./commands/import.ts'),
  },
  {
    name: 'export',
    summary: { en: 'write verbatims, mentions or figures to a file', fr: 'écrit verbatims, mentions ou chiffres dans un fichier' },
    load: () => import('./commands/export.ts'),
  },
  {
    name: 'salience',
    summary: { en: 'show what customers bring up most', fr: 'montre ce que les clients évoquent le plus' },
    load: () => import('./commands/salience.ts'),
  },
  {
    name: 'eval',
    summary: { en: 'measure the analyser on labelled texts', fr: 'mesure l’analyse sur des textes annotés' },
    load: () => import('./commands/eval.ts'),
  },
  {
    name: 'keys',
    summary: { en: 'make, list, rotate and revoke keys', fr: 'crée, liste, renouvelle et révoque des clés' },
    load: () => import('./commands/keys.ts'),
  },
  {
    name: 'check',
    summary: { en: 'recount projects and check the database', fr: 'recompte les projets et vérifie la base' },
    load: () => import('./commands/check.ts'),
  },
  {
    name: 'backup',
    summary: {
      en: 'copy the database to a file, beside a running service too',
      fr: 'copie la base dans un fichier, même service en marche',
    },
    load: () => import('./commands/backup.ts'),
  },
  {
    name: 'restore',
    summary: { en: 'put a backup in the place of the database', fr: 'remet une sauvegarde à la place de la base' },
    load: () => import('./commands/restore.ts'),
  },
  {
    name: 'reanalyze',
    summary: { en: 'read the history again with the analyser as it is', fr: 'relit l’historique avec l’analyse actuelle' },
    load: () => import('./commands/reanalyze.ts'),
  },
];

/** What stands after the description of an option, in brackets. */
const NOTES: Readonly<Record<'choices' | 'default', Words>> = {
  choices: { en: 'choices', fr: 'choix' },
  default: { en: 'default', fr: 'à défaut' },
};

/** An option with its choices and its default, where it has one that says something: what is off, or an empty list, does not. */
function describedOption({ description, argChoices, defaultValue }: Option, { say }: Terminal): string {
  const isSaid = ['string', 'number'].includes(typeof defaultValue);
  const notes = [
    ...(argChoices === undefined ? [] : [`${say(NOTES.choices)} ${argChoices.join(', ')}`]),
    ...(isSaid ? [`${say(NOTES.default)} ${String(defaultValue)}`] : []),
  ];
  return notes.length === 0 ? description : `${description} (${notes.join(say({ en: '; ', fr: ' ; ' }))})`;
}

const TITLES: Readonly<Record<string, Words>> = {
  'Usage:': { en: 'Usage:', fr: 'Usage :' },
  'Arguments:': { en: 'Arguments:', fr: 'Arguments :' },
  'Options:': { en: 'Options:', fr: 'Options :' },
  'Commands:': { en: 'Commands:', fr: 'Commandes :' },
};

function createProgram(terminal: Terminal): Command {
  const { say, colours, errorColours, columns, out, tell } = terminal;
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  const program = new Command('saillance')
    .description(
      say({
        en: 'Reads what customers write, in French and in English.',
        fr: 'Lit ce qu’écrivent les clients, en français et en anglais.',
      }),
    )
    .version(version, '-V, --version', say({ en: 'print the version', fr: 'affiche la version' }))
    .helpOption('-h, --help', say({ en: 'print this help', fr: 'affiche cette aide' }))
    .helpCommand(false)
    .exitOverride()
    .configureHelp({
      helpWidth: Math.min(columns, 100),
      optionDescription: (option) => describedOption(option, terminal),
      styleTitle: (title) => colours.bold(say(TITLES[title] ?? { en: title, fr: title })),
    })
    .configureOutput({
      writeOut: (text) => void out(text),
      writeErr: tell,
      outputError: (text, write) => write(text.replace(/^error:/, errorColours.red('error:'))),
    })
    .addHelpText(
      'after',
      `\n${say({
        en: 'saillance COMMAND --help shows examples. Exit codes: 0 good, 1 fault,\n2 wrong usage, 3 done with differences or refused rows, 130 interrupted.',
        fr: 'saillance COMMANDE --help montre des exemples. Codes de sortie : 0 bien,\n1 panne, 2 mauvais usage, 3 fait avec des écarts ou des lignes refusées,\n130 interrompu.',
      })}`,
    );
  return program;
}

/** Runs what `words` ask for; answers the exit code, having told on stderr what went wrong. */
export async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  const { say, errorColours, tell } = terminal;
  const program = createProgram(terminal);
  try {
    for (const { name, summary, load } of COMMANDS) {
      const command = program.command(name).summary(say(summary)).description(say(summary));
      command.showHelpAfterError(`(saillance ${name} --help)`);
      if (words[0] === name) (await load()).define(command, terminal);
    }
    await program.parseAsync(words, { from: 'user' });
    return Number(process.exitCode ?? EXIT.good);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.good : EXIT.usage;
    tell(`${errorColours.red('error:')} ${error instanceof Error ? error.message : String(error)}\n`);
    return error instanceof Fault ? error.exitCode : EXIT.fault;
  }
}
