import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { IngestReport, VerbatimsBody } from '../../schemas/ingest.ts';
import { VerbatimPatch } from '../../schemas/verbatim.ts';
import { VerbatimAnswer, VerbatimListQuery, VerbatimPage } from '../../schemas/verbatim-answer.ts';
import type { Services } from '../../service/services.ts';
import { answers } from '../answers.ts';
import { withNextLink } from '../next-link.ts';
import { takeVerbatims } from '../posted-verbatims.ts';
import { projectParams, verbatimParams } from '../project-params.ts';
import type { ProjectRequests } from '../project-requests.ts';
import { validateAllButBody } from '../zod-compilers.ts';

const NDJSON = ['application/x-ndjson', 'application/ndjson', 'application/jsonl'];

const PostHeaders = z.looseObject({
  'idempotency-key': z
    .string()
    .regex(/^[\x20-\x7e]{1,255}$/, 'takes 1 to 255 printable ASCII characters')
    .optional()
    .describe('Rows without an id take one derived from this key and their place, so that repeating the request is harmless.'),
});

/** `/v1/projects/{project}/verbatims` and `…/{id}`. */
export const verbatimRoutes =
  ({ ingest, verbatims }: Services, { loadProject, answerUnchanged }: ProjectRequests): FastifyPluginAsyncZod =>
  async (app) => {
    const tags = ['Verbatims'];
    const url = '/v1/projects/:project/verbatims';
    app.addContentTypeParser(NDJSON, (_request, payload, done) => done(null, payload));
    app.post(
      url,
      {
        config: { needs: 'ingest' },
        preHandler: loadProject,
        validatorCompiler: validateAllButBody,
        schema: {
          tags,
          summary: 'Post verbatims',
          description:
            'One verbatim, a batch of up to 1000, or application/x-ndjson of any length, one verbatim a line. Answered once all of it is durable. A row that does not fit is rejected alone; the same row again is a duplicate and changes nothing.',
          consumes: ['application/json', 'application/x-ndjson'],
          params: projectParams,
          headers: PostHeaders,
          body: VerbatimsBody,
          response: answers(201, IngestReport, 'What became of the rows.'),
        },
      },
      async (request, reply) => {
        const { project, body, headers, demandStillIn } = request;
        return reply.code(201).send(await takeVerbatims(ingest, project, body, headers['idempotency-key'], demandStillIn));
      },
    );
    app.get(
      url,
      {
        config: { needs: 'read' },
        preHandler: [loadProject, answerUnchanged],
        schema: {
          tags,
          summary: 'List or search verbatims',
          params: projectParams,
          querystring: VerbatimListQuery,
          response: answers(200, VerbatimPage, 'A page of verbatims with their analyses.'),
        },
      },
      async (request, reply) => withNextLink(request, reply, await verbatims.list(request.project, request.query)),
    );
    app.get(
      `${url}/:id`,
      {
        config: { needs: 'read' },
        preHandler: [loadProject, answerUnchanged],
        schema: { tags, summary: 'Read a verbatim', params: verbatimParams, response: answers(200, VerbatimAnswer, 'The verbatim.') },
      },
      (request) => verbatims.get(request.project, request.params.id),
    );
    app.patch(
      `${url}/:id`,
      {
        config: { needs: ['ingest', 'read'], audit: 'verbatim-patched' }, // the answer shows the verbatim
        preHandler: loadProject,
        schema: {
          tags,
          summary: 'Add what was learned later',
          description: 'Scores, outcome, events, segments and measures are merged into the verbatim, and its counts follow.',
          params: verbatimParams,
          body: VerbatimPatch,
          response: answers(200, VerbatimAnswer, 'The verbatim as it is now.'),
        },
      },
      (request) => verbatims.patch(request.project, request.params.id, request.body),
    );
    app.delete(
      `${url}/:id`,
      {
        config: { needs: 'admin', audit: 'verbatim-removed' },
        preHandler: loadProject,
        schema: { tags, summary: 'Remove a verbatim everywhere', params: verbatimParams, response: answers(204, z.null(), 'It is gone.') },
      },
      async (request, reply) => {
        await verbatims.remove(request.project, request.params.id);
        return reply.code(204).send(null);
      },
    );
  };
