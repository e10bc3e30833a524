import type { ApiDocument } from './reference.ts';

/** A JSON schema, as far as the contract goes. */
interface Schema {
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly type?: string | readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly description?: string;
}

type Content = Readonly<Record<string, { readonly schema: Schema }>>;
interface Operation {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: 'path' | 'query' | 'header';
    readonly required?: boolean;
    readonly description?: string;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

const unique = <T>(values: readonly T[]) => [...new Set(values)];
const oneLine = (text: string) => text.replaceAll('*/', '*\\/').replaceAll(/\s+/g, ' ').trim();
const comment = (text: string | undefined, indent = '') => (text ? `${indent}/** ${oneLine(text)} */\n` : '');
const literal = (value: unknown) => (typeof value === 'string' ? `'${value.replaceAll("'", "\\'")}'` : JSON.stringify(value));
const keyOf = (name: string) => (/^[A-Za-z_]\w*$/.test(name) ? name : literal(name));
const inBrackets = (type: string) => (type.includes(' | ') ? `(${type})` : type);
const camel = (words: readonly string[]) =>
  words
    .flatMap((word) => word.split('-'))
    .map((word, index) => (index === 0 ? word.toLowerCase() : pascal(word)))
    .join('');
const pascal = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function objectType({ properties, required = [], additionalProperties }: Schema, indent: string): string {
  if (properties === undefined) {
    const value = typeof additionalProperties === 'object' ? typeOf(additionalProperties, indent) : 'unknown';
    return `Readonly<Record<string, ${value}>>`;
  }
  const deeper = `${indent}  `;
  const fields = Object.entries(properties).map(([name, schema]) => {
    const isRequired = required.includes(name);
    const type = typeOf(schema, deeper);
    return `${comment(schema.description, deeper)}${deeper}readonly ${keyOf(name)}${isRequired ? '' : '?'}: ${type}${isRequired ? '' : ' | undefined'};\n`;
  });
  return `{\n${fields.join('')}${indent}}`;
}

/** The type of a schema, as TypeScript. */
function typeOf(schema: Schema, indent = ''): string {
  if (schema.$ref !== undefined) return schema.$ref.split('/').pop() ?? 'unknown';
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(literal).join(' | ');
  if (schema.anyOf !== undefined) return unique(schema.anyOf.map((one) => typeOf(one, indent))).join(' | ');
  const types = schema.type === undefined ? [] : [schema.type].flat();
  const named = types.map((type) => {
    if (type === 'object') return objectType(schema, indent);
    if (type === 'array') return `readonly ${inBrackets(schema.items === undefined ? 'unknown' : typeOf(schema.items, indent))}[]`;
    return type === 'integer' ? 'number' : type;
  });
  return unique(named).join(' | ') || 'unknown';
}

const FILTERS = ['from', 'to', 'lang', 'channel', 'source', 'band', 'prompted', 'segment.KEY'];

/** A parameter of a query: where several values may be given, one may be given alone. */
function queryField({ name, required, description, schema }: NonNullable<Operation['parameters']>[number]): string {
  const items = schema.type === 'array' ? schema.items : schema.anyOf?.find(({ type }) => type === 'array')?.items;
  const type = items === undefined ? typeOf(schema) : `${typeOf(items)} | readonly ${inBrackets(typeOf(items))}[]`;
  const field = name === 'segment.KEY' ? `readonly [segment: \`segment.\${string}\`]` : `readonly ${keyOf(name)}${required ? '' : '?'}`;
  return `${comment(description, '  ')}  ${field}: ${type}${required ? '' : ' | undefined'};\n`;
}

const queryOf = ({ parameters = [] }: Operation) => parameters.filter((one) => one.in === 'query');
const takesFilters = (operation: Operation) => FILTERS.every((name) => queryOf(operation).some((one) => one.name === name));

/** The name of a call within its group: its noun, with a verb where it is about one thing or changes it. */
function nameOf(method: string, path: string, group: string): string {
  const parts = path.replace(/^\/(?:v1\/)?(?:projects\/\{project\}\/)?/, '').split('/');
  const nouns = parts.filter((part) => !part.startsWith('{') && camel([part]) !== group);
  const isOne = parts.at(-1)?.startsWith('{') ?? false;
  const verb = { GET: isOne ? 'get' : 'list', PUT: 'put', POST: 'post', PATCH: 'patch', DELETE: 'remove' }[method] ?? method.toLowerCase();
  const [thing, more] = parts.slice(-2);
  if (thing?.startsWith('{') && more?.startsWith('{')) return camel([verb, ...nouns, 'with', more.slice(1, -1)]);
  if (nouns.length === 0) return verb;
  return !isOne && (method === 'GET' || method === 'POST') ? camel(nouns) : camel([verb, ...nouns]).replace(/s$/, '');
}

const isJson = (type: string) => type === 'application/json';

/** What a call takes, as a type. */
function argsOf(operation: Operation, queryType: string): string {
  const { parameters = [], requestBody } = operation;
  const fields = parameters.filter((one) => one.in === 'path').map(({ name }) => `readonly ${name}: string`);
  const query = queryOf(operation);
  if (query.length > 0)
    fields.push(query.some(({ required }) => required) ? `readonly query: ${queryType}` : `readonly query?: ${queryType} | undefined`);
  const headers = parameters.filter((one) => one.in === 'header');
  if (headers.length > 0) {
    const named = headers.map(({ name, required }) => `readonly ${keyOf(name)}${required ? '' : '?'}: string | undefined`);
    fields.push(`readonly headers?: { ${named.join('; ')} } | undefined`);
  }
  const json = requestBody?.content['application/json'];
  const raw = Object.keys(requestBody?.content ?? {}).filter((type) => !isJson(type));
  const bodies = [
    ...(json === undefined ? [] : [`{ ${[...fields, `readonly body: ${typeOf(json.schema)}`].join('; ')} }`]),
    ...(raw.includes('multipart/form-data') ? [`{ ${[...fields, 'readonly body: FormData'].join('; ')} }`] : []),
  ];
  const asIs = raw.filter((type) => type !== 'multipart/form-data').map(literal);
  if (asIs.length > 0) bodies.push(`{ ${[...fields, 'readonly body: RawBody', `readonly contentType: ${asIs.join(' | ')}`].join('; ')} }`);
  return bodies.length > 0 ? bodies.join(' | ') : fields.length > 0 ? `{ ${fields.join('; ')} }` : 'object';
}

/** How a call answers, and with what type. */
function answerOf({ responses }: Operation): { readonly kind: string; readonly type: string } {
  const contents = Object.entries(responses).filter(([status]) => /^2/.test(status));
  const types = contents.flatMap(([status, { content = {} }]) =>
    Object.entries(content).map(([type, { schema }]) => ({ status, type, schema })),
  );
  const json = types.filter(
    ({ type, schema }) => isJson(type) && !schema.$ref?.endsWith('/Computing') && (schema.type !== 'null' || types.length > 1),
  );
  if (types.length === 0 || (json.length === 0 && types.every(({ type }) => isJson(type)))) return { kind: 'none', type: 'undefined' };
  if (json.length === types.filter(({ schema }) => !schema.$ref?.endsWith('/Computing')).length) {
    return { kind: 'json', type: unique(json.map(({ schema }) => typeOf(schema))).join(' | ') };
  }
  return types.every(({ type }) => type === 'text/plain') ? { kind: 'text', type: 'string' } : { kind: 'stream', type: 'Response' };
}

/** The text of src/client/api.ts: the types of the contract, and its calls by group. */
export function clientSource(api: ApiDocument): string {
  const schemas = Object.entries(api.components.schemas as Readonly<Record<string, Schema>>);
  const types = schemas.map(([name, schema]) => {
    const said = comment(schema.description ?? `\`${name}\` of the contract.`);
    const isObject = schema.properties !== undefined && schema.type === 'object';
    return isObject ? `${said}export interface ${name} ${typeOf(schema)}\n` : `${said}export type ${name} = ${typeOf(schema)};\n`;
  });
  const groups = new Map<string, string[]>();
  const queries: string[] = [];
  for (const [path, methods] of Object.entries(api.paths as unknown as Readonly<Record<string, Readonly<Record<string, Operation>>>>)) {
    for (const [lower, operation] of Object.entries(methods)) {
      const method = lower.toUpperCase();
      const group = camel((operation.tags?.[0] ?? 'other').split(' '));
      const name = nameOf(method, path, group);
      const queryType = `${pascal(group)}${pascal(name)}Query`;
      const own = queryOf(operation).filter((one) => !takesFilters(operation) || !FILTERS.includes(one.name));
      if (takesFilters(operation) && !queries.some((one) => one.includes('interface Filters '))) {
        const shared = queryOf(operation).filter((one) => FILTERS.includes(one.name));
        queries.push(
          `/** The filters that every question about verbatims takes. */\nexport interface Filters {\n${shared.map(queryField).join('')}}\n`,
        );
      }
      if (queryOf(operation).length > 0) {
        const base = takesFilters(operation) ? ' extends Filters' : '';
        queries.push(
          `/** The query of \`${method} ${path}\`. */\nexport interface ${queryType}${base} {\n${own.map(queryField).join('')}}\n`,
        );
      }
      const { kind, type } = answerOf(operation);
      const members = groups.get(group) ?? [];
      if (members.some((member) => member.includes(`    ${name}: {`))) throw new Error(`two calls would be named ${group}.${name}`);
      const value = `{ method: '${method}', path: '${path}', kind: '${kind}' } as Call<${argsOf(operation, queryType)}, ${type}>`;
      groups.set(group, [
        ...members,
        `${comment(operation.summary === undefined ? undefined : `${operation.summary}.`, '    ')}    ${name}: ${value},\n`,
      ]);
    }
  }
  const listed = [...groups].map(([group, members]) => `  ${group}: {\n${members.join('')}  },\n`).join('');
  const source = `${types.join('\n')}\n${queries.join('\n')}
/** Every call of the API, by group. */
export const calls = {
${listed}};
`;
  const used = ['Call', 'RawBody'].filter((name) => new RegExp(`\\b${name}\\b`).test(source));
  return `// Written from the contract by test/documentation.test.ts; run with -u it is written anew.\nimport type { ${used.join(', ')} } from './call.ts';\n\n${source}`;
}
