import type { FastifySchemaCompiler } from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { problem } from '../errors.ts';
import { pointersOf } from '../schemas/pointers.ts';

const PARTS: Readonly<Record<string, 'query' | 'path' | 'header'>> = { querystring: 'query', params: 'path', headers: 'header' };

/** Validates with zod schemas; what does not fit is refused as `invalid-request`, pointing at every field. */
export const validate: FastifySchemaCompiler<unknown> = ({ schema, httpPart }) => {
  const part = PARTS[httpPart ?? ''];
  return (data) => {
    const result = (schema as z.ZodType).safeParse(data);
    if (result.success) return { value: result.data };
    const errors = pointersOf(result.error).map((error) => (part === undefined ? error : { ...error, in: part }));
    return { error: problem('invalid-request', [errors.length], errors) };
  };
};

/** Lets a body through as it came: the route judges it row by row, and its schema documents it. */
export const validateAllButBody: FastifySchemaCompiler<unknown> = (route) =>
  route.httpPart === 'body' ? (data) => ({ value: data }) : validate(route);

/** Serialises answers, held to their schemas by the tests; the service itself does not check again what it made. */
export const serialize = (strict: boolean): typeof serializerCompiler => (strict ? serializerCompiler : () => JSON.stringify);
