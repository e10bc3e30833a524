import type { FastifyInstance } from 'fastify';

const pattern = (url: string) =>
  new RegExp(
    `^${url
      .split(/:\w+/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^/]+')}$`,
  );

/** Watches the routes as they are made, and tells which methods an address takes: none when there is no such address. Goes before the routes. */
export function allowedMethods(app: FastifyInstance): (address: string) => string[] {
  const methods = new Map<string, { pattern: RegExp; methods: Set<string> }>();
  app.addHook('onRoute', ({ url, method }) => {
    const known = methods.get(url) ?? { pattern: pattern(url), methods: new Set<string>() };
    for (const one of [method].flat()) known.methods.add(one);
    methods.set(url, known);
  });
  return (address) => {
    const path = address.split('?')[0] ?? '';
    const matches = [...methods.values()].filter((route) => route.pattern.test(path));
    return [...new Set(matches.flatMap((route) => [...route.methods]))].sort();
  };
}
