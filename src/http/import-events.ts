import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ImportAnswer } from '../schemas/import.ts';
import { hasEnded } from '../service/imports/has-ended.ts';

const HEARTBEAT_MS = 15_000;
const RETRY_MS = 2000;

const idOf = ({ state, counts }: ImportAnswer) => `${counts.read}-${state}`;
const eventOf = (answer: ImportAnswer) =>
  `event: ${hasEnded(answer) ? 'end' : 'progress'}\nid: ${idOf(answer)}\ndata: ${JSON.stringify(answer)}\n\n`;

/**
 * Sends the states of an import as server-sent events until the last, which is called `end`. Whoever comes back with the id of the last one
 * is answered 204, which ends an EventSource. `gone` is aborted when the other side leaves.
 */
export async function sendEvents(
  request: FastifyRequest,
  reply: FastifyReply,
  states: AsyncGenerator<ImportAnswer>,
  gone: AbortController,
): Promise<FastifyReply> {
  const first = await states.next(); // what throws is answered as a problem
  if (first.done) return reply.code(204).send(null);
  const seen = request.headers['last-event-id'];
  if (hasEnded(first.value) && seen === idOf(first.value)) return reply.code(204).send(null);
  reply.hijack();
  const { raw } = reply;
  raw.once('close', () => gone.abort());
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  raw.write(`retry: ${RETRY_MS}\n\n`);
  const beat = setInterval(() => raw.write(': still here\n\n'), HEARTBEAT_MS);
  try {
    let last = seen;
    const send = (answer: ImportAnswer) => {
      if (idOf(answer) !== last) raw.write(eventOf(answer));
      last = idOf(answer);
    };
    send(first.value);
    for await (const answer of states) send(answer);
  } catch {
    // the answer has begun: it ends here, and the other side asks again
  } finally {
    clearInterval(beat);
    gone.abort();
    raw.end();
  }
  return reply;
}
