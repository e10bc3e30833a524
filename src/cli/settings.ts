import type { Command } from 'commander';
import { type Config, ConfigError, readConfig } from '../config.ts';
import { misuse } from './exit.ts';
import type { Terminal } from './terminal/terminal.ts';

/** Lets a command be told where the database is. */
export const dataOption = (command: Command, { say }: Terminal): Command =>
  command.option(
    '--data <folder>',
    say({ en: 'folder of the database (else SAILLANCE_DATA, else ./var)', fr: 'dossier de la base (sinon SAILLANCE_DATA, sinon ./var)' }),
  );

/** The settings of the environment, with the folder that the command was told. Throws a fault of usage naming each that does not fit. */
export function settingsOf({ data }: { readonly data?: string | undefined }): Config {
  try {
    return readConfig(data === undefined ? process.env : { ...process.env, SAILLANCE_DATA: data });
  } catch (error) {
    throw error instanceof ConfigError ? misuse(error.message) : error;
  }
}
