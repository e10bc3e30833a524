import type { Command } from 'commander';
import type { Config } from '../../config.ts';
import { misuse } from '../exit.ts';
import { readText } from '../read-file.ts';
import { dataOption, settingsOf } from '../settings.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { createRemoteService } from './remote-service.ts';
import type { Service } from './service.ts';

/** Which service a command speaks to. */
export interface Place {
  readonly data?: string;
  readonly url?: string;
  readonly keyFile?: string;
}

/** Lets a command be told its service. A key is never an argument: every user of the machine sees the arguments of every process. */
export const placeOptions = (command: Command, terminal: Terminal): Command =>
  dataOption(command, terminal)
    .option(
      '--url <url>',
      terminal.say({
        en: 'ask a running service instead; its key comes from SAILLANCE_KEY or --key-file',
        fr: 'interroge un service en marche ; sa clé vient de SAILLANCE_KEY ou de --key-file',
      }),
    )
    .option(
      '--key-file <file>',
      terminal.say({
        en: 'file that holds the key (as an argument, everybody on the machine could see it)',
        fr: 'fichier qui contient la clé (en argument, tous la verraient sur la machine)',
      }),
    );

function addressOf(url: string): URL {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (address === null || !['http:', 'https:'].includes(address.protocol))
    throw misuse(`--url takes an address such as http://127.0.0.1:3000, not ${url}`);
  if (address.username !== '' || address.password !== '')
    throw misuse('--url holds no password: the key comes from SAILLANCE_KEY or --key-file');
  return address;
}

function keyOf({ keyFile }: Place): string | undefined {
  const key = keyFile === undefined ? process.env.SAILLANCE_KEY : readText(keyFile);
  return key?.trim() || undefined;
}

/** The running service that a command was told. Throws a fault of usage when its address is none. */
export const openRemote = (place: Place): Service => createRemoteService(addressOf(place.url ?? ''), keyOf(place));

/** What a command needs of a data folder when no service is asked. */
export interface Need {
  /** Refuses a folder that is not fit for the command. */
  readonly demands: (folder: string) => void;
  /** Threads that analyse; 0 for a command that takes no analyser. */
  readonly threads: (settings: Config) => number;
}

/** Runs `work` with the service that the command was told, and lets go of it. Throws faults of usage where the two ways are mixed. */
export async function withService<T>(place: Place, need: Need, work: (service: Service) => Promise<T>): Promise<T> {
  if (place.url !== undefined && place.data !== undefined) throw misuse('--url and --data exclude each other');
  if (place.url === undefined && place.keyFile !== undefined) throw misuse('--key-file goes with --url');
  const service = place.url === undefined ? await openHere(place, need) : openRemote(place);
  try {
    return await work(service);
  } finally {
    await service.close();
  }
}

async function openHere(place: Place, { demands, threads }: Need): Promise<Service> {
  const settings = settingsOf(place);
  demands(settings.data);
  const { createLocalService } = await import('./local-service.ts');
  return createLocalService(settings, threads(settings));
}
