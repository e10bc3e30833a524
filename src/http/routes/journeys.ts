import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { JourneysAnswer, JourneysQuery } from '../../schemas/journeys.ts';
import type { Services } from '../../service/services.ts';
import { answerComputed, computedAnswers } from '../computed.ts';
import { projectParams } from '../project-params.ts';
import type { ProjectRequests } from '../project-requests.ts';

/** Journeys: what is said along them, their maps, and what is not said. */
export const journeyRoutes =
  ({ insights }: Services, { loadProject, answerUnchanged }: ProjectRequests): FastifyPluginAsyncZod =>
  async (app) => {
    const tags = ['Journeys'];
    const preHandler = [loadProject, answerUnchanged];
    app.get(
      '/v1/projects/:project/journeys',
      {
        config: { needs: 'read' },
        preHandler,
        schema: {
          tags,
          summary: 'Sentiment along the steps, peaks, ends and recoveries',
          description:
            'Mean sentiment at each step of the journeys, by the values of a segment where one is asked for; whether peak and end predict the score better than the mean; and what mending something bad is worth in the score. Association only.',
          params: projectParams,
          querystring: JourneysQuery,
          response: computedAnswers(JourneysAnswer, 'The steps, and what is remembered of them.'),
        },
      },
      async (request, reply) => answerComputed(reply, await insights.journeys(request.project, request.query, request.language)),
    );
  };
