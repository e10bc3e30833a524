import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { VerbatimsBody } from '../schemas/ingest.ts';
import { describeNeeds, SECURITY_SCHEMES } from './describe-needs.ts';

type Node = { [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** The names of the components that a part of the document refers to, directly or through others. */
function referred(part: unknown, schemas: Node, found = new Set<string>()): Set<string> {
  if (!isNode(part)) return found;
  for (const [key, value] of Object.entries(part)) {
    const name = key === '$ref' && typeof value === 'string' ? value.split('/').pop() : undefined;
    if (name === undefined) referred(value, schemas, found);
    else if (!found.has(name)) referred(schemas[name], schemas, found.add(name));
  }
  return found;
}

/** Leaves out components that no call uses, and says what a line of NDJSON is. */
function tidy(document: Node): Node {
  const schemas = ((document.components as Node | undefined)?.schemas ?? {}) as Node;
  const used = referred(document.paths, schemas);
  for (const path of Object.values(document.paths as Node)) {
    const content = ((path as { post?: { requestBody?: { content?: Node } } }).post?.requestBody?.content ?? {}) as Node;
    if ('application/x-ndjson' in content) {
      content['application/x-ndjson'] = { schema: { type: 'string', description: 'One verbatim a line, each as in application/json.' } };
    }
  }
  // zod tells no examples of what it looks at before it takes it, as it does at the names of pairs.
  const examples = VerbatimsBody.meta()?.examples;
  const kept = Object.fromEntries(
    Object.entries({ ...schemas, VerbatimsInput: { ...(schemas.VerbatimsInput as Node), examples } }).filter(([name]) => used.has(name)),
  );
  return { ...document, components: { ...(document.components as Node), schemas: kept } };
}

const DOCS_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Makes the OpenAPI document of the app's routes, served at `/openapi.json`, and its pages at `/docs`. Goes before the routes. */
export async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Saillance',
        version,
        description: 'Reads customers’ verbatims in French and English and shows which moments decide whether they stay.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      components: { securitySchemes: SECURITY_SCHEMES },
    },
    transform: (input) =>
      input.schema === undefined
        ? { schema: { hide: true }, url: input.url }
        : jsonSchemaTransform({ ...input, schema: describeNeeds(input.schema, input.route) }),
    transformObject: (input) => tidy(jsonSchemaTransformObject(input) as unknown as Node) as never,
  });
  const pages: FastifyPluginAsync = async (docs) => {
    docs.addHook('onRoute', (route) => {
      route.config = { ...route.config, needs: 'none' };
    });
    await docs.register(swaggerUi, {
      routePrefix: '/docs',
      staticCSP: DOCS_POLICY,
      uiConfig: { docExpansion: 'list' },
      theme: { title: 'Saillance', css: [{ filename: 'saillance.css', content: '.swagger-ui .topbar { display: none; }' }] },
    });
  };
  await app.register(pages);
  app.get('/openapi.json', { config: { needs: 'none' }, schema: { hide: true } }, async () => app.swagger());
}
