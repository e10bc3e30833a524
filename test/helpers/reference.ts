import { SETTINGS } from '../../src/config.ts';
import { ERRORS } from '../../src/errors.ts';

/** The parts of an OpenAPI document that the reference shows. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Call>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface Schema {
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly default?: unknown;
}

interface Call {
  readonly summary?: string;
  readonly security?: readonly { readonly key?: readonly string[] }[];
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly description?: string; readonly schema: Schema }[];
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const settings = () =>
  table(
    ['variable', 'default', 'what it does'],
    Object.values(SETTINGS).map(({ variable, default: fallback, help }) => {
      // A default that depends on the machine is told by its help.
      const shown = fallback === null ? 'none' : help.includes('by default') ? 'see there' : `\`${fallback}\``;
      return [`\`${variable}\``, shown, help];
    }),
  );

const errors = () =>
  table(
    ['code', 'status', 'title'],
    Object.entries(ERRORS).map(([code, { status, title }]) => [`\`${code}\``, String(status), title]),
  );

const callsOf = ({ paths }: ApiDocument) =>
  Object.entries(paths).flatMap(([path, calls]) =>
    Object.entries(calls).map(([method, call]) => ({ name: `${method.toUpperCase()} ${path}`, ...call })),
  );

const scopesShown = (scopes: readonly string[] | undefined) =>
  scopes === undefined ? 'none' : scopes.length === 0 ? 'any' : scopes.map((scope) => `\`${scope}\``).join(' and ');

const calls = (api: ApiDocument) =>
  table(
    ['call', 'what it does', 'key'],
    callsOf(api).map(({ name, summary, security }) => [`\`${name}\``, summary ?? '', scopesShown(security?.[0]?.key)]),
  );

/** The values that a schema takes, when they are a list. */
function valuesOf(schema: Schema | undefined, api: ApiDocument): readonly string[] {
  const resolved = schema?.$ref === undefined ? schema : api.components.schemas[schema.$ref.split('/').pop() ?? ''];
  if (resolved === undefined) return [];
  const parts = [resolved.items, ...(resolved.anyOf ?? [])].filter((part) => part !== undefined);
  return resolved.enum ?? parts.flatMap((part) => valuesOf(part, api));
}

/** One row a parameter: its description, its values, its default, and the calls that take it. */
function parameters(api: ApiDocument): string {
  const rows = new Map<string, { name: string; what: string; takers: string[] }>();
  for (const { name: call, parameters: given = [] } of callsOf(api)) {
    for (const { name, in: place, description = '', schema } of given) {
      if (place === 'path') continue;
      const values = valuesOf(schema, api);
      const listed = values.length > 1 ? `${values.map((value) => `\`${value}\``).join(', ')}.` : '';
      const fallback = schema.default === undefined ? '' : `Default: \`${schema.default}\`.`;
      const what = [description, listed, fallback].filter((part) => part !== '').join(' ');
      const key = `${name} ${what}`;
      const row = rows.get(key) ?? { name: place === 'header' ? `${name} (header)` : name, what, takers: [] };
      row.takers.push(call.split('/').findLast((part) => !part.startsWith('{')) ?? call);
      rows.set(key, row);
    }
  }
  return table(
    ['parameter', 'what it does', 'taken by'],
    [...rows.values()].map(({ name, what, takers }) => [`\`${name}\``, what, [...new Set(takers)].join(', ')]),
  );
}

/** The text of docs/reference.md, from the tables that the service itself reads. */
export const referenceText = (api: ApiDocument): string => `# Reference

Written from the service’s own tables by \`test/documentation.test.ts\`, which fails when this page and they differ; \`npx vitest run test/documentation.test.ts -u\` writes it anew. The full contract, with every schema, is the OpenAPI document at \`/openapi.json\`, its pages at \`/docs\`.

## Settings

Read once, from the environment. A value that does not fit keeps the service from starting, with a line for each; a variable that begins with \`SAILLANCE_\` and is none of these is warned of in the log. \`npx saillance serve --help\` prints the same list.

${settings()}

## Calls

The last column is what a key must be allowed, once there is one ([keys.md](keys.md)); \`/metrics\`, \`/v1/keys\` and \`/v1/audit\` take one that is not of one project.

${calls(api)}

Beside them, pages without data: \`/\` (the dashboard), \`/docs\`, \`/openapi.json\` and \`/problems\`.

## Parameters

Unknown ones are refused. Lists answer \`{items, next}\` and a \`Link: rel="next"\`.

${parameters(api)}

## Problems

Every refusal is an RFC 9457 problem document with one of these codes; \`detail\` says what happened, \`errors\` points at the fields. Each answer carries an \`x-request-id\`, which is also in the log.

${errors()}

A row of a batch or a stream that does not fit is rejected alone, inside the 201: \`invalid-row\`, \`malformed-json\` or \`row-too-large\`, with its index and, where one can be named, the field.
`;
