import { timingSafeEqual } from 'node:crypto';
import type { Connector } from '../connectors/connector.ts';
import { CONNECTORS } from '../connectors/connectors.ts';
import { generic } from '../connectors/generic.ts';
import { problem } from '../errors.ts';
import type { ConnectorAnswer, ConnectorInput, ConnectorPage, DeliveryReport, MadeConnector } from '../schemas/connector.ts';
import type { StoredConnector, StoredProject } from '../store/store.ts';
import { pageOf } from './cursor.ts';
import type { Deliver } from './deliveries.ts';
import { hashOf } from './key-token.ts';
import type { Ports } from './ports.ts';
import { readDelivery } from './read-delivery.ts';

/** A delivery as it came. Names of headers are in lower case. */
export interface Delivery {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
  /** The token of its path, null when there is none. */
  readonly token: string | null;
}

/** How tools post into projects, and what they post. */
export interface Connectors {
  /** Makes or changes a connector. Throws `invalid-request` where the secret or the mapping does not fit the tool, and `unknown-project`. */
  put(project: StoredProject, id: string, input: ConnectorInput): Promise<{ created: boolean; connector: MadeConnector }>;
  /** Throws `unknown-connector`, as does `remove`. */
  get(project: StoredProject, id: string): Promise<ConnectorAnswer>;
  list(project: StoredProject, paging: { limit: number; cursor?: string | undefined }): Promise<ConnectorPage>;
  remove(project: StoredProject, id: string): Promise<void>;
  /**
   * Takes a delivery in. Throws `unverified-delivery`, the same whatever is wrong or absent, `stale-delivery`, and of what is let in
   * `malformed-json`, `invalid-request`, `overloaded` and `StoreUnavailable`.
   */
  deliver(project: string, id: string, delivery: Delivery): Promise<DeliveryReport>;
}

const TOKEN_BYTES = 32;
const NO_HASH = new Uint8Array(32);

const iso = (at: number) => new Date(at).toISOString();
const unfit = (pointer: string, detail: string) => problem('invalid-request', [1], [{ pointer, detail }]);

/** What reads the deliveries of a connector: the tool's own, or a mapping where it has none. */
const readerOf = (id: string): Connector => CONNECTORS.get(id) ?? generic;

function describe({ id: project }: StoredProject, { id, secret, mapping, createdAt, changedAt }: StoredConnector): ConnectorAnswer {
  const path = `/v1/projects/${project}/connectors/${id}`;
  return { tool: id, signed: secret !== null, path, mapping, createdAt: iso(createdAt), changedAt: iso(changedAt) };
}

/** Refuses what the tool has no use for, and what it cannot do without. */
function refuseUnfit(
  { verify, secretFault, mapped }: Connector,
  { secret }: Pick<ConnectorInput, 'secret'>,
  mapping: StoredConnector['mapping'],
): void {
  const secrets = [secret ?? []].flat();
  if (secrets.length > 0 && verify === null)
    throw unfit('/secret', 'is of no use: this tool signs nothing, the token in the path opens it');
  const fault = secrets.map((one) => secretFault?.(one) ?? null).find((one) => one !== null);
  if (fault !== undefined) throw unfit('/secret', fault);
  const tools = [...CONNECTORS.keys()].join(', ');
  if (mapped === 'always' && mapping === null) throw unfit('/mapping', `is missing: all but ${tools} are read with a mapping`);
  if (mapped === 'always' && mapping?.id === undefined)
    throw unfit('/mapping/id', 'is missing: without it no response can be told from another');
  if (mapped === 'never' && mapping !== null) throw unfit('/mapping', 'is of no use: this tool is read without one');
}

/** Whether the delivery may come in, `stale` when it was signed too long ago. With a secret only the signature counts, else only the token. */
function verdictOf(connector: StoredConnector | undefined, { headers, body, token }: Delivery, now: number): 'good' | 'stale' | 'bad' {
  const opened = timingSafeEqual(hashOf(token ?? ''), connector?.tokenHash ?? NO_HASH);
  if (connector === undefined) return 'bad';
  const { verify } = readerOf(connector.id);
  if (connector.secret === null || verify === null) return opened ? 'good' : 'bad';
  const verdicts = connector.secret.split(' ').map((secret) => verify({ headers, body, now }, secret));
  return (['good', 'stale'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'bad';
}

/** Makes the use case; `take` takes in what deliveries hold. */
export function createConnectors({ store, now, randomBytes }: Pick<Ports, 'store' | 'now' | 'randomBytes'>, take: Deliver): Connectors {
  const find = async (project: string, id: string) => (await store.listConnectors(project)).find((one) => one.id === id);
  const get = async (project: StoredProject, id: string) => {
    const connector = await find(project.id, id);
    if (connector === undefined) throw problem('unknown-connector', []);
    return connector;
  };
  return {
    async put(project, id, input) {
      const known = await find(project.id, id);
      const mapping = input.mapping === undefined ? (known?.mapping ?? null) : input.mapping;
      refuseUnfit(readerOf(id), input, mapping);
      const token = known === undefined || input.rotate ? `hook_${Buffer.from(randomBytes(TOKEN_BYTES)).toString('base64url')}` : null;
      const at = now();
      const connector = {
        id,
        secret: input.secret === undefined ? (known?.secret ?? null) : [input.secret ?? []].flat().join(' ') || null,
        mapping,
        tokenHash: token === null ? (known?.tokenHash ?? NO_HASH) : hashOf(token),
        createdAt: known?.createdAt ?? at,
        changedAt: at,
      };
      const result = await store.putConnector(project.id, connector);
      if (result === null) throw problem('unknown-project', []);
      return { created: result === 'created', connector: { ...describe(project, connector), token } };
    },
    get: async (project, id) => describe(project, await get(project, id)),
    async list(project, paging) {
      const connectors = await store.listConnectors(project.id);
      return pageOf(
        connectors.map((connector) => describe(project, connector)),
        paging,
        ['connectors', project.id],
      );
    },
    async remove(project, id) {
      if (!(await store.deleteConnector(project.id, id))) throw problem('unknown-connector', []);
    },
    async deliver(projectId, id, delivery) {
      const [project, connector] = await Promise.all([store.getProject(projectId), find(projectId, id)]);
      const verdict = verdictOf(connector, delivery, now());
      if (verdict === 'stale') throw problem('stale-delivery', []);
      if (verdict === 'bad' || project === null || connector === undefined) throw problem('unverified-delivery', []);
      const reader = readerOf(id);
      const tool = reader === generic ? (connector.mapping?.tool ?? id) : id;
      const mapping = connector.mapping && { ...connector.mapping, tool };
      return take(project, tool, readDelivery(reader, delivery.body, { mapping, timezone: project.timezone }));
    },
  };
}
