import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Closes, when the app does, the connections on which nothing is being answered: the server alone waits for those that have asked nothing. */
export function closeSilentConnections(app: FastifyInstance): void {
  const asked = new Map<Socket, number>();
  app.server.on('connection', (socket) => {
    asked.set(socket, 0);
    socket.once('close', () => asked.delete(socket));
  });
  app.server.on('request', ({ socket }, response) => {
    const count = (step: number) => asked.has(socket) && asked.set(socket, (asked.get(socket) ?? 0) + step);
    count(1);
    response.once('close', () => count(-1));
  });
  app.addHook('preClose', async () => {
    for (const [socket, answering] of asked) if (answering === 0) socket.destroy();
  });
}
