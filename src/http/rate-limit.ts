import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problem } from '../errors.ts';
import { isHolder } from '../service/caller.ts';
import type { Limits } from './limits.ts';

/** Counts a request whose caller is known, says how many are left, and refuses one too many. */
export type CountRequest = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/**
 * Makes the count by minute: of a key by its id (the key itself is never held), of those without a valid one by their address (of IPv6 its
 * /64). Routes with `rateLimit: false` are not counted.
 */
export async function countRequests(app: FastifyInstance, { requestsPerMinute = 0 }: Limits): Promise<CountRequest> {
  if (requestsPerMinute === 0) return async () => undefined;
  await app.register(rateLimit, {
    global: false,
    max: requestsPerMinute,
    timeWindow: 60_000,
    keyGenerator: ({ caller, ip }) => (isHolder(caller) ? caller.who : normalizeIP(ip)),
  });
  const count = app.createRateLimit();
  return async (request, reply) => {
    if (request.routeOptions.config?.rateLimit === false) return;
    const counted = await count(request);
    if (counted.isAllowed) return;
    const { max, remaining, ttlInSeconds, isExceeded } = counted;
    reply.headers({ 'ratelimit-limit': max, 'ratelimit-remaining': remaining, 'ratelimit-reset': ttlInSeconds });
    if (!isExceeded) return;
    reply.header('retry-after', ttlInSeconds);
    throw problem('rate-limited', [max]);
  };
}
