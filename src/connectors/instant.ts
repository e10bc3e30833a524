import { hasPlainYear } from '../schemas/instants.ts';

const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/;

/** Epoch milliseconds of a time as tools write it, ISO 8601 with an offset; undefined for anything else. */
export function instantOf(value: unknown): number | undefined {
  const instant = typeof value === 'string' && WITH_OFFSET.test(value) ? Date.parse(value) : Number.NaN;
  return hasPlainYear(instant) ? instant : undefined;
}
