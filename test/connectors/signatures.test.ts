import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import type { Envelope, SignatureVerdict } from '../../src/connectors/connector.ts';
import { hmacSignature } from '../../src/connectors/signatures/hmac-signature.ts';
import { standardSecretFault, standardWebhooks } from '../../src/connectors/signatures/standard-webhooks.ts';
import { timedHmacSignature } from '../../src/connectors/signatures/timed-hmac-signature.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const MINUTE = 60_000;
const BODY = Buffer.from('{"texte":"L’attente était trop longue."}');
const envelope = (headers: Envelope['headers'], body: Uint8Array = BODY, now = NOW): Envelope => ({ headers, body, now });

describe('hmacSignature', () => {
  const verify = hmacSignature({ header: 'x-signature', algorithm: 'sha256', encoding: 'base64', prefix: 'sha256=' });
  const right = `sha256=${createHmac('sha256', 'secret').update(BODY).digest('base64')}`;

  it.each<[string, string | undefined, SignatureVerdict]>([
    ['the signature', right, 'good'],
    ['no header', undefined, 'unsigned'],
    ['an empty header', '', 'unsigned'],
    ['no prefix', right.slice(7), 'forged'],
    ['the prefix alone', 'sha256=', 'forged'],
    ['a byte less', right.slice(0, -1), 'forged'],
    ['a byte more', `${right}=`, 'forged'],
    ['two signatures', `${right}, ${right}`, 'forged'],
    ['what is not ASCII', `sha256=${'é'.repeat(22)}`, 'forged'],
    ['another secret’s', `sha256=${createHmac('sha256', 'Secret').update(BODY).digest('base64')}`, 'forged'],
  ])('%s', (_, header, verdict) => {
    expect(verify(envelope({ 'x-signature': header }), 'secret')).toBe(verdict);
  });

  it.each(['sha1', 'sha256', 'sha512'] as const)('reads %s in every encoding', (algorithm) => {
    for (const encoding of ['hex', 'base64', 'base64url'] as const) {
      const signature = createHmac(algorithm, 'secret').update(BODY).digest(encoding);
      expect(hmacSignature({ header: 's', algorithm, encoding })(envelope({ s: signature }), 'secret')).toBe('good');
    }
  });

  it('is of the very bytes: any one changed is a forgery', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 50 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (body, place, by) => {
        const signed = { 'x-signature': `sha256=${createHmac('sha256', 'secret').update(body).digest('base64')}` };
        const changed = Uint8Array.from(body, (byte, i) => (i === place % body.length ? byte ^ by : byte));
        expect(verify(envelope(signed, body), 'secret')).toBe('good');
        expect(verify(envelope(signed, changed), 'secret')).toBe('forged');
      }),
    );
  });
});

describe('timedHmacSignature', () => {
  const verify = timedHmacSignature({
    header: 'x-signature',
    timestampHeader: 'x-timestamp',
    instantOf: Date.parse,
    algorithm: 'sha256',
    encoding: 'base64',
  });
  const signed = (timestamp: string, secret = 'secret') => ({
    'x-timestamp': timestamp,
    'x-signature': createHmac('sha256', secret).update(timestamp).update(BODY).digest('base64'),
  });
  const at = (offset: number) => new Date(NOW + offset).toISOString();

  it.each<[string, Envelope['headers'], SignatureVerdict]>([
    ['signed now', signed(at(0)), 'good'],
    ['five minutes old', signed(at(-5 * MINUTE)), 'good'],
    ['older', signed(at(-5 * MINUTE - 1)), 'stale'],
    ['five minutes ahead', signed(at(5 * MINUTE)), 'good'],
    ['further ahead', signed(at(5 * MINUTE + 1)), 'stale'],
    ['an instant that is none', signed('yesterday'), 'stale'],
    ['another secret, old', signed(at(-60 * MINUTE), 'other'), 'forged'],
    ['another instant than signed', { ...signed(at(0)), 'x-timestamp': at(1) }, 'forged'],
    ['no instant', { ...signed(at(0)), 'x-timestamp': undefined }, 'unsigned'],
    ['no signature', { ...signed(at(0)), 'x-signature': undefined }, 'unsigned'],
  ])('%s', (_, headers, verdict) => {
    expect(verify(envelope(headers), 'secret')).toBe(verdict);
  });
});

describe('standardWebhooks', () => {
  const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
  const other = `whsec_${Buffer.alloc(32, 8).toString('base64')}`;
  const signature = (timestamp: number, { id = 'msg_1', key = secret } = {}) =>
    new Webhook(key).sign(id, new Date(timestamp), BODY.toString());
  const signed = (timestamp = NOW, id = 'msg_1') => ({
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(timestamp / 1000)),
    'webhook-signature': signature(timestamp, { id }),
  });

  it.each<[string, Envelope['headers'], SignatureVerdict]>([
    ['signed now', signed(), 'good'],
    ['one of several signatures', { ...signed(), 'webhook-signature': `v1a,abc v1,def ${signature(NOW)}` }, 'good'],
    ['five minutes old', signed(NOW - 5 * MINUTE), 'good'],
    ['older', signed(NOW - 5 * MINUTE - 1000), 'stale'],
    ['further ahead than five minutes', signed(NOW + 5 * MINUTE + 1000), 'stale'],
    ['another id', { ...signed(), 'webhook-id': 'msg_2' }, 'forged'],
    ['another timestamp', { ...signed(), 'webhook-timestamp': String(NOW / 1000 + 1) }, 'forged'],
    ['another version', { ...signed(), 'webhook-signature': signature(NOW).replace('v1,', 'v2,') }, 'forged'],
    ['no version', { ...signed(), 'webhook-signature': signature(NOW).slice(3) }, 'forged'],
    ['another secret', { ...signed(), 'webhook-signature': signature(NOW, { key: other }) }, 'forged'],
    ['no id', { ...signed(), 'webhook-id': undefined }, 'unsigned'],
    ['no timestamp', { ...signed(), 'webhook-timestamp': undefined }, 'unsigned'],
    ['no signature', { ...signed(), 'webhook-signature': '' }, 'unsigned'],
  ])('%s', (_, headers, verdict) => {
    expect(standardWebhooks(envelope(headers), secret)).toBe(verdict);
  });

  it('takes the secret without its prefix, as the reference does', () => {
    expect(standardWebhooks(envelope(signed()), secret.slice(6))).toBe('good');
  });

  it('finds right what the reference signs, and the reference what it finds right', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 24, maxLength: 64 }), fc.string({ minLength: 1 }), fc.json(), (bytes, id, body) => {
        const key = `whsec_${Buffer.from(bytes).toString('base64')}`;
        const seconds = String(Math.floor(Date.now() / 1000));
        const sign = new Webhook(key).sign(id, new Date(Number(seconds) * 1000), body);
        const headers = { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': sign };
        expect(standardWebhooks(envelope(headers, Buffer.from(body), Date.now()), key)).toBe('good');
        expect(new Webhook(key).verify(body, headers)).toEqual(JSON.parse(body));
        expect(standardWebhooks(envelope(headers, Buffer.from(`${body} `), Date.now()), key)).toBe('forged');
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    [secret, true],
    [secret.slice(6), true],
    ['', false],
    ['whsec_', false],
    ['whsec_c2hvcnQ=', false],
    ['a passphrase that is long enough for all', false],
    [`whsec_${Buffer.alloc(65).toString('base64')}`, false],
    [`${secret.slice(0, -1)}`, false],
  ])('secret %s', (given, isGood) => {
    expect(standardSecretFault(given) === null).toBe(isGood);
  });
});
