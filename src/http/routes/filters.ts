import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { FilterValues } from '../../schemas/filter-values.ts';
import type { Services } from '../../service/services.ts';
import { answers } from '../answers.ts';
import { projectParams } from '../project-params.ts';
import type { ProjectRequests } from '../project-requests.ts';

/** `…/filters`. */
export const filterRoutes =
  ({ filterValues }: Services, { loadProject, answerUnchanged }: ProjectRequests): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/v1/projects/:project/filters',
      {
        config: { needs: 'read' },
        preHandler: [loadProject, answerUnchanged],
        schema: {
          tags: ['Projects'],
          summary: 'List what verbatims can be filtered by',
          description: 'The languages, channels, sources, bands and segments that verbatims of the project have, with their values.',
          params: projectParams,
          response: answers(200, FilterValues, 'The fields and their values.'),
        },
      },
      (request) => filterValues(request.project),
    );
  };
