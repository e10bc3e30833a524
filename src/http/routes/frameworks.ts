import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { FrameworkList } from '../../schemas/framework.ts';
import { listFrameworks } from '../../service/frameworks.ts';
import { answers } from '../answers.ts';
import { answerTagged } from '../entity-tag.ts';

/** `GET /v1/frameworks`. */
export const frameworkRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/v1/frameworks',
    {
      config: { needs: 'key' },
      preHandler: async (request, reply) => answerTagged(request, reply, JSON.stringify(listFrameworks(request.language))),
      schema: {
        tags: ['Taxonomy'],
        summary: 'List the frameworks and their stages',
        description: 'The ways of cutting the journey that `framework` may name; every touchpoint has a stage in each (`moments`).',
        response: answers(200, FrameworkList, 'The frameworks, their stages in the order of the journey.'),
      },
    },
    async (request) => listFrameworks(request.language),
  );
};
