import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { Analysis } from '../../schemas/analysis.ts';
import { AnalyzeBatchAnswer, AnalyzeBatchInput, AnalyzeInput } from '../../schemas/analyze.ts';
import type { Services } from '../../service/services.ts';
import { answers } from '../answers.ts';

/** `POST /v1/analyze` and `/v1/analyze/batch`. */
export const analyzeRoutes =
  ({ analyze }: Services): FastifyPluginAsyncZod =>
  async (app) => {
    const tags = ['Analysis'];
    app.post(
      '/v1/analyze',
      {
        config: { needs: 'key' },
        schema: {
          tags,
          summary: 'Analyse one text',
          description: 'Language, sentiment, touchpoints with the words that say so, intents. Stores nothing.',
          body: AnalyzeInput,
          response: answers(200, Analysis, 'The analysis.'),
        },
      },
      (request) => analyze.one(request.body),
    );
    app.post(
      '/v1/analyze/batch',
      {
        config: { needs: 'key' },
        schema: {
          tags,
          summary: 'Analyse up to 1000 texts',
          description: 'Answers in the order of what was sent. Stores nothing.',
          body: AnalyzeBatchInput,
          response: answers(200, AnalyzeBatchAnswer, 'The analyses, in order.'),
        },
      },
      (request) => analyze.batch(request.body),
    );
  };
