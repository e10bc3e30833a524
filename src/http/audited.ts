import type { FastifyInstance } from 'fastify';
import type { Services } from '../service/services.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the audit log calls a change that this route makes, such as `project-put`; unsaid where it makes none, or takes verbatims in. */
    audit?: string;
  }
  interface FastifyRequest {
    /** What was changed, where the address does not say; `nothing` where all was already as it was asked for. */
    changed: { readonly project: string | null; readonly target: string | null } | 'nothing' | null;
  }
}

/** Ids of an address that the log may hold: never a respondent. */
interface Named {
  readonly project?: string;
  readonly id?: string;
}

/** Writes every change that succeeds to the audit log, before it is answered: a change that cannot be written there is answered 503. */
export function auditChanges(app: FastifyInstance, services: Services): void {
  app.decorateRequest('changed', null);
  app.addHook('onSend', async (request, { statusCode }) => {
    const action = request.routeOptions.config?.audit;
    if (action === undefined || statusCode >= 300 || request.changed === 'nothing') return;
    const { project = null, id: target = null } = request.params as Named;
    await services.audit.record({ who: request.caller.who, action, ...(request.changed ?? { project, target }) });
  });
}
