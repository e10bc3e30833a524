import { InvalidArgumentError } from 'commander';
import { helpText } from '../../config.ts';
import { addExamples, type Define } from '../command.ts';

const port = (text: string): string => {
  if (!/^\d{1,5}$/.test(text)) throw new InvalidArgumentError('a port is a number of 0 to 65535.');
  return text;
};

/** `saillance serve`: the service, until it is stopped. */
export const define: Define = (command, terminal) => {
  const { say } = terminal;
  command
    .option('--data <folder>', say({ en: 'folder of the database (SAILLANCE_DATA)', fr: 'dossier de la base (SAILLANCE_DATA)' }))
    .option('--port <n>', say({ en: 'port to listen on (SAILLANCE_PORT)', fr: 'port d’écoute (SAILLANCE_PORT)' }), port)
    .action(async (options: { data?: string; port?: string }) => {
      if (options.data !== undefined) process.env.SAILLANCE_DATA = options.data;
      if (options.port !== undefined) process.env.SAILLANCE_PORT = options.port;
      await import('../../main.ts');
    });
  addExamples(command, terminal, ['saillance serve', 'saillance serve --data /var/lib/saillance --port 8080']);
  command.addHelpText('after', `\n${helpText()}`.trimEnd());
};
