import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem, problem } from '../errors.ts';
import { StoreUnavailable } from '../service/ports.ts';
import type { Log } from './log.ts';
import { problemDocument } from './problem-document.ts';
import { routeOf } from './route-of.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The code that it was refused with, where it was. */
    refusal?: string;
  }
}

/** How to prove who one is (RFC 6750). */
const CHALLENGES: Readonly<Record<string, string>> = {
  unauthorized: 'Bearer realm="saillance"',
  'unverified-delivery': 'Webhook realm="saillance"',
  'stale-delivery': 'Webhook realm="saillance"',
  forbidden: 'Bearer realm="saillance", error="insufficient_scope"',
};

const UNREADABLE = /^(FST_ERR_CTP_|Z_|ERR_|ECONNRESET|ECONNABORTED)/;

/** The refusal that an error stands for; `internal` for any that is not foreseen. */
function refusalOf(error: unknown, bodyLimit: number): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof StoreUnavailable) return problem('store-unavailable', [error.reason]);
  const { statusCode, code } = error as { statusCode?: number; code?: string };
  if (statusCode === 413) return problem('too-large', [Math.floor(bodyLimit / 2 ** 20)]);
  if (statusCode === 414) return problem('uri-too-long', []);
  if (statusCode === 415) return problem('unsupported-media-type', []);
  if (code === 'FST_ERR_BAD_URL') return problem('malformed-url', []);
  if (statusCode === 400 || UNREADABLE.test(code ?? '')) return problem('malformed-json', []);
  return problem('internal', []);
}

/** Answers a refusal as a problem document. */
export function answerProblem(request: FastifyRequest, reply: FastifyReply, refusal: Problem): FastifyReply {
  if (request.body instanceof Readable) {
    request.raw.unpipe(); // what is still being sent is let go by, so that the sender comes to read the answer
    request.raw.resume();
  }
  request.refusal = refusal.code;
  const challenge = CHALLENGES[refusal.code];
  if (challenge !== undefined) reply.header('www-authenticate', challenge);
  if (refusal.status === 503) reply.header('retry-after', refusal.code === 'overloaded' ? 1 : 5);
  return reply
    .code(refusal.status)
    .removeHeader('etag')
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(problemDocument(refusal, routeOf(request)));
}

/** Where an unforeseen error came from, without its message: that may hold what a customer wrote. */
const trace = (error: unknown) =>
  error instanceof Error
    ? { name: error.name, at: error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) }
    : { name: typeof error };

/** Makes every error of the app a problem document, and tells the log of unforeseen ones. */
export function answerErrors(app: FastifyInstance, log: Log, bodyLimit: number): void {
  app.setErrorHandler((error, request, reply) => {
    const refusal = refusalOf(error, request.routeOptions.bodyLimit ?? bodyLimit);
    if (refusal.code === 'internal') log.error({ requestId: request.id, route: routeOf(request), ...trace(error) }, 'unforeseen error');
    return answerProblem(request, reply, refusal);
  });
}
