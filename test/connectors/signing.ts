import { createHmac } from 'node:crypto';
import type { Envelope } from '../../src/connectors/connector.ts';

/** The headers that a tool sends with a body that it signed at an instant, epoch milliseconds. */
export type Sign = (body: Uint8Array, secret: string, at: number) => Readonly<Envelope['headers']>;

const base64 = (key: string | Uint8Array, ...parts: (string | Uint8Array)[]) => {
  const hmac = createHmac('sha256', key);
  for (const part of parts) hmac.update(part);
  return hmac.digest('base64');
};

const standard: Sign = (body, secret, at) => {
  const timestamp = String(Math.floor(at / 1000));
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  return { 'webhook-id': 'msg_1', 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${base64(key, `msg_1.${timestamp}.`, body)}` };
};

/** How each tool signs, and whether its signature names its instant. */
export const SIGNING: Readonly<Record<string, { readonly sign: Sign; readonly timed: boolean }>> = {
  typeform: { sign: (body, secret) => ({ 'typeform-signature': `sha256=${base64(secret, body)}` }), timed: false },
  tally: { sign: (body, secret) => ({ 'tally-signature': base64(secret, body) }), timed: false },
  formbricks: { sign: standard, timed: true },
  zendesk: {
    sign: (body, secret, at) => {
      const timestamp = new Date(at).toISOString().replace('.000Z', 'Z');
      return {
        'x-zendesk-webhook-signature': base64(secret, timestamp, body),
        'x-zendesk-webhook-signature-timestamp': timestamp,
      };
    },
    timed: true,
  },
  'google-forms': { sign: standard, timed: true },
  generic: { sign: standard, timed: true },
};
