import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Envelope, SignatureVerdict } from '../../src/connectors/connector.ts';
import { CONNECTORS } from '../../src/connectors/connectors.ts';
import { fixture } from './fixtures.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

type Headers = Envelope['headers'];
/** The headers that a tool sends with a body that it signed at an instant. */
type Sign = (body: Uint8Array, secret: string, at: number) => Headers;

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

/** For each tool a payload, how it signs, and whether the signature names its instant. */
const TOOLS: Readonly<Record<string, { readonly path: string; readonly sign: Sign; readonly timed: boolean }>> = {
  typeform: {
    path: 'typeform/complete',
    sign: (body, secret) => ({ 'typeform-signature': `sha256=${base64(secret, body)}` }),
    timed: false,
  },
  tally: { path: 'tally/complete', sign: (body, secret) => ({ 'tally-signature': base64(secret, body) }), timed: false },
  formbricks: { path: 'formbricks/finished', sign: standard, timed: true },
  zendesk: {
    path: 'zendesk/trigger',
    sign: (body, secret, at) => {
      const timestamp = new Date(at).toISOString().replace('.000Z', 'Z');
      return {
        'x-zendesk-webhook-signature': base64(secret, timestamp, body),
        'x-zendesk-webhook-signature-timestamp': timestamp,
      };
    },
    timed: true,
  },
  'google-forms': { path: 'google-forms/row', sign: standard, timed: true },
};

describe.each(Object.entries(TOOLS))('a delivery of %s', (tool, { path, sign, timed }) => {
  const { body } = fixture(path);
  const altered = Buffer.from(
    Buffer.from(body)
      .toString('utf8')
      .replace(/"(?=[^"]*"\s*})/, '" '),
  );
  const other = `whsec_${Buffer.alloc(32, 8).toString('base64')}`;
  const hour = 3_600_000;

  it.each<[string, Headers, Uint8Array, SignatureVerdict]>([
    ['signed', sign(body, SECRET, NOW), body, 'good'],
    ['without a signature', {}, body, 'unsigned'],
    ['of an empty signature', Object.fromEntries(Object.keys(sign(body, SECRET, NOW)).map((name) => [name, ''])), body, 'unsigned'],
    ['signed with another secret', sign(body, other, NOW), body, 'forged'],
    ['altered on its way', sign(body, SECRET, NOW), altered, 'forged'],
    ['signed an hour ago', sign(body, SECRET, NOW - hour), body, timed ? 'stale' : 'good'],
    ['signed for an hour to come', sign(body, SECRET, NOW + hour), body, timed ? 'stale' : 'good'],
  ])('%s', (_, headers, sent, verdict) => {
    expect(CONNECTORS.get(tool)?.verify?.({ headers, body: sent, now: NOW }, SECRET)).toBe(verdict);
  });
});

it('Trustpilot signs nothing', () => {
  expect(CONNECTORS.get('trustpilot')?.verify).toBeNull();
});
