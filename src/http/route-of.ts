import type { FastifyRequest } from 'fastify';

/** A path template as people write it: `/v1/projects/:project` → `/v1/projects/{project}`. */
const template = (url: string): string => url.replace(/:(\w+)/g, '{$1}');

/** The template of the route a request took; `/*` when it took none. It holds nothing that the client sent. */
export const routeOf = (request: FastifyRequest): string => template(request.routeOptions.url ?? '/*');
