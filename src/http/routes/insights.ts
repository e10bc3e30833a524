import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { ScoresAnswer, ScoresQuery } from '../../schemas/scores.ts';
import type { Services } from '../../service/services.ts';
import { answerComputed, computedAnswers } from '../computed.ts';
import { projectParams } from '../project-params.ts';
import type { ProjectRequests } from '../project-requests.ts';

/** `…/scores`, and the other questions that read every verbatim of their scope. */
export const insightRoutes =
  ({ insights }: Services, { loadProject, answerUnchanged }: ProjectRequests): FastifyPluginAsyncZod =>
  async (app) => {
    const tags = ['Insights'];
    const preHandler = [loadProject, answerUnchanged];
    app.get(
      '/v1/projects/:project/scores',
      {
        preHandler,
        schema: {
          tags,
          summary: 'NPS, CSAT, effort and stars',
          description:
            'Each score with its 95 % interval, for the whole scope and over time, by the values of a segment where one is asked for.',
          params: projectParams,
          querystring: ScoresQuery,
          response: computedAnswers(ScoresAnswer, 'The scores.'),
        },
      },
      async (request, reply) => answerComputed(reply, await insights.scores(request.project, request.query)),
    );
  };
