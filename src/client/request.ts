import type { Call } from './call.ts';

type Pairs = Readonly<Record<string, unknown>>;
type Parts = { readonly query?: Pairs; readonly headers?: Pairs; readonly body?: unknown; readonly contentType?: string };

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** The address of a call below the base, its path filled in and its query encoded. Several values of one name are repeated. */
export function addressOf({ path }: Pick<Call<never, unknown>, 'path'>, args: Pairs & Parts): string {
  const filled = path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = args[name];
    if (value === undefined || value === '') throw new TypeError(`the call ${path} needs ${name}`);
    return encodeURIComponent(String(value));
  });
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(args.query ?? {})) {
    for (const one of listOf(value)) if (one !== undefined) query.append(name, String(one));
  }
  return query.size === 0 ? filled : `${filled}?${query}`;
}

/** The body of a call with the headers that describe it: JSON, unless it is to be sent as it is. */
export function bodyOf({ body, contentType, headers = {} }: Parts): { readonly headers: Record<string, string>; readonly init: object } {
  const given = Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
  if (body === undefined) return { headers: given, init: {} };
  if (body instanceof FormData) return { headers: given, init: { body } };
  if (contentType === undefined) {
    return { headers: { ...given, 'content-type': 'application/json' }, init: { body: JSON.stringify(body) } };
  }
  return { headers: { ...given, 'content-type': contentType }, init: { body, duplex: 'half' } };
}
