import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Paging } from '../../schemas/paging.ts';
import { ProjectAnswer, ProjectId, ProjectInput, ProjectPage } from '../../schemas/project.ts';
import { describeProject } from '../../service/describe-project.ts';
import type { Services } from '../../service/services.ts';
import { answers } from '../answers.ts';
import { withNextLink } from '../next-link.ts';
import { projectParams } from '../project-params.ts';
import type { ProjectRequests } from '../project-requests.ts';

/** `/v1/projects` and `/v1/projects/{project}`. */
export const projectRoutes =
  ({ projects }: Services, { loadProject, answerUnchanged }: ProjectRequests): FastifyPluginAsyncZod =>
  async (app) => {
    const tags = ['Projects'];
    app.put(
      '/v1/projects/:project',
      {
        config: { needs: 'admin', audit: 'project-put' },
        schema: {
          tags,
          summary: 'Make or change a project',
          description: 'Changed packs or another default language make the history be read again in the background; see `replaying`.',
          params: z.object({ project: ProjectId }),
          body: ProjectInput,
          response: {
            ...answers(200, ProjectAnswer, 'The project, changed or as it was.'),
            ...answers(201, ProjectAnswer, 'The project, made.'),
          },
        },
      },
      async (request, reply) => {
        const { created, project } = await projects.put(request.params.project, request.body);
        return reply.code(created ? 201 : 200).send(project);
      },
    );
    app.get(
      '/v1/projects',
      {
        config: { needs: 'read' },
        preHandler: answerUnchanged,
        schema: { tags, summary: 'List the projects', querystring: Paging, response: answers(200, ProjectPage, 'A page of projects.') },
      },
      async (request, reply) => {
        const { project, scopes } = request.caller;
        const page = await projects.list(request.query, project);
        return withNextLink(request, reply, { ...page, caller: { project, scopes: [...scopes] } });
      },
    );
    app.get(
      '/v1/projects/:project',
      {
        config: { needs: 'read' },
        preHandler: [loadProject, answerUnchanged],
        schema: { tags, summary: 'Read a project', params: projectParams, response: answers(200, ProjectAnswer, 'The project.') },
      },
      async (request) => describeProject(request.project),
    );
    app.delete(
      '/v1/projects/:project',
      {
        config: { needs: 'admin', audit: 'project-removed' },
        schema: {
          tags,
          summary: 'Remove a project and all its verbatims',
          params: projectParams,
          response: answers(204, z.null(), 'It is gone.'),
        },
      },
      async (request, reply) => {
        await projects.remove(request.params.project);
        return reply.code(204).send(null);
      },
    );
  };
