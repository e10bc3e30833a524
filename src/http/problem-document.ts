import type { Problem } from '../errors.ts';
import type { ProblemDocument } from '../schemas/problem.ts';

/** Wrong fields that are listed; `detail` counts them all. */
const MOST_ERRORS = 1000;

/** A refusal as a problem document (RFC 9457); `instance` is the route's template. */
export function problemDocument({ code, status, title, message, errors }: Problem, instance: string): ProblemDocument {
  return {
    type: `/problems#${code}`,
    title,
    status,
    detail: message,
    instance,
    code,
    ...(errors.length > 0 ? { errors: errors.slice(0, MOST_ERRORS).map((error) => ({ ...error })) } : {}),
  };
}
