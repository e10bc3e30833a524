import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance } from 'fastify';
import { problem } from '../errors.ts';
import type { Caller } from '../service/caller.ts';
import type { Services } from '../service/services.ts';
import { auditChanges } from './audited.ts';
import { limitBodies } from './body-limits.ts';
import { answerClientError, ignoreExpectations } from './client-errors.ts';
import { guardRoutes } from './guard.ts';
import { type Limits, limitConnections, serverLimits } from './limits.ts';
import { type Log, SILENT } from './log.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { describeApi } from './openapi.ts';
import { answerErrors, answerProblem } from './problem-answers.ts';
import { projectRequests } from './project-requests.ts';
import { countRequests } from './rate-limit.ts';
import { requestId } from './request-id.ts';
import { routeOf } from './route-of.ts';
import { analyzeRoutes } from './routes/analyze.ts';
import { connectorRoutes } from './routes/connectors.ts';
import { dashboardRoutes } from './routes/dashboard.ts';
import { deliveryRoutes } from './routes/deliveries.ts';
import { demoRoutes } from './routes/demo.ts';
import { exportRoutes } from './routes/export.ts';
import { filterRoutes } from './routes/filters.ts';
import { frameworkRoutes } from './routes/frameworks.ts';
import { importProfileRoutes } from './routes/import-profiles.ts';
import { importRoutes } from './routes/imports.ts';
import { insightRoutes } from './routes/insights.ts';
import { journeyRoutes } from './routes/journeys.ts';
import { keyRoutes } from './routes/keys.ts';
import { operationRoutes } from './routes/operations.ts';
import { packRoutes } from './routes/packs.ts';
import { pageRoutes } from './routes/pages.ts';
import { projectRoutes } from './routes/projects.ts';
import { questionRoutes } from './routes/questions.ts';
import { rankingRoutes } from './routes/rankings.ts';
import { reportRoutes } from './routes/report.ts';
import { respondentRoutes } from './routes/respondents.ts';
import { touchpointRoutes } from './routes/touchpoints.ts';
import { verbatimRoutes } from './routes/verbatims.ts';
import { BARE_HEADERS, SECURITY_HEADERS } from './security-headers.ts';
import { closeSilentConnections } from './silent-connections.ts';
import { allowedMethods } from './wrong-method.ts';
import { serialize, validate } from './zod-compilers.ts';

/** In the very letters that the compression looks for, which else adds its own again. */
const VARY = 'Accept-Language, Authorization, accept-encoding';

/** What the compression takes by itself, and lines of JSON. */
const COMPRESSED = /^text\/(?!event-stream)|json(?:;|$)|[+/](?:text|xml)(?:;|$)|octet-stream(?:;|$)/u;

/** What the app is made of. */
export interface AppOptions {
  readonly services: Services;
  /** The version of the service, for the contract. */
  readonly version: string;
  readonly log?: Log;
  readonly metrics?: Metrics;
  /** Largest JSON body in bytes; default 32 MiB. */
  readonly bodyLimit?: number;
  /** What one client may take; unlimited unless given. */
  readonly limits?: Limits;
  /** Who calls, where no key is to be asked for: the app is spoken to by this process alone. */
  readonly caller?: Caller;
  /** Folder of the built dashboard; without it there are no pages at `/`. */
  readonly pages?: string;
  /** Holds every answer to its schema; for tests. */
  readonly strict?: boolean;
}

/** Builds the HTTP app; the caller listens, or injects. Closing it closes nothing else. */
export async function buildApp({
  services,
  version,
  log = SILENT,
  bodyLimit = 2 ** 25,
  strict = false,
  limits = {},
  ...rest
}: AppOptions): Promise<FastifyInstance> {
  const metrics = rest.metrics ?? createMetrics(services);
  const app = fastify({
    logger: false, // the framework's own lines hold addresses; ours do not
    bodyLimit,
    ...serverLimits(limits),
    genReqId: requestId,
    requestIdHeader: false,
    return503OnClosing: false, // answered below, as a problem document
    onProtoPoisoning: 'ignore', // such keys are refused as unknown fields
    onConstructorPoisoning: 'ignore',
    routerOptions: { maxParamLength: 2000 },
    clientErrorHandler: answerClientError,
    frameworkErrors: (error, request, reply) => {
      reply.headers({ 'x-request-id': request.id, vary: VARY, ...BARE_HEADERS }); // no hook runs for these
      const refusal = error.statusCode === 414 ? problem('uri-too-long', []) : problem('malformed-url', []);
      answerProblem(request, reply, refusal);
    },
  });
  app.removeContentTypeParser('text/plain');
  const methodsOf = allowedMethods(app);
  await app.register(helmet, SECURITY_HEADERS); // first, so that refusals carry them too

  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
    services.ingest.stop();
    void services.imports.stop().catch(() => undefined);
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ 'x-request-id': request.id, vary: VARY });
    if (stopping) throw problem('shutting-down', []);
    if (request.headers.host === undefined && request.raw.httpVersion === '1.1') throw problem('malformed-request', []);
  });
  ignoreExpectations(app);
  closeSilentConnections(app);
  limitConnections(app, limits);
  limitBodies(app, limits, bodyLimit);
  guardRoutes(app, () => services.keys, await countRequests(app, limits), rest.caller);
  auditChanges(app, services);
  app.addHook('onSend', async (_request, reply) => {
    if (stopping) reply.header('connection', 'close'); // else a stop would wait for connections kept alive
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = routeOf(request);
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
    log.info({ requestId: request.id, method: request.method, route, status: reply.statusCode, milliseconds });
    metrics.answered(request.method, route, reply.statusCode, reply.elapsedTime / 1000, request.refusal);
  });
  answerErrors(app, log, bodyLimit);
  app.setNotFoundHandler((request, reply) => {
    const allowed = methodsOf(request.url);
    if (allowed.length === 0) return answerProblem(request, reply, problem('not-found', []));
    return answerProblem(request, reply.header('allow', allowed.join(', ')), problem('method-not-allowed', [allowed]));
  });

  await app.register(compress, { threshold: 1024, customTypes: COMPRESSED });
  await describeApi(app, version);
  await app.register(pageRoutes);
  if (rest.pages !== undefined) await app.register(dashboardRoutes(rest.pages));
  await app.register(async (api) => {
    api.setValidatorCompiler(validate);
    api.setSerializerCompiler(serialize(strict));
    const requests = projectRequests(api, services);
    await api.register(operationRoutes(services, metrics));
    await api.register(analyzeRoutes(services));
    await api.register(packRoutes(services));
    await api.register(frameworkRoutes);
    await api.register(keyRoutes(services));
    await api.register(projectRoutes(services, requests));
    await api.register(demoRoutes(services));
    await api.register(filterRoutes(services, requests));
    await api.register(questionRoutes(services, requests));
    await api.register(verbatimRoutes(services, requests));
    await api.register(importRoutes(services, requests));
    await api.register(importProfileRoutes(services, requests));
    await api.register(respondentRoutes(services, requests));
    await api.register(connectorRoutes(services, requests));
    await api.register(deliveryRoutes(services));
    await api.register(rankingRoutes(services, requests));
    await api.register(reportRoutes(services, requests));
    await api.register(insightRoutes(services, requests));
    await api.register(journeyRoutes(services, requests));
    await api.register(touchpointRoutes(services, requests));
    await api.register(exportRoutes(services, requests));
  });
  return app;
}
