import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { problem } from '../../errors.ts';
import { IngestReport } from '../../schemas/ingest.ts';
import { DEMO, loadDemo } from '../../service/load-demo.ts';
import type { Services } from '../../service/services.ts';
import { answers } from '../answers.ts';
import { demoRows } from '../demo-rows.ts';

/** `/v1/demo`. */
export const demoRoutes =
  (services: Services): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/v1/demo',
      {
        config: { needs: 'admin', everywhere: true, audit: 'demo-loaded' },
        schema: {
          tags: ['Projects'],
          summary: 'Load the sample projects',
          description:
            'Makes the project `demo`, an invented insurer with invented verbatims, to look around in, and `demo-claims`, its survey of claims step by step.',
          response: answers(201, IngestReport, 'What became of the verbatims of `demo`.'),
        },
      },
      async (request, reply) => {
        const { items } = await services.projects.list({ limit: 1 }, DEMO);
        if (items.length > 0) throw problem('demo-exists', []);
        request.changed = { project: DEMO, target: null };
        return reply.code(201).send((await loadDemo(services, demoRows))[DEMO]);
      },
    );
  };
