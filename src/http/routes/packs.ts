import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { PackList, PackQuery } from '../../schemas/pack.ts';
import type { Services } from '../../service/services.ts';
import { answers } from '../answers.ts';
import { answerTagged } from '../entity-tag.ts';

/** `GET /v1/packs`. */
export const packRoutes =
  ({ packs }: Services): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/v1/packs',
      {
        config: { needs: 'key' },
        preHandler: async (request, reply) => {
          const { items } = await packs({}, request.language);
          return answerTagged(request, reply, items.map(({ version }) => version).join(' '));
        },
        schema: {
          tags: ['Taxonomy'],
          summary: 'List the packs there are',
          description:
            'What a project’s `packs` and those of an analysis may name. `base` holds what all sectors share; it is always on, and named nowhere.',
          querystring: PackQuery,
          response: answers(200, PackList, 'The packs, `base` first.'),
        },
      },
      ({ language, query }) => packs(query, language),
    );
  };
