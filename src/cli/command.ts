import type { Command } from 'commander';
import type { Terminal } from './terminal/terminal.ts';

/** Gives a command its options, its examples and what it does; in each file of commands/. */
export type Define = (command: Command, terminal: Terminal) => void;

/** Adds examples to the help of a command, one call a line. */
export function addExamples(command: Command, { say }: Terminal, examples: readonly string[]): void {
  const title = say({ en: 'Examples:', fr: 'Exemples :' });
  command.addHelpText('after', `\n${title}\n${examples.map((example) => `  ${example}\n`).join('')}`.trimEnd());
}
