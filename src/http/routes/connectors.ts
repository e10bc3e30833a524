import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ConnectorAnswer, ConnectorId, ConnectorInput, ConnectorPage, MadeConnector } from '../../schemas/connector.ts';
import { Paging } from '../../schemas/paging.ts';
import type { Services } from '../../service/services.ts';
import { answers } from '../answers.ts';
import { withNextLink } from '../next-link.ts';
import { projectParams, toolParams } from '../project-params.ts';
import type { ProjectRequests } from '../project-requests.ts';

const url = '/v1/projects/:project/connectors';

/** `/v1/projects/{project}/connectors`: how tools post into a project. */
export const connectorRoutes =
  ({ connectors }: Services, { loadProject, answerUnchanged }: ProjectRequests): FastifyPluginAsyncZod =>
  async (app) => {
    const tags = ['Connectors'];
    const note = (request: FastifyRequest, tool: string) => {
      request.changed = { project: request.project.id, target: tool };
    };
    app.put(
      `${url}/:tool`,
      {
        config: { needs: 'admin', audit: 'connector-put' },
        preHandler: loadProject,
        schema: {
          tags,
          summary: 'Let a tool post its responses',
          description:
            'The answer to the call that makes it, or that asks for another token, is the only one that shows the token. With a secret the tool’s signature alone opens the address; without one, the token in its path does.',
          params: projectParams.extend({ tool: ConnectorId }),
          body: ConnectorInput,
          response: {
            ...answers(200, MadeConnector, 'The connector, changed.'),
            ...answers(201, MadeConnector, 'The connector, made, with its token.'),
          },
        },
      },
      async (request, reply) => {
        const { created, connector } = await connectors.put(request.project, request.params.tool, request.body);
        note(request, connector.tool);
        return reply
          .code(created ? 201 : 200)
          .header('cache-control', 'no-store')
          .send(connector);
      },
    );
    app.get(
      url,
      {
        config: { needs: 'admin' },
        preHandler: [loadProject, answerUnchanged],
        schema: {
          tags,
          summary: 'List the connectors, without their secrets',
          params: projectParams,
          querystring: Paging,
          response: answers(200, ConnectorPage, 'A page of connectors.'),
        },
      },
      async (request, reply) => withNextLink(request, reply, await connectors.list(request.project, request.query)),
    );
    app.get(
      `${url}/:tool`,
      {
        config: { needs: 'admin' },
        preHandler: [loadProject, answerUnchanged],
        schema: {
          tags,
          summary: 'Read a connector, without its secret',
          params: toolParams,
          response: answers(200, ConnectorAnswer, 'The connector.'),
        },
      },
      (request) => connectors.get(request.project, request.params.tool),
    );
    app.delete(
      `${url}/:tool`,
      {
        config: { needs: 'admin', audit: 'connector-removed' },
        preHandler: loadProject,
        schema: {
          tags,
          summary: 'Let a tool post no more',
          description: 'What it posted stays.',
          params: toolParams,
          response: answers(204, z.null(), 'It is gone.'),
        },
      },
      async (request, reply) => {
        await connectors.remove(request.project, request.params.tool);
        note(request, request.params.tool);
        return reply.code(204).send(null);
      },
    );
  };
