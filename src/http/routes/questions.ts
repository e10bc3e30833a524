import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { QuestionList, QuestionQuery } from '../../schemas/question.ts';
import type { Services } from '../../service/services.ts';
import { answers } from '../answers.ts';
import { projectParams } from '../project-params.ts';
import type { ProjectRequests } from '../project-requests.ts';

/** `…/questions`. */
export const questionRoutes =
  ({ questions }: Services, { loadProject, answerUnchanged }: ProjectRequests): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/v1/projects/:project/questions',
      {
        config: { needs: 'read' },
        preHandler: [loadProject, answerUnchanged],
        schema: {
          tags: ['Verbatims'],
          summary: 'List the questions that verbatims answer',
          description: 'Each as it was worded, with how many verbatims of a stretch of time answer it.',
          params: projectParams,
          querystring: QuestionQuery,
          response: answers(200, QuestionList, 'The questions, the most answered first.'),
        },
      },
      (request) => questions(request.project, request.query),
    );
  };
