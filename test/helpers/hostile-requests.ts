import fc from 'fast-check';
import { HOSTILE_STRINGS, hostileString, hostileValue, jsonOf, MARK, PLAUSIBLE_STRINGS } from './hostile-values.ts';

/** A part of a JSON schema as the contract holds them. */
interface Schema {
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly type?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

/** An OpenAPI document, as far as requests are made from it. */
export interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** A request to send as it stands. */
export interface HostileRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

const weighted = <T>(...rows: [weight: number, arbitrary: fc.Arbitrary<T>][]) =>
  fc.oneof(...rows.map(([weight, arbitrary]) => ({ weight, arbitrary })));

/** Values that mostly fit the schema: a part of each is hostile, missing or unknown. */
function likely(schema: Schema, schemas: Contract['components']['schemas'], depth = 0): fc.Arbitrary<unknown> {
  const within = (part: Schema) => likely(part, schemas, depth + 1);
  const fitting = (): fc.Arbitrary<unknown> => {
    if (schema.$ref !== undefined) return within(schemas[schema.$ref.split('/').pop() ?? ''] ?? {});
    const branches = schema.anyOf ?? schema.oneOf ?? schema.allOf;
    if (branches !== undefined) return fc.oneof(...branches.map(within));
    if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
    if (schema.const !== undefined) return fc.constant(schema.const);
    const { minimum = -5, maximum = 12 } = schema;
    switch (schema.type) {
      case 'integer':
        return fc.oneof(fc.constantFrom(minimum, maximum), fc.integer({ min: Math.max(minimum, -1e6), max: Math.min(maximum, 1e6) }));
      case 'number':
        return fc.oneof(fc.constantFrom(minimum, maximum), fc.double({ min: minimum, max: maximum, noNaN: true }));
      case 'boolean':
        return fc.boolean();
      case 'array':
        return fc.array(within(schema.items ?? {}), { maxLength: 4 });
      case 'object': {
        const named = Object.entries(schema.properties ?? {}).map(([key, part]) => fc.tuple(fc.constant(key), within(part), fc.nat(9)));
        const free = schema.additionalProperties;
        const keys = fc.constantFrom('plan', '__proto__', 'constructor', 'toString', 'a/b', 'a~b', '', 'é', 'x'.repeat(101));
        const others = fc.array(fc.tuple(keys, typeof free === 'object' ? within(free) : hostileValue), { maxLength: free ? 4 : 1 });
        return fc.tuple(fc.tuple(...named), others, fc.nat(9)).map(([fields, more, chance]) => {
          const kept = fields.filter(([, , draw]) => draw < (depth === 0 ? 8 : 5)).map(([key, value]) => [key, value] as const);
          return new Map<string, unknown>([...kept, ...(free || chance === 0 ? more : [])]);
        });
      }
      default: {
        const pattern = schema.pattern === undefined ? null : new RegExp(schema.pattern);
        const fit = PLAUSIBLE_STRINGS.filter((text) => pattern?.test(text) ?? true);
        return fit.length > 0 ? fc.constantFrom(...fit) : hostileString;
      }
    }
  };
  return weighted([depth === 0 ? 20 : 14, fc.constant(null).chain(fitting)], [1, hostileValue]);
}

const encoded = (text: string) => encodeURIComponent(text.replace(/[\uD800-\uDFFF]/gu, '\ufffd'));
/** Encodings that say nothing, too much, or say it wrong. */
const RAW_PARTS = [
  '%',
  '%ZZ',
  '%00',
  '%c0%ae%c0%ae',
  '%ED%A0%80',
  '%2e%2e%2f',
  '%252e',
  '%F5%80%80%80',
  '%0d%0a',
  '+',
  '%u0041',
  '[]',
  'a[b]=c',
  ';',
];
const inAddress = weighted([3, hostileString.map((text) => encoded(text.slice(0, 3000)))], [2, fc.constantFrom(...RAW_PARTS)]);

const TYPES = [
  'application/json',
  'application/json; charset=utf-8',
  'application/json; charset=utf-16',
  'application/x-ndjson',
  'application/problem+json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  'text/html',
  'application/json, text/plain',
  'application/json/../../x',
  ';;;',
  '*/*',
  '\u00ff',
];
const strange = fc.constantFrom('', ' ', ',', ';q=', '*', MARK, 'é', '"', 'W/"', 'x'.repeat(4000), '\t', '%00', '__proto__', '-1', '1e9');
const HEADERS = [
  'x-request-id',
  'if-none-match',
  'accept-language',
  'idempotency-key',
  'accept',
  'accept-encoding',
  'content-encoding',
  'user-agent',
  'cookie',
  'x-forwarded-for',
  'x-forwarded-host',
  'range',
  'expect',
  'authorization',
  'origin',
  'x-http-method-override',
];

const MALFORMED: readonly (string | Buffer)[] = [
  '',
  ' ',
  '{',
  '{"text":',
  `{"text": ${MARK}}`,
  `{'text': '${MARK}'}`,
  '[1,]',
  '\ufeff{"text":"ok"}',
  'NaN',
  '{"text":"\u0001"}',
  '['.repeat(100_000),
  '{"a":'.repeat(20_000),
  `{"text":"a"}{"text":"${MARK}"}`,
  Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
  Buffer.from([0xff, 0xfe, 0x7b, 0, 0x7d, 0]),
  Buffer.from('{"text":"\xe9"}', 'latin1'),
  Buffer.from([0x1f, 0x8b, 0x08, 0, 0, 0]),
  Buffer.alloc(2000),
  '{"text":"a"}\n\n{"text":\n"b"}\r\n[]\nnull\n1\n"x"\n',
  `\n\n\r\n${'{"text":"Good price."}\n'.repeat(50)}{"text"`,
  `{"id":"v2","text":"${'a'.repeat(2 ** 20)}"}\n{"text":"ok"}`,
];

/** Requests to one operation of the contract, each wrong in some way or right after all. `ids` are what its paths may name. */
export function hostileRequests(contract: Contract, path: string, method: string, ids: readonly string[]): fc.Arbitrary<HostileRequest> {
  const { parameters = [], requestBody } = contract.paths[path]?.[method] ?? {};
  const { schemas } = contract.components;
  const project = method === 'delete' && path.endsWith('{project}') ? 'spare' : 'p';
  const segment = (name: string) => weighted([12, name === 'project' ? fc.constant(project) : fc.constantFrom(...ids)], [1, inAddress]);
  const address = fc
    .tuple(...path.split('/').map((part) => (part.startsWith('{') ? segment(part.slice(1, -1)) : fc.constant(part))))
    .map((parts) => parts.join('/'));

  const field = ({ name, schema }: { name: string; schema: Schema }) => {
    const one = weighted(
      [6, likely(schema, schemas).map((value) => encoded(typeof value === 'string' ? value : jsonOf(value)).slice(0, 5000))],
      [2, inAddress],
    );
    const key =
      name === 'segment.KEY'
        ? fc.constantFrom('segment.plan', 'segment.constructor', 'segment.__proto__', 'segment.', 'segment')
        : fc.constant(name);
    return fc
      .tuple(fc.nat(9), key, fc.array(one, { minLength: 1, maxLength: 3 }))
      .map(([draw, named, values]) => (draw > 2 ? [] : values.slice(0, draw === 0 ? 3 : 1).map((value) => `${named}=${value}`)));
  };
  const unknown = fc
    .tuple(fc.nat(15), fc.constantFrom('__proto__', 'constructor', 'x', '', 'limit[]', 'q.x', '%00', '%ZZ'), inAddress)
    .map(([draw, key, value]) => (draw === 0 ? [`${key}=${value}`] : []));
  const query = fc
    .tuple(fc.tuple(...parameters.filter((parameter) => parameter.in === 'query').map(field)), unknown)
    .map(([fields, more]) => [...fields.flat(), ...more].join('&'));

  const content = Object.entries(requestBody?.content ?? {});
  const typed = content.map(([type, { schema }]) =>
    type.includes('ndjson')
      ? fc
          .array(likely(content[0]?.[1].schema ?? {}, schemas), { maxLength: 5 })
          .map((rows) => ({ type, body: rows.map(jsonOf).join('\n') as string | Buffer }))
      : likely(schema, schemas).map((value) => ({ type, body: jsonOf(value) as string | Buffer })),
  );
  const odd = fc.record({ type: fc.constantFrom(...TYPES), body: fc.constantFrom<string | Buffer>(...MALFORMED, ...HOSTILE_STRINGS) });
  const body = typed.length > 0 ? weighted([6, fc.oneof(...typed)], [1, odd]) : weighted([12, fc.constant(undefined)], [1, odd]);
  const headers = weighted([6, fc.constant({})], [1, fc.dictionary(fc.constantFrom(...HEADERS), strange, { maxKeys: 3 })]);
  const verb = weighted(
    [20, fc.constant(method.toUpperCase())],
    [1, fc.constantFrom('GET', 'PUT', 'POST', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS')],
  );

  return fc.record({ verb, address, query, headers, body }).map(({ verb, address, query, headers, body }) => ({
    method: verb,
    url: `${address}${query === '' ? '' : `?${query}`}`,
    headers: { ...(body === undefined ? {} : { 'content-type': body.type }), ...headers },
    ...(body === undefined ? {} : { body: body.body }),
  }));
}
