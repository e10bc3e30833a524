import { expect, test } from 'vitest';
import { CONNECTORS } from '../../src/connectors/connectors.ts';
import { fixture } from '../connectors/fixtures.ts';
import { SIGNING } from '../connectors/signing.ts';
import { startKeyedApp } from '../helpers/own-app.ts';

// What every connector answers to every kind of delivery, on one page: docs/connectors/deliveries.md.

const NOW = Date.UTC(2026, 10, 22, 12);
const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const OTHER = `whsec_${Buffer.alloc(32, 8).toString('base64')}`;
const HOUR = 3_600_000;

type Json = Record<string, unknown>;

/** A connector as the table tries it: a payload, the same response changed later, and its deletion where the tool tells one. */
interface Tried {
  readonly payload: unknown;
  readonly later: unknown;
  readonly gone?: unknown;
  readonly mapping?: object;
}

const reworded = (payload: unknown, from: string, to: string) => JSON.parse(JSON.stringify(payload).replace(from, to)) as unknown;
const payloadOf = (path: string) => fixture(path).payload as never;
const set = (path: string, steps: readonly string[], value: unknown) => {
  const copy = structuredClone(payloadOf(path)) as Json;
  let node = copy;
  for (const step of steps.slice(0, -1)) node = node[step] as Json;
  node[steps.at(-1) as string] = value;
  return copy;
};

const OWN = { id: 'R_1', changed: '2026-11-21T09:00:00Z', answers: { why: 'Good price, bad delivery.', better: 'The delivery.' }, nps: 4 };

const TRIED: Readonly<Record<string, Tried>> = {
  typeform: {
    payload: payloadOf('typeform/complete'),
    later: set('typeform/complete', ['form_response', 'submitted_at'], '2026-11-21T10:00:00Z'),
  },
  tally: {
    payload: payloadOf('tally/complete'),
    later: reworded(set('tally/complete', ['createdAt'], '2026-11-21T18:00:00.000Z'), 'Colis reçu ouvert.', ''),
  },
  formbricks: {
    payload: payloadOf('formbricks/finished'),
    later: reworded(set('formbricks/finished', ['0', 'data', 'updatedAt'], '2026-11-21T18:00:00.000Z'), 'plante', 'rame'),
  },
  zendesk: {
    payload: payloadOf('zendesk/trigger'),
    later: { ...(payloadOf('zendesk/trigger') as Json), comment: 'Finalement rien n’est réglé.', updated_at: '2026-11-21T18:00:00Z' },
    gone: { ...(payloadOf('zendesk/deleted') as Json), detail: { id: '35436' } },
  },
  trustpilot: {
    payload: payloadOf('trustpilot/created'),
    later: payloadOf('trustpilot/updated'),
    gone: payloadOf('trustpilot/deleted'),
  },
  'google-forms': { payload: payloadOf('google-forms/row'), later: set('google-forms/row', ['submittedAt'], '2026-11-21T18:00:00.000Z') },
  generic: {
    payload: OWN,
    later: { ...OWN, changed: '2026-11-21T10:00:00Z', answers: { why: 'Good price.' } },
    gone: { id: 'R_1', changed: '2026-11-21T11:00:00Z', status: 'deleted' },
    mapping: {
      id: 'id',
      texts: [{ from: 'answers.why' }, { from: 'answers.better' }],
      changedAt: { from: 'changed' },
      deleted: { from: 'status', is: 'deleted' },
      scores: { nps: { from: 'nps' } },
    },
  },
};

const TAKEN = ['good', 'repeated', 'changed', 'reordered', 'deleted', 'created late'] as const;
const REFUSED = ['forged', 'unsigned', 'stale', 'of another project', 'not JSON', 'of another shape'] as const;
type Kind = (typeof TAKEN)[number] | (typeof REFUSED)[number];

/** What an answer says, in a few words. */
function told(status: number, body: Json): string {
  if (status !== 200) return `${status} ${body.code}`;
  const counts = ['accepted', 'duplicates', 'updated', 'removed', 'outdated', 'rejectedCount'].filter((name) => body[name] !== 0);
  return `200, ${counts.map((name) => `${body[name]} ${name.replace('Count', '')}`).join(', ') || 'nothing'}`;
}

type Tries = Pick<Awaited<ReturnType<typeof startKeyedApp>>, 'call' | 'admin'> & { readonly origin: string };

/** Tries every kind of delivery on one connector. */
async function tryAll({ call, admin, origin }: Tries, tool: string): Promise<Record<Kind, string>> {
  const { payload, later, gone, mapping } = TRIED[tool] as Tried;
  const signing = SIGNING[tool];
  const path = `connectors/${tool}`;
  const make = async (project: string, secret: string) =>
    (
      await call('PUT', `/v1/projects/${project}/${path}`, admin, { ...(signing ? { secret } : {}), ...(mapping ? { mapping } : {}) })
    ).json();
  const { token } = await make('p', SECRET);
  const others = await make('q', OTHER);

  const send = async (body: Buffer, { secret = SECRET, at = NOW, signed = true, opener = token as string } = {}) => {
    const headers = signing && signed ? signing.sign(body, secret, at) : {};
    const url = `/v1/projects/p/${path}${signing ? '' : `/${opener}`}`;
    const answer = await fetch(`${origin}${signing || signed ? url : url.slice(0, url.lastIndexOf('/'))}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(headers as Record<string, string>) },
      body: new Uint8Array(body),
    });
    return told(answer.status, (await answer.json()) as Json);
  };
  const json = (value: unknown, given?: Parameters<typeof send>[1]) => send(Buffer.from(JSON.stringify(value)), given);

  return {
    good: await json(payload),
    repeated: await json(payload),
    changed: await json(later),
    reordered: await json(payload),
    deleted: gone === undefined ? 'never told' : await json(gone),
    'created late': gone === undefined ? 'never told' : await json(payload),
    forged: await json(payload, signing ? { secret: `${SECRET.slice(0, -2)}A=` } : { opener: token.replace(/.$/, '-') }),
    unsigned: await json(payload, { signed: false }),
    stale: signing === undefined ? 'names no instant' : signing.timed ? await json(payload, { at: NOW - HOUR }) : 'names no instant',
    'of another project': await json(payload, signing ? { secret: OTHER } : { opener: others.token }),
    'not JSON': await send(Buffer.from('{"half":')),
    'of another shape': await json('a text'),
  };
}

const table = (kinds: readonly Kind[], rows: ReadonlyMap<string, Record<Kind, string>>) =>
  [['tool', ...kinds], ['tool', ...kinds].map(() => '---'), ...[...rows].map(([tool, row]) => [tool, ...kinds.map((kind) => row[kind])])]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const pageOf = (rows: ReadonlyMap<string, Record<Kind, string>>) => `# What each delivery gets

Written by \`test/http/deliveries.test.ts\` from what the service answered, connector by connector, to payloads in each tool’s documented shape; \`npx vitest run test/http/deliveries.test.ts -u\` writes it anew. “generic” stands for every source of one’s own.

## What is let in

One after the other: a response; the same delivery again; the response as it was changed later; the first delivery once more, late; its deletion, where the tool tells of one; and the first delivery after that. Counts are of verbatims; “outdated” is a response that was left alone because something newer is known of it.

${table(TAKEN, rows)}

## What is not

“Forged” is signed with a wrong secret, “stale” signed rightly an hour ago; for a tool that signs nothing, “forged” and “of another project” are a wrong token and another project’s, and “unsigned” is none. A signature that names no instant never becomes stale: what is sent again then changes nothing (“repeated”, above).

${table(REFUSED, rows)}
`;

test('every connector takes in, once, what is good and new, refuses what is not, and says so alike: docs/connectors/deliveries.md', async () => {
  const tools = [...CONNECTORS.keys(), 'generic'];
  expect(Object.keys(TRIED).sort()).toEqual([...tools].sort());
  const started = await startKeyedApp();
  started.time.now = NOW;
  const rows = new Map<string, Record<Kind, string>>();
  const origin = await started.app.listen({ host: '127.0.0.1', port: 0 });
  for (const tool of tools) rows.set(tool, await tryAll({ ...started, origin }, tool));
  for (const [tool, row] of rows) {
    expect(row.good, tool).toMatch(/^200, [1-9]\d* accepted$/);
    expect(row.repeated, tool).toMatch(/^200, [1-9]\d* duplicates$/);
    expect(row.reordered, tool).toBe('200, 1 outdated');
    expect([row.deleted, row['created late']].join(), tool).toMatch(/^(200, 1 removed,200, 1 outdated|never told,never told)$/);
    for (const kind of ['forged', 'unsigned', 'of another project'] as const) expect(row[kind], tool).toBe('401 unverified-delivery');
    expect(row.stale, tool).toMatch(/^(401 stale-delivery|names no instant)$/);
    expect([row['not JSON'], row['of another shape']], tool).toEqual(['400 malformed-json', '400 invalid-request']);
  }
  await expect(pageOf(rows)).toMatchFileSnapshot('../../docs/connectors/deliveries.md');
});
