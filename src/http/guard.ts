import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problem } from '../errors.ts';
import { type Caller, LOCAL, mayDo, NOBODY, seesProject } from '../service/caller.ts';
import type { Keys } from '../service/keys.ts';
import { type Scope, StoreUnavailable } from '../service/ports.ts';
import { hostOf, isLoopbackHost } from './loopback-host.ts';
import type { CountRequest } from './rate-limit.ts';

/** What a route asks of its caller: nothing, any key, or a key with a scope or several. */
export type Need = 'none' | 'key' | Scope | readonly Scope[];

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route asks of its caller; a route that does not say is the administrators'. */
    needs?: Need;
    /** The route is about no project, or about all: the key must open them all. */
    everywhere?: true;
  }
  interface FastifyRequest {
    /** Who calls. */
    caller: Caller;
    /** Throws `unauthorized` once the key of the request opens nothing any more: for what goes on for long. */
    demandStillIn: () => Promise<void>;
  }
}

/** The scopes that a need stands for. */
export const scopesOf = (needs: Need): readonly Scope[] => (needs === 'none' || needs === 'key' ? [] : [needs].flat());

const BEARER = /^Bearer +(\S+)$/i;

/** Whether a key was made; on an address that asks for none, a store that cannot say is taken for one without. */
async function isKeyed(keys: Keys, needs: Need): Promise<boolean> {
  try {
    return await keys.anyMade();
  } catch (error) {
    if (needs === 'none' && error instanceof StoreUnavailable) return false;
    throw error;
  }
}

async function callerOf(keys: Keys, { headers, raw }: FastifyRequest, needs: Need): Promise<Caller> {
  if (!(await isKeyed(keys, needs))) {
    if (!isLoopbackHost(hostOf(raw.url ?? '', headers.host))) throw problem('wrong-host', []);
    return LOCAL;
  }
  if (needs === 'none') return NOBODY;
  const token = BEARER.exec(headers.authorization ?? '')?.[1];
  return (token === undefined ? null : await keys.callerOf(token)) ?? NOBODY;
}

/**
 * Lets in whom the route's `needs` allow, before anything else is done for the request. While no key was ever made, that is everybody on
 * this machine who calls it by a loopback name; from then on a key is asked for. To another project's key a project is as good as absent.
 * Whoever calls is counted first, so that trying keys is, too. A `known` caller is asked for nothing.
 */
export function guardRoutes(app: FastifyInstance, keys: () => Keys, count: CountRequest, known?: Caller): void {
  app.decorateRequest('caller');
  app.decorateRequest('demandStillIn');
  app.addHook('onRequest', async (request, reply) => {
    const { needs = 'admin', everywhere = false } = request.is404 ? { needs: 'key' as const } : request.routeOptions.config;
    const caller = known ?? (await callerOf(keys(), request, needs));
    request.caller = caller;
    request.demandStillIn = async () => {
      if (known === undefined && (await callerOf(keys(), request, needs)).who !== caller.who) throw problem('unauthorized', []);
    };
    await count(request, reply);
    if (needs === 'none') return;
    if (caller === NOBODY) throw problem('unauthorized', []);
    const { project } = request.params as { project?: string };
    if (project !== undefined && !seesProject(caller, project)) throw problem('unknown-project', []);
    const missing = scopesOf(needs).find((scope) => !mayDo(caller, scope));
    if (missing !== undefined) throw problem('forbidden', [`a key with the scope ${missing}`]);
    if (everywhere && caller.project !== null) throw problem('forbidden', ['an administrator’s key: one that is not of one project']);
  });
}
