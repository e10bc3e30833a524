import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problem } from '../errors.ts';
import type { Limits } from './limits.ts';

const hasBody = ({ headers }: FastifyRequest) => headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Whether the body is read whole before the route is asked; any other is a stream, read as fast as it is taken. */
const isWhole = ({ headers }: FastifyRequest) => /^application\/(?:[\w.-]+\+)?json\b/i.test(headers['content-type'] ?? '');

/** Bytes that a whole body will take; one that does not say counts as the largest. */
const sizeOf = ({ headers }: FastifyRequest, largest: number) => Math.min(Number(headers['content-length'] ?? largest), largest);

/**
 * Refuses bodies before memory grows: one that would be too much beside those being held (503, before it is read), one that does not
 * arrive in time, and a stream that is silent while more is waited for (408; a stream that is not being read may wait). Whoever was
 * answered and still sends is let go of after the same time.
 */
export function limitBodies(app: FastifyInstance, { bodySeconds, bodyMemory = Number.POSITIVE_INFINITY }: Limits, largest: number): void {
  let held = 0;
  app.addHook('preParsing', (request, reply, payload, done) => {
    if (!hasBody(request)) return done(null, payload);
    const whole = isWhole(request);
    if (whole) {
      const size = sizeOf(request, largest);
      if (held > 0 && held + size > bodyMemory) return done(problem('overloaded', []));
      held += size;
      reply.raw.once('close', () => {
        held -= size;
      });
    }
    if (bodySeconds !== undefined) {
      const { socket } = request.raw;
      let read = socket.bytesRead;
      let over = false;
      const end = () => {
        over = true;
        clearInterval(timer);
      };
      const judge = () => {
        const silent = socket.bytesRead === read && payload.readableLength === 0;
        read = socket.bytesRead;
        if (over || (!whole && !silent)) return;
        end();
        reply.header('connection', 'close');
        payload.emit('error', problem('request-timeout', []));
      };
      // Judged once what has arrived is read: after a stall of the machine that is still to be done when the time is up.
      const timer = setInterval(() => setImmediate(judge), bodySeconds * 1000);
      for (const event of ['end', 'close']) payload.once(event, end);
    }
    done(null, payload);
  });
  app.addHook('onResponse', async (request) => {
    const { raw } = request;
    if (bodySeconds === undefined || raw.complete || !hasBody(request)) return;
    const timer = setTimeout(() => raw.destroy(), bodySeconds * 1000);
    for (const event of ['end', 'close']) raw.once(event, () => clearTimeout(timer));
  });
}
