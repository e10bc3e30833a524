import { availableParallelism } from 'node:os';
import { z } from 'zod';

const wholeNumber = () => z.coerce.number({ error: ({ code }) => (code === 'invalid_type' ? 'must be a whole number' : undefined) }).int();
const count = (max: number) => wholeNumber().min(1).max(max);

/** One setting: the variable it is read from, what it takes, its default, and a sentence of help. */
interface Setting<T> {
  readonly variable: string;
  readonly schema: z.ZodType<T>;
  readonly default: string | null;
  readonly help: string;
}
const setting = <T>(variable: string, schema: z.ZodType<T>, fallback: string | null, help: string): Setting<T> => ({
  variable,
  schema,
  default: fallback,
  help,
});

/** Every setting of the service. Nothing else reads the environment. */
export const SETTINGS = {
  host: setting(
    'SAILLANCE_HOST',
    z.string().min(1),
    '127.0.0.1',
    'Address to listen on; one that is not loopback only once a key is made (saillance keys create).',
  ),
  port: setting('SAILLANCE_PORT', wholeNumber().min(0).max(65_535), '3000', 'Port to listen on; 0 takes a free one.'),
  data: setting('SAILLANCE_DATA', z.string().min(1), './var', 'Folder of the embedded database; made when absent.'),
  databaseUrl: setting(
    'SAILLANCE_DATABASE_URL',
    z.null({ error: 'PostgreSQL is not built yet: unset it, and the embedded database in SAILLANCE_DATA is used' }),
    null,
    'Address of a PostgreSQL database. Not built yet: setting it refuses to start.',
  ),
  demo: setting(
    'SAILLANCE_DEMO',
    z.enum(['0', '1']).transform((flag) => flag === '1'),
    '1',
    'On an empty data folder, 1 loads the sample project demo, 0 does not.',
  ),
  logLevel: setting(
    'SAILLANCE_LOG_LEVEL',
    z.enum(['debug', 'info', 'warn', 'error', 'silent']),
    'info',
    'Least severe log lines written: debug, info, warn, error or silent.',
  ),
  analysisThreads: setting(
    'SAILLANCE_ANALYSIS_THREADS',
    count(256),
    String(Math.max(1, availableParallelism() - 1)),
    'Threads that analyse texts; by default one fewer than there are cores.',
  ),
  readThreads: setting(
    'SAILLANCE_READ_THREADS',
    count(64),
    String(Math.min(4, Math.max(1, Math.floor(availableParallelism() / 2)))),
    'Threads that answer queries from the database; by default one for two cores, four at most.',
  ),
  ingestRows: setting(
    'SAILLANCE_INGEST_ROWS',
    count(1_000_000),
    '10000',
    'Verbatims being analysed and written at once; more wait, and long queues are answered 503.',
  ),
  headerSeconds: setting('SAILLANCE_HEADER_SECONDS', count(300), '20', 'Longest that the headers of a request take to arrive.'),
  bodySeconds: setting(
    'SAILLANCE_BODY_SECONDS',
    count(3600),
    '60',
    'Longest that a JSON body takes to arrive, and longest that a stream says nothing.',
  ),
  idleSeconds: setting('SAILLANCE_IDLE_SECONDS', count(3600), '75', 'Longest that a connection is kept between two requests.'),
  headerKib: setting('SAILLANCE_HEADER_KIB', count(1024), '16', 'Largest headers of a request, the address included, in KiB.'),
  connections: setting('SAILLANCE_CONNECTIONS', count(1_000_000), '10000', 'Most connections at a time; more are closed at once.'),
  bodyMemoryMib: setting(
    'SAILLANCE_BODY_MEMORY_MIB',
    wholeNumber().min(32).max(65_536),
    '256',
    'Most MiB of JSON bodies held at a time; more are answered 503 before they are read.',
  ),
  rateLimit: setting(
    'SAILLANCE_RATE_LIMIT',
    wholeNumber().min(0).max(1_000_000),
    '0',
    'Most requests a minute of one key, or of one address without a key; 0 is no limit.',
  ),
  auditDays: setting('SAILLANCE_AUDIT_DAYS', count(36_500), '400', 'Days that entries of the audit log are kept.'),
  stopSeconds: setting('SAILLANCE_STOP_SECONDS', count(3600), '30', 'Longest a stop waits for what was accepted.'),
} as const;

/** The settings as read, by name. */
export type Config = { readonly [K in keyof typeof SETTINGS]: z.output<(typeof SETTINGS)[K]['schema']> };

/** A setting that does not fit; its message is for the operator. */
export class ConfigError extends Error {}

/** Reads the settings from `env`. Throws `ConfigError` naming each variable that does not fit. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const faults: string[] = [];
  const read = Object.entries(SETTINGS).map(([name, { variable, schema, default: fallback }]) => {
    const result = (schema as z.ZodType).safeParse(env[variable] || fallback);
    if (!result.success) faults.push(`${variable}: ${result.error.issues.map((issue) => issue.message).join('; ')}`);
    return [name, result.data];
  });
  if (faults.length > 0) throw new ConfigError(faults.join('\n'));
  return Object.fromEntries(read) as Config;
}

/** Whether only this machine can reach a service that listens on `host`. */
export const isLoopback = (host: string): boolean => ['::1', 'localhost'].includes(host) || /^127(\.\d{1,3}){3}$/.test(host);

/** Variables that commands read, and the service does not. */
const OF_COMMANDS = ['SAILLANCE_KEY'];

/** Variables of `env` that look like settings and are none: likely slips. */
export function unknownSettings(env: Readonly<Record<string, string | undefined>>): string[] {
  const known = new Set<string>([...OF_COMMANDS, ...Object.values(SETTINGS).map(({ variable }) => variable)]);
  return Object.keys(env).filter((name) => name.startsWith('SAILLANCE_') && !known.has(name));
}

/** Every setting with its default, for `--help`. */
export function helpText(): string {
  const lines = Object.values(SETTINGS).map(
    ({ variable, default: fallback, help }) => `  ${variable}${fallback === null ? '' : `=${fallback}`}\n      ${help}`,
  );
  return ['Settings, from the environment:', ...lines, ''].join('\n');
}
