import { Readable } from 'node:stream';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ExportQuery } from '../../schemas/export.ts';
import { Computing } from '../../schemas/figure.ts';
import type { Services } from '../../service/services.ts';
import { refusal } from '../answers.ts';
import { answerComputed } from '../computed.ts';
import { exportFile } from '../export/export-file.ts';
import { projectParams } from '../project-params.ts';
import type { ProjectRequests } from '../project-requests.ts';

const file = (description: string) => ({ schema: z.string().describe(description) });

/** `…/export`. */
export const exportRoutes =
  ({ exports }: Services, { loadProject, answerUnchanged }: ProjectRequests): FastifyPluginAsyncZod =>
  async (app) => {
    const stopping = new AbortController();
    app.addHook('preClose', async () => stopping.abort());
    app.get(
      '/v1/projects/:project/export',
      {
        config: { needs: 'read' },
        preHandler: [loadProject, answerUnchanged],
        schema: {
          tags: ['Verbatims'],
          summary: 'Export as a file',
          description:
            'Everything, or what a filter keeps, streamed: a table for a spreadsheet, in the form that those of the language of Accept-Language read, or an object a line. One that is cut short ends without the end of its transfer.',
          params: projectParams,
          querystring: ExportQuery,
          response: {
            200: {
              description: 'The file.',
              content: { 'text/csv': file('Titles, then a row each.'), 'application/x-ndjson': file('An object a line.') },
            },
            202: Computing.describe('Figures that are computed for the first time: ask again after `Retry-After` seconds.'),
            '4xx': refusal('The request is refused.'),
            '5xx': refusal('The service cannot do this now.'),
          },
        },
      },
      async (request, reply) => {
        const { project, query, language } = request;
        const opened = await exports.open(project, query, language, stopping.signal);
        if (opened === null) {
          answerComputed(reply, null);
          return reply;
        }
        if (!opened.current) reply.removeHeader('etag');
        const { name, type, chunks } = exportFile(project, query, opened, language);
        reply.type(type).header('content-disposition', `attachment; filename="${name}"`);
        reply.send(Readable.from(request.method === 'HEAD' ? [] : chunks, { objectMode: false }) as never);
        return reply;
      },
    );
  };
