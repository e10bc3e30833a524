import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ImportProfile, NamedProfile, ProfileName, ProfilePage } from '../../schemas/import.ts';
import { Paging } from '../../schemas/paging.ts';
import type { Services } from '../../service/services.ts';
import { answers } from '../answers.ts';
import { withNextLink } from '../next-link.ts';
import { projectParams } from '../project-params.ts';
import type { ProjectRequests } from '../project-requests.ts';

const profileParams = projectParams.extend({ name: z.string().describe('Name of the profile.') });

/** `/v1/projects/{project}/import-profiles` and `…/{name}`. */
export const importProfileRoutes =
  ({ imports }: Services, { loadProject }: ProjectRequests): FastifyPluginAsyncZod =>
  async (app) => {
    const tags = ['Imports'];
    const url = '/v1/projects/:project/import-profiles';
    const preHandler = loadProject;
    app.get(
      url,
      {
        config: { needs: 'ingest' },
        preHandler,
        schema: {
          tags,
          summary: 'List the profiles',
          params: projectParams,
          querystring: Paging,
          response: answers(200, ProfilePage, 'A page of profiles.'),
        },
      },
      async (request, reply) => withNextLink(request, reply, await imports.profiles.list(request.project, request.query)),
    );
    app.get(
      `${url}/:name`,
      {
        config: { needs: 'ingest' },
        preHandler,
        schema: { tags, summary: 'Read a profile', params: profileParams, response: answers(200, NamedProfile, 'The profile.') },
      },
      (request) => imports.profiles.get(request.project, request.params.name),
    );
    app.put(
      `${url}/:name`,
      {
        config: { needs: 'ingest', audit: 'import-profile-put' },
        preHandler,
        schema: {
          tags,
          summary: 'Make or change a profile',
          description: 'How files are read, to be named at an import instead of said again.',
          params: profileParams.extend({ name: ProfileName }),
          body: ImportProfile,
          response: {
            ...answers(200, NamedProfile, 'The profile, changed or as it was.'),
            ...answers(201, NamedProfile, 'The profile, made.'),
          },
        },
      },
      async (request, reply) => {
        const { created, profile } = await imports.profiles.put(request.project, request.params.name, request.body);
        request.changed = { project: request.project.id, target: profile.name };
        return reply.code(created ? 201 : 200).send(profile);
      },
    );
    app.delete(
      `${url}/:name`,
      {
        config: { needs: 'ingest', audit: 'import-profile-removed' },
        preHandler,
        schema: { tags, summary: 'Remove a profile', params: profileParams, response: answers(204, z.null(), 'It is gone.') },
      },
      async (request, reply) => {
        await imports.profiles.remove(request.project, request.params.name);
        request.changed = { project: request.project.id, target: request.params.name };
        return reply.code(204).send(null);
      },
    );
  };
