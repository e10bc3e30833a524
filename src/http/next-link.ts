import type { FastifyReply, FastifyRequest } from 'fastify';

/** Adds `Link: rel="next"` to a page that has a next one, and gives the page back. */
export function withNextLink<T extends { next: string | null }>(request: FastifyRequest, reply: FastifyReply, page: T): T {
  if (page.next === null) return page;
  const url = new URL(request.url, 'http://localhost');
  url.searchParams.set('cursor', page.next);
  reply.header('link', `<${url.pathname}${url.search}>; rel="next"`);
  return page;
}
