import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { DeliveryReport } from '../../schemas/connector.ts';
import type { Services } from '../../service/services.ts';
import { answers } from '../answers.ts';
import { toolParams } from '../project-params.ts';
import { validateAllButBody } from '../zod-compilers.ts';

const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json(?:;|$)/;
const MOST_BYTES = 2 ** 20;
const NOTHING = new Uint8Array();

const tokenParams = toolParams.extend({ token: z.string().describe('The token that PUT showed.') });

/** What came, as it came: the body byte for byte. */
function deliveryOf({ headers, body }: FastifyRequest, token: string | null) {
  const named = Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]);
  return { headers: Object.fromEntries(named), body: Buffer.isBuffer(body) ? body : NOTHING, token };
}

/** The addresses that tools post to. */
export const deliveryRoutes =
  ({ connectors }: Services): FastifyPluginAsyncZod =>
  async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(JSON_TYPE, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    const url = '/v1/projects/:project/connectors/:tool';
    const reading = { bodyLimit: MOST_BYTES, validatorCompiler: validateAllButBody };
    const schema = {
      tags: ['Connectors'],
      description:
        'For survey tools: a payload of JSON, up to 1 MiB, as the tool sends it. Answered once all of it is durable; the same again, or older, is harmless. Whatever keeps it from being verified gets the same refusal.',
      body: z.unknown().describe('The tool’s own payload, or JSON of one’s own.'),
      response: answers(200, DeliveryReport, 'What became of what was delivered.'),
    };
    app.post(
      url,
      { config: { needs: 'none' }, ...reading, schema: { ...schema, summary: 'Deliver what is signed', params: toolParams } },
      (request) => connectors.deliver(request.params.project, request.params.tool, deliveryOf(request, null)),
    );
    app.post(
      `${url}/:token`,
      {
        config: { needs: 'none' },
        ...reading,
        schema: { ...schema, summary: 'Deliver to an address that nobody can guess', params: tokenParams },
      },
      (request) => connectors.deliver(request.params.project, request.params.tool, deliveryOf(request, request.params.token)),
    );
  };
