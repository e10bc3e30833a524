import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { ErasureReceipt } from '../../schemas/erasure.ts';
import type { Services } from '../../service/services.ts';
import { answers } from '../answers.ts';
import { respondentParams } from '../project-params.ts';
import type { ProjectRequests } from '../project-requests.ts';

/** `/v1/projects/{project}/respondents/{respondent}`. */
export const respondentRoutes =
  ({ erasure }: Services, { loadProject }: ProjectRequests): FastifyPluginAsyncZod =>
  async (app) => {
    app.delete(
      '/v1/projects/:project/respondents/:respondent',
      {
        config: { needs: 'admin', audit: 'respondent-erased' },
        preHandler: loadProject,
        schema: {
          tags: ['Verbatims'],
          summary: 'Erase a person everywhere',
          description:
            'Every verbatim posted with this `respondent` before the call leaves the tables, the counts, the search index, the caches, the write-ahead log and the file. Answered once nothing is left; repeating it is harmless. Backups made before keep what they hold.',
          params: respondentParams,
          response: answers(200, ErasureReceipt, 'The receipt, also where there was nothing to erase.'),
        },
      },
      async (request) => {
        const receipt = await erasure.respondent(request.project, request.params.respondent);
        request.changed = { project: request.project.id, target: receipt.receipt };
        return receipt;
      },
    );
  };
