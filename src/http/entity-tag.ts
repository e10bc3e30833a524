import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A weak tag of the answer to a question: of what it is answered from, its address with the query, and its language. */
export function entityTag(state: string, address: string, language: string): string {
  return `W/"${createHash('sha256')
    .update(JSON.stringify([state, address, language]))
    .digest('base64url')
    .slice(0, 27)}"`;
}

const opaque = (tag: string) => tag.trim().replace(/^W\//, '');

/** Whether an If-None-Match header holds the tag (weak comparison), or `*`. */
export function matchesTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.trim() === '*' || header.split(',').some((one) => opaque(one) === opaque(tag));
}

/** Tags an answer that comes from a state, in the language of the request; whoever has that very answer gets a 304, and nothing more is done. */
export function answerTagged(request: FastifyRequest, reply: FastifyReply, state: string): FastifyReply | undefined {
  const tag = entityTag(state, request.url, request.language);
  reply.headers({ etag: tag, 'cache-control': 'private, no-cache', 'content-language': request.language });
  return matchesTag(request.headers['if-none-match'], tag) ? reply.code(304).send() : undefined;
}
