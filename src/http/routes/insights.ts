import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { ChurnAnswer, ChurnQuery } from '../../schemas/churn.ts';
import { ComparisonsAnswer, ComparisonsQuery } from '../../schemas/comparisons.ts';
import { MeasuresAnswer, MeasuresQuery } from '../../schemas/measures.ts';
import { MismatchesAnswer, MismatchesQuery } from '../../schemas/mismatches.ts';
import { ScoresAnswer, ScoresQuery } from '../../schemas/scores.ts';
import { TrendsAnswer, TrendsQuery } from '../../schemas/trends.ts';
import type { Services } from '../../service/services.ts';
import { answers } from '../answers.ts';
import { answerComputed, computedAnswers } from '../computed.ts';
import { withNextLink } from '../next-link.ts';
import { projectParams } from '../project-params.ts';
import type { ProjectRequests } from '../project-requests.ts';

/** The analyst's questions beyond the ranking. */
export const insightRoutes =
  ({ insights }: Services, { loadProject, answerUnchanged }: ProjectRequests): FastifyPluginAsyncZod =>
  async (app) => {
    const tags = ['Insights'];
    const preHandler = [loadProject, answerUnchanged];
    app.get(
      '/v1/projects/:project/scores',
      {
        config: { needs: 'read' },
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
    app.get(
      '/v1/projects/:project/churn',
      {
        config: { needs: 'read' },
        preHandler,
        schema: {
          tags,
          summary: 'What goes with leaving, and when',
          description:
            'The churn rate; by touchpoint, churn among those who speak ill of it, lift, relative risk, attributable share and adjusted odds; how few touchpoints cover the leavers; and in which weeks or months after each event they leave. Association only.',
          params: projectParams,
          querystring: ChurnQuery,
          response: computedAnswers(ChurnAnswer, 'The touchpoints, the largest attributable share first.'),
        },
      },
      async (request, reply) => {
        const answer = await insights.churn(request.project, request.query, request.language);
        return answerComputed(reply, answer && withNextLink(request, reply, answer));
      },
    );
    app.get(
      '/v1/projects/:project/comparisons',
      {
        config: { needs: 'read' },
        preHandler,
        schema: {
          tags,
          summary: 'Compare two sets of verbatims',
          description:
            'Segments, periods or variants of a test, touchpoint by touchpoint: differences in share and in sentiment with their intervals, corrected over all that is shown, and how many verbatims an undecided one would need.',
          params: projectParams,
          querystring: ComparisonsQuery,
          response: answers(200, ComparisonsAnswer, 'The touchpoints, the surest difference first.'),
        },
      },
      async (request, reply) => withNextLink(request, reply, await insights.comparisons(request.project, request.query, request.language)),
    );
    app.get(
      '/v1/projects/:project/measures',
      {
        config: { needs: 'read' },
        preHandler,
        schema: {
          tags,
          summary: 'How long things took',
          description:
            'Without `measure`, the measures that verbatims have. With it, its median and P90, open ones by Kaplan–Meier: over all and over time, where each touchpoint is mentioned against where it is not, and against the scores. Quantities are taken in the unit and by the clock in which they were sent: opening hours are not subtracted here.',
          params: projectParams,
          querystring: MeasuresQuery,
          response: computedAnswers(MeasuresAnswer, 'The measures, and the figures of the one asked for.'),
        },
      },
      async (request, reply) => answerComputed(reply, await insights.measures(request.project, request.query, request.language)),
    );
    app.get(
      '/v1/projects/:project/mismatches',
      {
        config: { needs: 'read' },
        preHandler,
        schema: {
          tags,
          summary: 'Words and scores that disagree',
          description:
            'Kind words beside a low score, harsh words beside a high one: how often, and which verbatims, the widest gap first.',
          params: projectParams,
          querystring: MismatchesQuery,
          response: computedAnswers(MismatchesAnswer, 'The verbatims, with how often that happens.'),
        },
      },
      async (request, reply) => {
        const answer = await insights.mismatches(request.project, request.query);
        return answerComputed(reply, answer && withNextLink(request, reply, answer));
      },
    );
    app.get(
      '/v1/projects/:project/trends',
      {
        config: { needs: 'read' },
        preHandler,
        schema: {
          tags,
          summary: 'Shares and sentiment over time',
          description:
            'Flat rows of time, share with interval, complaints, praise and sentiment, as a panel takes them, and the moments from which a share was another for good.',
          params: projectParams,
          querystring: TrendsQuery,
          response: answers(200, TrendsAnswer, 'The rows, oldest first.'),
        },
      },
      async (request, reply) => withNextLink(request, reply, await insights.trends(request.project, request.query, request.language)),
    );
  };
