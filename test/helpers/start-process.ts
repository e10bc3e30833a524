import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The built service as a process of its own. */
export interface Service {
  readonly process: ChildProcess;
  /** Where it listens; empty when it ended before it did. */
  readonly address: string;
  /** Its log, and what it told the person who started it. */
  out(): string;
  err(): string;
  /** Calls it with JSON; status 0 when nobody answered. */
  call(method: string, path: string, body?: unknown): Promise<{ status: number; retryAfter: string | null; json: Record<string, unknown> }>;
  /** Resolves to its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** The environment of a process of ours. */
export const environment = (settings: Record<string, string>) => ({ PATH: process.env.PATH, ...settings });

/** Starts the service on a free port; resolves once it says where it listens, or ended. `before` is what starts it, such as strace. */
export async function startProcess(
  settings: Record<string, string>,
  { before = [], uid }: { readonly before?: readonly string[]; readonly uid?: number } = {},
): Promise<Service> {
  const [command = '', ...args] = [...before, process.execPath, 'dist/main.js'];
  const env = environment({ SAILLANCE_PORT: '0', SAILLANCE_DEMO: '0', SAILLANCE_STOP_SECONDS: '240', ...settings });
  const service = spawn(command, args, { cwd: root, env, ...(uid === undefined ? {} : { uid, gid: uid }) });
  const exited = once(service, 'close'); // which comes once all that it said has come
  onTestFinished(async () => {
    service.kill('SIGKILL');
    await exited; // before its folder is removed
  });
  let [out, err] = ['', ''];
  service.stdout.on('data', (part) => {
    out += part;
  });
  const address = await new Promise<string>((resolve) => {
    service.stderr.on('data', (part) => {
      err += part;
      const found = /(http:\S+)\/docs/.exec(err)?.[1];
      if (found !== undefined) resolve(found);
    });
    void exited.then(() => resolve(''));
  });
  return {
    process: service,
    address,
    out: () => out,
    err: () => err,
    async call(method, path, body) {
      const sent = body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
      const answer = await fetch(address + path, { method, ...sent }).catch(() => null);
      if (answer === null) return { status: 0, retryAfter: null, json: {} };
      const text = await answer.text();
      const json = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : { text };
      return { status: answer.status, retryAfter: answer.headers.get('retry-after'), json };
    },
    async stop(signal = 'SIGTERM') {
      service.kill(signal);
      await exited;
      return service.exitCode;
    },
  };
}
