import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { problem } from '../errors.ts';
import { problemDocument } from './problem-document.ts';
import { BARE_HEADERS } from './security-headers.ts';

const CODES = { ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout', HPE_HEADER_OVERFLOW: 'headers-too-large' } as const;

/** Answers what cannot be read as HTTP, before there is a request, with a problem document all the same. */
export function answerClientError(error: { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const refusal = problem(CODES[error.code as keyof typeof CODES] ?? 'malformed-request', []);
  const body = JSON.stringify(problemDocument(refusal, '/*'));
  const head = [
    `HTTP/1.1 ${refusal.status} ${refusal.title}`,
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${randomUUID()}`,
    ...Object.entries(BARE_HEADERS).map(([name, value]) => `${name}: ${value}`),
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** Takes a request with an expectation that we do not know for one without (RFC 9110, 10.1.1), which Node else refuses without a word. */
export function ignoreExpectations({ server }: FastifyInstance): void {
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
}
