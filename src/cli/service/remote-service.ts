import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Fault } from '../exit.ts';
import type { Service } from './service.ts';

/** Why a call did not come to an answer, as the system names it. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as { cause?: { code?: string; message?: string }; message: string };
  return cause?.code ?? cause?.message ?? message;
}

/** A service that runs at `url`. A redirection is a fault: the key is for the address that was given. */
export function createRemoteService(url: URL, key: string | undefined): Service {
  const authority: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` };
  return {
    async call({ method, path, headers = {}, body }) {
      const streamed = body instanceof Readable ? { body: Readable.toWeb(body), duplex: 'half' } : {};
      const sent = typeof body === 'string' ? { body } : streamed;
      const target = new URL(url.pathname.replace(/\/$/, '') + path, url);
      const answer = await fetch(target, {
        method,
        headers: { ...headers, ...authority },
        redirect: 'error',
        ...sent,
      } as RequestInit).catch((error: unknown) => {
        throw new Fault(`no answer from ${url.origin}: ${reasonOf(error)}`);
      });
      return {
        status: answer.status,
        header: (name) => answer.headers.get(name),
        body: answer.body === null ? Readable.from([]) : Readable.fromWeb(answer.body as ReadableStream),
      };
    },
    async close() {},
  };
}
