import { type Computing, calls } from './api.ts';
import type { Call } from './call.ts';
import { problemOf, secondsOf } from './problem.ts';
import { addressOf, bodyOf } from './request.ts';

/** Where the service is, and as whom it is asked. */
export interface ClientOptions {
  /** Such as `http://127.0.0.1:3000`; nothing on a page that the service itself serves. */
  readonly baseUrl?: string;
  /** Sent as `Authorization: Bearer …`, never in an address. A function is asked before each call. */
  readonly key?: string | (() => string | null | undefined);
  readonly fetch?: typeof globalThis.fetch;
}

/** What may be said beside the arguments of a call. */
export interface CallOptions {
  /** Ends the call, and the waiting for it. */
  readonly signal?: AbortSignal | undefined;
  /** Language of labels and sentences, as in Accept-Language. */
  readonly language?: string | undefined;
}

/** What may be said beside the arguments when asking once. */
export interface AskOptions extends CallOptions {
  /** The tag of the answer one has: an unchanged one is not sent again. */
  readonly etag?: string | null | undefined;
}

/** What came of asking once: an answer with its tag, that the one with the tag still holds, or that it is being computed. */
export type Reply<Answer> =
  | { readonly state: 'ready'; readonly value: Answer; readonly etag: string | null }
  | { readonly state: 'unchanged' }
  | { readonly state: 'computing'; readonly detail: string /** Seconds after which to ask again. */; readonly retryAfter: number };

type Given<Args, Options> = object extends Args ? [args?: Args, options?: Options] : [args: Args, options?: Options];
type Method<C> = C extends Call<infer Args, infer Answer> ? (...given: Given<Args, CallOptions>) => Promise<Answer> : never;
type Methods = { readonly [G in keyof typeof calls]: { readonly [M in keyof (typeof calls)[G]]: Method<(typeof calls)[G][M]> } };

/** A client of the service: one method a call, by group. Each answers what the contract says, or throws an ApiProblem. */
export type Client = Methods & {
  /** Asks once: for those who poll with a tag, or show that an answer is being computed instead of waiting for it. */
  ask<Args, Answer>(call: Call<Args, Answer>, args: Args, options?: AskOptions): Promise<Reply<Answer>>;
};

const pause = (seconds: number, signal: AbortSignal | undefined) =>
  new Promise<void>((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, seconds * 1000);
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop, { once: true });
  });

const readers = {
  json: (response: Response) => response.json(),
  text: (response: Response) => response.text(),
  none: async () => undefined,
  stream: async (response: Response) => response,
};

/** Makes a client. It keeps nothing between calls. */
export function createClient({ baseUrl = '', key, fetch = globalThis.fetch }: ClientOptions = {}): Client {
  const base = baseUrl.replace(/\/$/, '');
  const send = fetch.bind(globalThis);

  const ask: Client['ask'] = async <Args, Answer>(
    call: Call<Args, Answer>,
    args: Args,
    options: AskOptions = {},
  ): Promise<Reply<Answer>> => {
    const { headers, init } = bodyOf(args as Readonly<Record<string, unknown>>);
    const bearer = typeof key === 'function' ? key() : key;
    if (bearer) headers.authorization = `Bearer ${bearer}`;
    if (options.language) headers['accept-language'] = options.language;
    if (options.etag) headers['if-none-match'] = options.etag;
    const response = await send(`${base}${addressOf(call, args as Readonly<Record<string, unknown>>)}`, {
      method: call.method,
      headers,
      signal: options.signal ?? null,
      ...init,
    });
    if (response.status === 304) return { state: 'unchanged' };
    if (!response.ok) throw await problemOf(response);
    const retryAfter = secondsOf(response.headers);
    if (response.status === 202 && retryAfter !== null) {
      return { state: 'computing', detail: ((await response.json()) as Computing).detail, retryAfter };
    }
    return { state: 'ready', value: (await readers[call.kind](response)) as Answer, etag: response.headers.get('etag') };
  };

  const answer = async (call: Call<object, unknown>, args: object = {}, options: CallOptions = {}): Promise<unknown> => {
    for (;;) {
      const reply = await ask(call, args, options);
      if (reply.state === 'ready') return reply.value;
      if (reply.state === 'computing') await pause(reply.retryAfter, options.signal);
    }
  };

  const groups = Object.entries(calls).map(([group, members]) => {
    const methods = Object.entries(members).map(([name, call]) => [
      name,
      (args?: object, options?: CallOptions) => answer(call as Call<object, unknown>, args, options),
    ]);
    return [group, Object.fromEntries(methods)];
  });
  return { ...(Object.fromEntries(groups) as Methods), ask };
}
