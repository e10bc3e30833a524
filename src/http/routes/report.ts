import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ReportQuery } from '../../schemas/report.ts';
import type { Services } from '../../service/services.ts';
import { refusal } from '../answers.ts';
import { projectParams } from '../project-params.ts';
import type { ProjectRequests } from '../project-requests.ts';
import { REPORT_POLICY, reportPage, waitingPage } from '../report/page.ts';

const RETRY_SECONDS = 2;

const page = (description: string) => ({ description, content: { 'text/html': { schema: z.string() } } });

/** `…/report`: the ranking and the verdicts of a period as a page to read, print and keep. */
export const reportRoutes =
  ({ report }: Services, { loadProject, answerUnchanged }: ProjectRequests): FastifyPluginAsync =>
  async (app) => {
    const chooseLanguage = async (request: FastifyRequest) => {
      request.language = (request.query as ReportQuery).language ?? request.language;
    };
    app.get(
      '/v1/projects/:project/report',
      {
        config: { needs: 'read' },
        preHandler: [loadProject, chooseLanguage, answerUnchanged],
        schema: {
          tags: ['Insights'],
          summary: 'A report to print',
          description:
            'What needs attention first, the scores, the ranking, the verdict of each touchpoint, the stages of the journey and telling quotes of a period, as one page of HTML without script that prints on A4, in French or English. Every figure is that of the answers it is made of; with `from`, changes are against the period before.',
          params: projectParams,
          querystring: ReportQuery,
          response: {
            200: page('The report.'),
            202: page('Being computed for the first time: ask again after `Retry-After` seconds.'),
            '4xx': refusal('The request is refused; nothing was changed.'),
            '5xx': refusal('The service cannot do this now.'),
          },
        },
      },
      async (request, reply) => {
        const { project, language } = request;
        const made = await report(project, request.query as ReportQuery, language);
        reply.type('text/html; charset=utf-8').header('content-security-policy', REPORT_POLICY);
        if (made === null || !made.current) reply.removeHeader('etag');
        if (made === null) return reply.code(202).header('retry-after', String(RETRY_SECONDS)).send(waitingPage(language, RETRY_SECONDS));
        const day = new Intl.DateTimeFormat('en-CA', { timeZone: project.timezone }).format(made.madeAt);
        reply.header('content-disposition', `inline; filename="saillance-${project.id}-${day}.html"`);
        return reply.send(reportPage(made, language));
      },
    );
  };
