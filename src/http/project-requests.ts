import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { StoredProject } from '../service/ports.ts';
import type { Services } from '../service/services.ts';
import type { LabelLanguage } from '../service/taxonomy-view.ts';
import { acceptedLanguage } from './accepted-language.ts';
import { answerTagged } from './entity-tag.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The project of the address; set by `loadProject`. */
    project: StoredProject;
    /** The language that labels are answered in. */
    language: LabelLanguage;
  }
}

/** Steps that a route takes before its handler. */
export interface ProjectRequests {
  /** Finds the project of the address, or answers 404. */
  loadProject(request: FastifyRequest): Promise<void>;
  /** Tags the answer; an unchanged question is a 304 and nothing more is done. */
  answerUnchanged(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined>;
}

/** Makes the steps, and readies the requests for them. */
export function projectRequests(app: FastifyInstance, services: Services): ProjectRequests {
  app.decorateRequest('project');
  app.decorateRequest('language', 'en');
  app.addHook('onRequest', async (request) => {
    request.language = acceptedLanguage(request.headers['accept-language']);
  });
  return {
    async loadProject(request) {
      request.project = await services.projects.get((request.params as { project: string }).project);
    },
    async answerUnchanged(request, reply) {
      const { project, scopes } = request.caller;
      const state = request.project ? await services.state(request.project) : `${await services.state(project)} ${scopes.join(' ')}`;
      return answerTagged(request, reply, state);
    },
  };
}
