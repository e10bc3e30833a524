import { calls, type Import } from '../../../client/api.ts';
import { ApiProblem } from '../../../client/problem.ts';
import { client } from '../../state/session.ts';
import { language } from '../../words/language.ts';

const PAUSE = 2000;
const FINAL = ['done', 'failed', 'cancelled'];

/** Whether an import will change no more. */
export const hasEnded = ({ state }: Pick<Import, 'state'>): boolean => FINAL.includes(state);

const dataOf = (event: string) =>
  event
    .split('\n')
    .filter((line) => line.startsWith('data:'))
    .map((line) => line.slice(5))
    .join('\n');

/** The data of server-sent events as they come in, each parsed as JSON. */
async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<unknown> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = '';
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      const events = (rest + piece.value).split('\n\n');
      rest = events.pop() ?? '';
      for (const data of events.map(dataOf)) if (data !== '') yield JSON.parse(data);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/**
 * Tells of an import each time it gets on, until it has ended or `signal` aborts: by events, and where these break off by asking again
 * every two seconds. Events come by fetch, for a key travels in a header alone. Throws the ApiProblem of an import that there is not.
 */
export async function followImport(project: string, id: string, tell: (known: Import) => void, signal: AbortSignal): Promise<void> {
  let last: Import | undefined;
  const take = (known: Import) => {
    last = known;
    if (!signal.aborted) tell(known);
  };
  const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE));
  while (!signal.aborted && (last === undefined || !hasEnded(last))) {
    try {
      const options = { signal, language: language.value };
      take(await client.imports.get({ project, id }, options));
      if (last !== undefined && hasEnded(last)) return;
      const reply = await client.ask(calls.imports.events, { project, id }, options);
      const body = reply.state === 'ready' ? reply.value.body : null;
      if (body !== null) for await (const known of eventsOf(body)) take(known as Import);
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof ApiProblem && error.status < 500 && error.status !== 429) throw error;
    }
    if (!signal.aborted && (last === undefined || !hasEnded(last))) await pause();
  }
}
