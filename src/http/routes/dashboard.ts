import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync } from 'fastify';
import { DASHBOARD_PATHS } from '../dashboard-paths.ts';
import { DASHBOARD_POLICY } from '../security-headers.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * The dashboard: files without data, so that they need no key. What its build named by content is kept for ever, its document is asked
 * for anew each time. `folder` is where the build put them.
 */
export const dashboardRoutes =
  (folder: string): FastifyPluginAsync =>
  async (app) => {
    app.addHook('onRoute', (route) => {
      route.config = { ...route.config, needs: 'none' };
    });
    app.addHook('onRequest', async (_request, reply) => {
      reply.header('content-security-policy', DASHBOARD_POLICY);
    });
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false, // a route a file: what is not there stays a 404 of the API
      index: false,
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.header('cache-control', /[\\/]assets[\\/]/.test(path) ? FOR_EVER : 'no-cache');
      },
    });
    for (const path of ['/', ...DASHBOARD_PATHS.flatMap((page) => [`/${page}`, `/${page}/*`])]) {
      app.get(path, { config: { needs: 'none' }, schema: { hide: true } }, (_request, reply) => reply.sendFile('index.html'));
    }
  };
