import type { FastifySchema, RouteOptions } from 'fastify';
import { refusal } from './answers.ts';
import { scopesOf } from './guard.ts';

/** The way to call, as the contract names it. */
export const SECURITY_SCHEMES = {
  key: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'sail_<id>_<secret>',
    description:
      'A key of one project, or an administrator’s. Until the first one is made, the service answers without, to its own machine alone. What a call lists here are the scopes it takes; `admin` includes the others.',
  },
} as const;

/** A route's schema with what it needs of a caller: the scopes, and what it answers to those who lack them. */
export function describeNeeds<S extends FastifySchema>(schema: S, { config, url }: Pick<RouteOptions, 'config' | 'url'>): S {
  const { needs = 'admin', everywhere } = config ?? {};
  if (needs === 'none') return { ...schema, security: [] };
  const inProject = url.includes('/:project');
  const refusals = {
    401: refusal('No key, or one that is not valid.'),
    ...(scopesOf(needs).length > 0 || everywhere ? { 403: refusal('The key lacks the scope, or is not an administrator’s.') } : {}),
    ...(inProject || url.includes('/:') ? { 404: refusal(inProject ? 'Not there, or not this key’s to see.' : 'Not there.') } : {}),
  };
  return { ...schema, security: [{ key: [...scopesOf(needs)] }], response: { ...(schema.response as object), ...refusals } };
}
