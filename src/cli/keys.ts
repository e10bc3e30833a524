import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { Problem, problem } from '../errors.ts';
import { type KeyAnswer, KeyInput, KeyRotation } from '../schemas/key.ts';
import { pointersOf } from '../schemas/pointers.ts';
import { createAudit } from '../service/audit.ts';
import { createKeys } from '../service/keys.ts';
import { createSqliteStore } from '../worker/store-sqlite.ts';
import { runCommand } from './chosen-projects.ts';

const USAGE = `say what: create --scope SCOPE [--scope SCOPE] [--name NAME] [--project ID] [--expires TIME] (a scope is ingest, read or admin)
          list
          rotate ID [--grace SECONDS]
          revoke ID`;

const line = ({ id, name, project, scopes, expiresAt, revokedAt, lastUsedAt }: KeyAnswer) => {
  const ends = revokedAt ? `revoked ${revokedAt}` : expiresAt ? `expires ${expiresAt}` : 'no end';
  return `${id}  ${project ?? '(every project)'}  ${scopes.join(',')}  ${ends}  last used ${lastUsedAt ?? 'never'}  ${name}\n`;
};

type Read<T> = { success: true; data: T } | { success: false; error: Parameters<typeof pointersOf>[0] };

function fitting<T>(read: Read<T>): T {
  if (read.success) return read.data;
  const errors = pointersOf(read.error);
  throw problem('invalid-request', [errors.length], errors);
}

/** A refusal, told in one line. */
const explained = (error: unknown) =>
  error instanceof Problem
    ? new Error([error.title, ...error.errors.map(({ pointer, detail }) => `${pointer.slice(1)}: ${detail}`)].join('; '))
    : error;

// Makes, lists, rotates and revokes keys, beside a running service too: npm run keys -- create | list | rotate | revoke
await runCommand(async () => {
  const text = { type: 'string' } as const;
  const options = { name: text, project: text, scope: { type: 'string', multiple: true }, expires: text, grace: text } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [command = '', id = ''] = positionals;
  const config = readConfig(process.env);
  const store = await createSqliteStore({ folder: config.data, readers: 1 });
  try {
    const keys = createKeys({ store, now: Date.now, randomBytes });
    const audit = createAudit({ store, now: Date.now }, config.auditDays);
    const note = (action: string, project: string | null, target: string) => audit.record({ who: 'command-line', action, project, target });
    if (command === 'create' && values.scope !== undefined) {
      const { name, project, scope: scopes, expires: expiresAt } = values;
      const made = await keys.make(fitting(KeyInput.safeParse({ scopes, name, project, expiresAt })));
      await note('key-made', made.project, made.id);
      process.stdout.write(`${made.key}\nShown this once: only a hash of it is kept.\n`);
    } else if (command === 'list') {
      for (const key of (await keys.list({ limit: Number.MAX_SAFE_INTEGER })).items) process.stdout.write(line(key));
    } else if (command === 'rotate' && id !== '') {
      const { graceSeconds } = fitting(KeyRotation.safeParse({ graceSeconds: Number(values.grace ?? 0) }));
      const made = await keys.rotate(id, graceSeconds);
      await note('key-rotated', made.project, id);
      process.stdout.write(`${made.key}\nShown this once: only a hash of it is kept.\n`);
    } else if (command === 'revoke' && id !== '') {
      await keys.revoke(id);
      await note('key-revoked', null, id);
      process.stdout.write(`${id} is revoked\n`);
    } else throw new Error(USAGE);
  } catch (error) {
    throw explained(error);
  } finally {
    await store.close();
  }
});
