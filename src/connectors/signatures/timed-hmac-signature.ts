import type { Envelope, SignatureVerdict } from '../connector.ts';
import { type HmacScheme, hmac } from './hmac.ts';
import { isInWindow } from './replay-window.ts';
import { sameText } from './same-text.ts';

/** Where the signature and its instant stand, and how the instant is written. */
export interface TimedHmacScheme extends HmacScheme {
  readonly header: string;
  readonly timestampHeader: string;
  /** Epoch milliseconds of the header's value; NaN where it is none. */
  readonly instantOf: (timestamp: string) => number;
  /** Between the timestamp and the body in what is signed. */
  readonly separator?: string;
}

/** Makes the check of a tool that signs the timestamp of a header followed by the raw body. Only what is well signed is called stale. */
export function timedHmacSignature({ header, timestampHeader, instantOf, separator = '', ...scheme }: TimedHmacScheme) {
  return ({ headers, body, now }: Envelope, secret: string): SignatureVerdict => {
    const [given, timestamp] = [headers[header], headers[timestampHeader]];
    if (!given || !timestamp) return 'unsigned';
    if (!sameText(given, hmac(scheme, secret, timestamp, separator, body))) return 'forged';
    return isInWindow(instantOf(timestamp), now) ? 'good' : 'stale';
  };
}
