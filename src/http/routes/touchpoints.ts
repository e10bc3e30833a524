import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { TouchpointPage, TouchpointsQuery } from '../../schemas/touchpoint.ts';
import type { Services } from '../../service/services.ts';
import { answers } from '../answers.ts';
import { withNextLink } from '../next-link.ts';
import { projectParams } from '../project-params.ts';
import type { ProjectRequests } from '../project-requests.ts';

/** `…/touchpoints`. */
export const touchpointRoutes =
  ({ touchpoints }: Services, { loadProject, answerUnchanged }: ProjectRequests): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/v1/projects/:project/touchpoints',
      {
        config: { needs: 'read' },
        preHandler: [loadProject, answerUnchanged],
        schema: {
          tags: ['Taxonomy'],
          summary: 'List the touchpoints that the project’s packs know',
          description:
            'The taxonomy, by id. With `q`, the touchpoints that words lead to; with `include=words`, the words of the lexicon that lead to each, in every language.',
          params: projectParams,
          querystring: TouchpointsQuery,
          response: answers(200, TouchpointPage, 'A page of touchpoints.'),
        },
      },
      async (request, reply) => withNextLink(request, reply, await touchpoints(request.project, request.query, request.language)),
    );
  };
