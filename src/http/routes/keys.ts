import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { AuditListQuery, AuditPage } from '../../schemas/audit.ts';
import { KeyInput, KeyPage, KeyRotation, MadeKey } from '../../schemas/key.ts';
import { Paging } from '../../schemas/paging.ts';
import type { Services } from '../../service/services.ts';
import { answers } from '../answers.ts';
import { withNextLink } from '../next-link.ts';

const keyParams = z.object({ id: z.string().describe('Id of the key: the part after `sail_`.') });

/** `/v1/keys` and `/v1/audit`: the administrators'. */
export const keyRoutes =
  ({ keys, audit }: Services): FastifyPluginAsyncZod =>
  async (app) => {
    const tags = ['Keys'];
    const everywhere = true;
    app.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'));
    app.post(
      '/v1/keys',
      {
        config: { needs: 'admin', everywhere, audit: 'key-made' },
        schema: {
          tags,
          summary: 'Make a key',
          description:
            'The answer is the only one that shows it. From the first key on, which is an administrator’s, every call takes one.',
          body: KeyInput,
          response: answers(201, MadeKey, 'The key, made.'),
        },
      },
      async (request, reply) => {
        const made = await keys.make(request.body);
        request.changed = { project: made.project, target: made.id };
        return reply.code(201).send(made);
      },
    );
    app.get(
      '/v1/keys',
      {
        config: { needs: 'admin', everywhere },
        schema: {
          tags,
          summary: 'List the keys, without their secrets',
          querystring: Paging,
          response: answers(200, KeyPage, 'A page of keys.'),
        },
      },
      async (request, reply) => withNextLink(request, reply, await keys.list(request.query)),
    );
    app.post(
      '/v1/keys/:id/rotate',
      {
        config: { needs: 'admin', everywhere, audit: 'key-rotated' },
        schema: {
          tags,
          summary: 'Give a key another secret',
          description: 'The old one is good for `graceSeconds` more, so that what uses it can be changed meanwhile.',
          params: keyParams,
          body: KeyRotation.nullish(),
          response: answers(200, MadeKey, 'The key with its new secret, shown this once.'),
        },
      },
      async (request) => {
        const made = await keys.rotate(request.params.id, request.body?.graceSeconds ?? 0);
        request.changed = { project: made.project, target: made.id };
        return made;
      },
    );
    app.delete(
      '/v1/keys/:id',
      {
        config: { needs: 'admin', everywhere, audit: 'key-revoked' },
        schema: {
          tags,
          summary: 'Revoke a key',
          description: 'It opens nothing from then on, and stays listed.',
          params: keyParams,
          response: answers(204, z.null(), 'It is revoked.'),
        },
      },
      async (request, reply) => {
        await keys.revoke(request.params.id);
        return reply.code(204).send(null);
      },
    );
    app.get(
      '/v1/audit',
      {
        config: { needs: 'admin', everywhere },
        schema: {
          tags,
          summary: 'What changed what, newest first',
          description:
            'Projects, keys, verbatims changed one by one and erasures, with who did it, by ids alone. Verbatims taken in are not in it.',
          querystring: AuditListQuery,
          response: answers(200, AuditPage, 'A page of the log.'),
        },
      },
      async (request, reply) => withNextLink(request, reply, await audit.list(request.query)),
    );
  };
