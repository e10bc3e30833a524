import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { MomentsAnswer, MomentsQuery, SalienceAnswer, SalienceQuery } from '../../schemas/salience.ts';
import type { Services } from '../../service/services.ts';
import { answerComputed, computedAnswers } from '../computed.ts';
import { withNextLink } from '../next-link.ts';
import { projectParams } from '../project-params.ts';
import type { ProjectRequests } from '../project-requests.ts';

type Ranking = { readonly next: string | null; readonly convergence?: { readonly current: boolean } | undefined };
const ranked = <T extends Ranking>(request: FastifyRequest, reply: FastifyReply, ranking: T | null) =>
  answerComputed(reply, ranking && withNextLink(request, reply, ranking), ranking?.convergence?.current ?? true);

/** `…/salience` and `…/moments`. */
export const rankingRoutes =
  ({ rankings }: Services, { loadProject, answerUnchanged }: ProjectRequests): FastifyPluginAsyncZod =>
  async (app) => {
    const tags = ['Insights'];
    const preHandler = [loadProject, answerUnchanged];
    app.get(
      '/v1/projects/:project/salience',
      {
        config: { needs: 'read' },
        preHandler,
        schema: {
          tags,
          summary: 'Rank touchpoints by salience',
          description:
            'What customers bring up unasked, most often first, each figure with its 95 % interval. Too little said is `insufficient`: shown, not ranked.',
          params: projectParams,
          querystring: SalienceQuery,
          response: computedAnswers(SalienceAnswer, 'The ranking.'),
        },
      },
      async (request, reply) => ranked(request, reply, await rankings.salience(request.project, request.query, request.language)),
    );
    app.get(
      '/v1/projects/:project/moments',
      {
        config: { needs: 'read' },
        preHandler,
        schema: {
          tags,
          summary: 'Rank the stages of the journey',
          description: 'The salience ranking by the stages of a framework.',
          params: projectParams,
          querystring: MomentsQuery,
          response: computedAnswers(MomentsAnswer, 'The ranking.'),
        },
      },
      async (request, reply) => ranked(request, reply, await rankings.moments(request.project, request.query, request.language)),
    );
  };
