import { describe, expect, it } from 'vitest';
import type { Envelope, SignatureVerdict } from '../../src/connectors/connector.ts';
import { CONNECTORS } from '../../src/connectors/connectors.ts';
import { fixture } from './fixtures.ts';
import { SIGNING } from './signing.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

type Headers = Envelope['headers'];

/** For each tool that signs, a payload. */
const PAYLOADS = {
  typeform: 'typeform/complete',
  tally: 'tally/complete',
  formbricks: 'formbricks/finished',
  zendesk: 'zendesk/trigger',
  'google-forms': 'google-forms/row',
};

describe.each(Object.entries(PAYLOADS))('a delivery of %s', (tool, path) => {
  const { sign, timed } = SIGNING[tool] as (typeof SIGNING)[string];
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
