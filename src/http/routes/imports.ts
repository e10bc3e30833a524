import { Readable } from 'node:stream';
import multipart from '@fastify/multipart';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { FilePreview } from '../../schemas/file-preview.ts';
import { ImportAnswer, ImportPage } from '../../schemas/import.ts';
import { Paging } from '../../schemas/paging.ts';
import { reworded } from '../../service/imports/reworded.ts';
import type { Services } from '../../service/services.ts';
import type { LabelLanguage } from '../../service/taxonomy-view.ts';
import { answers } from '../answers.ts';
import { sendEvents } from '../import-events.ts';
import { withNextLink } from '../next-link.ts';
import { importParams, projectParams } from '../project-params.ts';
import type { ProjectRequests } from '../project-requests.ts';
import { refusedCsv, refusedNdjson } from '../refused-rows.ts';
import { FILE_TYPES, ImportForm, ImportQuery, takeFile, XLSX_TYPE } from '../uploaded-file.ts';
import { validateAllButBody } from '../zod-compilers.ts';

const PREVIEWED_BYTES = 5e6;

const inLanguage = (answer: ImportAnswer, language: LabelLanguage): ImportAnswer => ({
  ...answer,
  rejected: reworded(answer.rejected, language),
});

/** `/v1/projects/{project}/imports` and below. */
export const importRoutes =
  ({ imports }: Services, { loadProject }: ProjectRequests): FastifyPluginAsyncZod =>
  async (app) => {
    const tags = ['Imports'];
    const url = '/v1/projects/:project/imports';
    const preHandler = loadProject;
    await app.register(multipart);
    app.addContentTypeParser(FILE_TYPES, (_request, payload, done) => done(null, payload));
    const upload = {
      tags,
      consumes: ['multipart/form-data', 'text/csv', 'application/x-ndjson', XLSX_TYPE],
      params: projectParams,
      querystring: ImportQuery,
      body: ImportForm,
    };
    app.post(
      url,
      {
        config: { needs: 'ingest', audit: 'import-started' },
        preHandler,
        validatorCompiler: validateAllButBody,
        schema: {
          ...upload,
          summary: 'Import a file',
          description:
            'CSV and NDJSON of any size, XLSX up to 25 MB, as the body with settings in the query, or in a form. Answered once the file is kept durably; it is then read in its turn, and goes on by itself after a crash, nothing doubled. Without `mapping` or `profile` the columns are guessed, and refused where the guess is not certain.',
          response: answers(202, ImportAnswer, 'The file is kept, and waits its turn.'),
        },
      },
      async (request, reply) => {
        const { kept, asked } = await takeFile(request, imports);
        const begun = await imports.begin(request.project, kept, asked, request.language);
        request.changed = { project: request.project.id, target: begun.id };
        return reply.code(202).header('location', `/v1/projects/${request.project.id}/imports/${begun.id}`).send(begun);
      },
    );
    app.post(
      `${url}/preview`,
      {
        config: { needs: 'ingest' },
        preHandler,
        validatorCompiler: validateAllButBody,
        schema: {
          ...upload,
          summary: 'See how a file would be read',
          description: 'Nothing is stored. The first 5 MB are looked at, of a workbook all.',
          response: answers(200, FilePreview, 'What the file is, what its columns seem to hold, and its first verbatims.'),
        },
      },
      async (request) => {
        const { kept, asked } = await takeFile(request, imports, PREVIEWED_BYTES);
        const preview = await imports.preview(request.project, kept, asked, request.language);
        return { ...preview, faults: reworded(preview.faults, request.language) };
      },
    );
    app.get(
      url,
      {
        config: { needs: 'ingest' },
        preHandler,
        schema: {
          tags,
          summary: 'List the imports',
          params: projectParams,
          querystring: Paging,
          response: answers(200, ImportPage, 'A page of imports, newest first.'),
        },
      },
      async (request, reply) => withNextLink(request, reply, await imports.list(request.project, request.query)),
    );
    app.get(
      `${url}/:id`,
      {
        config: { needs: 'ingest' },
        preHandler,
        schema: { tags, summary: 'Read an import', params: importParams, response: answers(200, ImportAnswer, 'The import as it is now.') },
      },
      async ({ project, params, language }) => inLanguage(await imports.get(project, params.id), language),
    );
    app.delete(
      `${url}/:id`,
      {
        config: { needs: 'ingest', audit: 'import-cancelled' },
        preHandler,
        schema: {
          tags,
          summary: 'Cancel an import',
          description: 'Ends it after the chunk at work and removes its file; what it stored stays. One that has ended is left as it is.',
          params: importParams,
          response: answers(200, ImportAnswer, 'The import as it is now.'),
        },
      },
      async (request) => {
        const { cancelled, answer } = await imports.cancel(request.project, request.params.id);
        if (!cancelled) request.changed = 'nothing';
        return inLanguage(answer, request.language);
      },
    );
    app.get(
      `${url}/:id/events`,
      {
        config: { needs: 'ingest' },
        preHandler,
        schema: {
          tags,
          summary: 'Follow an import',
          description:
            'Server-sent events: `progress` with the import each time it gets on, at last `end`. Each has an id; coming back with that of the last (`Last-Event-ID`) is a 204.',
          produces: ['text/event-stream'],
          params: importParams,
          response: { ...answers(200, z.string(), 'The events.'), 204: z.null().describe('It has ended, and you know.') },
        },
      },
      async (request, reply) => {
        const gone = new AbortController();
        const { project, params, language } = request;
        async function* told() {
          for await (const answer of imports.watch(project, params.id, gone.signal)) yield inLanguage(answer, language);
        }
        return sendEvents(request, reply, told(), gone) as Promise<never>;
      },
    );
    app.get(
      `${url}/:id/rejected`,
      {
        config: { needs: ['ingest', 'read'] },
        preHandler,
        schema: {
          tags,
          summary: 'Download the rows that were not taken',
          description:
            'Each with its line, column, code and reason, and what its mapped columns hold: personal data masked, the respondent left out. The first 100,000, for 30 days.',
          produces: ['text/csv', 'application/x-ndjson'],
          params: importParams,
          querystring: z.object({ format: z.enum(['csv', 'ndjson']).default('csv') }),
          response: answers(200, z.string(), 'The rows; as CSV with semicolons and a BOM where the language is French.'),
        },
      },
      async (request, reply) => {
        const { project, language } = request;
        const { id, mapping } = await imports.get(project, request.params.id);
        const { format } = request.query;
        const pages = imports.refused(project, id);
        const text = format === 'csv' ? refusedCsv(pages, mapping, language) : refusedNdjson(pages, language);
        return reply
          .type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson')
          .headers({ 'content-disposition': `attachment; filename="rejected.${format}"`, 'cache-control': 'no-store' })
          .send(Readable.from(text) as never);
      },
    );
  };
