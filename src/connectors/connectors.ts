import type { Connector } from './connector.ts';
import { tally } from './tally.ts';
import { trustpilot } from './trustpilot.ts';
import { typeform } from './typeform.ts';

/** Every survey tool with a payload of its own, by name. */
export const CONNECTORS: ReadonlyMap<string, Connector> = new Map(
  [typeform, tally, trustpilot].map((connector) => [connector.tool, connector]),
);
