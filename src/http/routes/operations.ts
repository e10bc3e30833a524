import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { problem } from '../../errors.ts';
import { StoreUnavailable } from '../../service/ports.ts';
import type { Services } from '../../service/services.ts';
import { answers } from '../answers.ts';
import type { Metrics } from '../metrics.ts';

const Status = z.object({ status: z.string() }).meta({ id: 'Status' });

/** `/healthz`, `/readyz` and `/metrics`. */
export const operationRoutes =
  ({ ready }: Services, metrics: Metrics): FastifyPluginAsyncZod =>
  async (app) => {
    const tags = ['Operations'];
    app.get(
      '/healthz',
      {
        config: { needs: 'none', rateLimit: false },
        schema: { tags, summary: 'Alive', response: answers(200, Status, 'The process answers.') },
      },
      async () => ({
        status: 'alive',
      }),
    );
    app.get(
      '/readyz',
      {
        config: { needs: 'none', rateLimit: false },
        schema: { tags, summary: 'Ready', response: answers(200, Status, 'Posts and questions are answered.') },
      },
      async () => {
        await ready().catch((error: unknown) => {
          if (error instanceof StoreUnavailable) throw problem('not-ready', [error.reason]);
          throw error;
        });
        return { status: 'ready' };
      },
    );
    app.get(
      '/metrics',
      {
        config: { needs: 'read', everywhere: true },
        schema: { tags, summary: 'Metrics for Prometheus', produces: ['text/plain'], response: { 200: z.string() } },
      },
      async (_request, reply) =>
        reply
          .type(metrics.contentType)
          .serializer(String)
          .send(await metrics.text()),
    );
  };
