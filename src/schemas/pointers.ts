import type { z } from 'zod';

const escaped = (part: PropertyKey) => String(part).replaceAll('~', '~0').replaceAll('/', '~1');
/** The JSON Pointer along names. */
export const pointer = (path: readonly PropertyKey[]) => path.map((part) => `/${escaped(part)}`).join('');

/** The names that a JSON Pointer leads along. */
export const pathOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

type Issue = z.core.$ZodIssue;

/** The issue that says most: of a union, that of the branch which went furthest. */
function issuesOf(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const depth = (branch: readonly Issue[]) => Math.max(0, ...branch.map(({ path }) => path.length));
  const best = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0] ?? [];
  const nearest = best.flatMap((inner) => issuesOf({ ...inner, path: [...issue.path, ...inner.path] } as Issue));
  return depth(best) > 0 || issue.errors.length < 2
    ? nearest
    : [
        {
          ...issue,
          message: issue.errors
            .flat()
            .map(({ message }) => message)
            .join(', or '),
        },
      ];
}

/** Where a value does not fit and why: JSON Pointers (RFC 6901), unknown fields and keys included. */
export function pointersOf(error: z.ZodError): { pointer: string; detail: string }[] {
  return (error.issues as Issue[]).flatMap(issuesOf).flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ pointer: pointer([...issue.path, key]), detail: 'There is no such field.' }));
    }
    const detail = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
    return [{ pointer: pointer(issue.path), detail }];
  });
}

/** A value as a schema reads it, or where it does not fit. */
export type Read<T> = { readonly data: T } | { readonly errors: { pointer: string; detail: string }[] };

/** Reads a value by a schema. */
export function readAs<T extends z.ZodType>(schema: T, value: unknown): Read<z.output<T>> {
  const { success, data, error } = schema.safeParse(value);
  return success ? { data } : { errors: pointersOf(error) };
}
