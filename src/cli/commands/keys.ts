import type { Command } from 'commander';
import type { KeyAnswer, KeyPage, MadeKey } from '../../schemas/key.ts';
import { addExamples, type Define } from '../command.ts';
import { ask } from '../service/ask.ts';
import { type Need, type Place, placeOptions, withService } from '../service/connect.ts';
import { demandDatabase } from '../service/demand-database.ts';
import { table } from '../terminal/table.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { wholeNumber } from '../whole-number.ts';

interface KeyOptions extends Place {
  readonly name?: string;
  readonly project?: string;
  readonly scope: readonly string[];
  readonly expires?: string;
}

const pathOf = (id: string) => `/v1/keys/${encodeURIComponent(id)}`;
const minute = (instant: string) => instant.slice(0, 16).replace('T', ' ');
/** The first key is made before the service first starts, so the folder need not be there. */
const FIRST: Need = { demands: () => undefined, threads: () => 0 };
const KEPT: Need = { demands: demandDatabase, threads: () => 0 };

async function show({ key }: MadeKey, { out, tell, say }: Terminal): Promise<void> {
  await out(`${key}\n`);
  tell(`${say({ en: 'Shown this once: only a hash of it is kept.', fr: 'Montrée cette seule fois : seule son empreinte est gardée.' })}\n`);
}

async function everyKey(place: Place): Promise<KeyAnswer[]> {
  return withService(place, KEPT, async (service) => {
    const keys: KeyAnswer[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: KeyPage = await ask(service, {
        method: 'GET',
        path: `/v1/keys?limit=1000${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      });
      keys.push(...page.items);
      cursor = page.next;
    }
    return keys;
  });
}

function listed(keys: readonly KeyAnswer[], { say }: Terminal): string {
  const never = say({ en: 'never', fr: 'jamais' });
  const ends = ({ revokedAt, expiresAt }: KeyAnswer) =>
    revokedAt ? `${say({ en: 'revoked', fr: 'révoquée' })} ${minute(revokedAt)}` : expiresAt ? minute(expiresAt) : never;
  const heading = say({ en: 'key,project,scopes,last used,ends,name', fr: 'clé,projet,droits,utilisée,fin,nom' }).split(',');
  const rows = keys.map((key) => [
    ...[key.id, key.project ?? '*', key.scopes.join(',')],
    ...[key.lastUsedAt === null ? never : minute(key.lastUsedAt), ends(key), key.name],
  ]);
  return table(heading, rows, heading.length);
}

/** `saillance keys create | list | rotate | revoke`: beside a running service too, which knows within a second. */
export const define: Define = (command, terminal) => {
  const { say, out } = terminal;
  command.helpCommand(false);
  const sub = (words: string, summary: string): Command => placeOptions(command.command(words).description(summary), terminal);

  sub('create', say({ en: 'make a key, and print it this once', fr: 'crée une clé, et l’affiche cette seule fois' }))
    .requiredOption(
      '-s, --scope <scope>',
      say({ en: 'what it opens: ingest, read or admin; repeatable', fr: 'ce qu’elle ouvre : ingest, read ou admin ; répétable' }),
      (scope: string, scopes: readonly string[] = []) => [...scopes, scope],
    )
    .option(
      '-p, --project <id>',
      say({ en: 'the one project it opens; all unless given', fr: 'le seul projet qu’elle ouvre ; à défaut tous' }),
    )
    .option('--name <name>', say({ en: 'what people know it by', fr: 'le nom sous lequel on la connaît' }))
    .option(
      '--expires <time>',
      say({
        en: 'from when on it opens nothing, such as 2027-01-01T00:00:00Z',
        fr: 'quand elle n’ouvre plus rien, p. ex. 2027-01-01T00:00:00Z',
      }),
    )
    .action(async ({ scope: scopes, name, project, expires: expiresAt, ...place }: KeyOptions) => {
      const value = { scopes, name, project, expiresAt };
      const made = await withService(place, FIRST, (service) => ask<MadeKey>(service, { method: 'POST', path: '/v1/keys', value }));
      await show(made, terminal);
    });
  sub('list', say({ en: 'list the keys, without their secrets', fr: 'liste les clés, sans leurs secrets' })).action(async (place: Place) =>
    out(listed(await everyKey(place), terminal)),
  );
  sub(
    'rotate <id>',
    say({ en: 'give a key another secret, and print it this once', fr: 'donne un autre secret à une clé, et l’affiche cette seule fois' }),
  )
    .option(
      '--grace <seconds>',
      say({ en: 'how long the old secret stays good', fr: 'durée pendant laquelle l’ancien secret reste bon' }),
      wholeNumber,
      0,
    )
    .action(async (id: string, { grace: graceSeconds, ...place }: Place & { grace: number }) => {
      const request = { method: 'POST', path: `${pathOf(id)}/rotate`, value: { graceSeconds } } as const;
      await show(await withService(place, KEPT, (service) => ask<MadeKey>(service, request)), terminal);
    });
  sub('revoke <id>', say({ en: 'make a key open nothing any more', fr: 'fait qu’une clé n’ouvre plus rien' })).action(
    async (id: string, place: Place) => {
      await withService(place, KEPT, (service) => ask(service, { method: 'DELETE', path: pathOf(id) }));
      await out(`${say({ en: `${id} is revoked`, fr: `${id} est révoquée` })}\n`);
    },
  );
  addExamples(command, terminal, [
    'saillance keys create --name Operations --scope admin > admin.key',
    "saillance keys create --name 'Survey tool' --project shop --scope ingest",
    'saillance keys list --url https://saillance.example --key-file admin.key',
    'saillance keys rotate 5f2c9a61d0e3 --grace 3600',
  ]);
};
