import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Computing } from '../schemas/figure.ts';
import { answers } from './answers.ts';

const RETRY_SECONDS = 2;

/** The response schemas of a route whose answer may still be computed. */
export const computedAnswers = <T extends z.ZodType>(schema: T, description: string) => ({
  ...answers(200, schema, description),
  202: Computing.describe('Being computed for the first time: ask again after `Retry-After` seconds.'),
});

const isCurrent = (answer: object | null) => answer !== null && 'current' in answer && answer.current === true;

/** Gives a computed answer; 202 where there is none yet. Only figures of the present revision carry a tag. */
export function answerComputed<T extends object>(reply: FastifyReply, answer: T | null, current = isCurrent(answer)): T | FastifyReply {
  if (answer !== null && current) return answer;
  reply.removeHeader('etag');
  if (answer !== null) return answer;
  return reply
    .code(202)
    .header('retry-after', String(RETRY_SECONDS))
    .send({ computing: true, detail: 'The figures are being computed from every verbatim in scope.' });
}
