import type { FieldMapping } from '../../schemas/field-mapping.ts';

/** The column that a field of a verbatim comes from; `pointer` is RFC 6901 into the verbatim. Null where none is to be named. */
export function mappedSource(mapping: FieldMapping | null, pointer: string): string | null {
  const steps = pointer.split('/').slice(1);
  let part: unknown = mapping;
  for (const step of steps) {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, step)) break;
    part = (part as Record<string, unknown>)[step];
  }
  if (typeof part === 'object' && part !== null && Object.hasOwn(part, 'from')) part = (part as { from: unknown }).from;
  return typeof part === 'string' && steps.length > 0 ? part : null;
}
