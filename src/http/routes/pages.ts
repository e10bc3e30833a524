import type { FastifyPluginAsync } from 'fastify';
import { problemsPage, STYLE } from '../pages.ts';

/** `/problems` and its style: a page that holds no data and needs no script. */
export const pageRoutes: FastifyPluginAsync = async (app) => {
  const page = (url: string, type: string, text: string) =>
    app.get(url, { config: { needs: 'none' }, schema: { hide: true } }, async (_request, reply) =>
      reply.type(type).header('cache-control', 'public, max-age=300').send(text),
    );
  page('/problems', 'text/html; charset=utf-8', problemsPage());
  page('/style.css', 'text/css; charset=utf-8', STYLE);
};
