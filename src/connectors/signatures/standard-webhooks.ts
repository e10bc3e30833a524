import type { Envelope, SignatureVerdict } from '../connector.ts';
import { hmac } from './hmac.ts';
import { isInWindow } from './replay-window.ts';
import { sameText } from './same-text.ts';

const PREFIX = 'whsec_';
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const SCHEME = { algorithm: 'sha256', encoding: 'base64' } as const;

const keyOf = (secret: string) => (secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret);

/** What is wrong with a secret of Standard Webhooks, null when nothing is: `whsec_` and 24 to 64 bytes in base64, the prefix optional. */
export function standardSecretFault(secret: string): string | null {
  const bytes = BASE64.test(keyOf(secret)) ? Buffer.from(keyOf(secret), 'base64').length : 0;
  return bytes >= 24 && bytes <= 64 ? null : 'must be whsec_ followed by 24 to 64 bytes in base64';
}

/**
 * Checks a signature of Standard Webhooks (standardwebhooks.com): `webhook-signature` lists base64 HMAC-SHA-256 of `id.timestamp.body`, each
 * after `v1,`, and one of them must be right. The timestamp is in seconds.
 */
export function standardWebhooks({ headers, body, now }: Envelope, secret: string): SignatureVerdict {
  const [id, timestamp, signatures] = [headers['webhook-id'], headers['webhook-timestamp'], headers['webhook-signature']];
  if (!id || !timestamp || !signatures) return 'unsigned';
  if (standardSecretFault(secret) !== null) return 'forged';
  const key = Buffer.from(keyOf(secret), 'base64');
  const right = `v1,${hmac(SCHEME, key, id, '.', timestamp, '.', body)}`;
  const isGood = signatures.split(' ').some((one) => sameText(one, right));
  if (!isGood || !/^\d{1,15}$/.test(timestamp)) return 'forged';
  return isInWindow(Number(timestamp) * 1000, now) ? 'good' : 'stale';
}
