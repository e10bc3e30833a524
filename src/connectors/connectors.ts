import type { Connector } from './connector.ts';
import { formbricks } from './formbricks.ts';
import { googleForms } from './google-forms.ts';
import { tally } from './tally.ts';
import { trustpilot } from './trustpilot.ts';
import { typeform } from './typeform.ts';
import { zendesk } from './zendesk.ts';

const TOOLS: readonly Connector[] = [typeform, tally, formbricks, zendesk, trustpilot, googleForms];

/** Every survey tool that has a payload of its own, by name. */
export const CONNECTORS: ReadonlyMap<string, Connector> = new Map(TOOLS.map((connector) => [connector.tool, connector]));
