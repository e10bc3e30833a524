import type { Envelope, SignatureVerdict } from '../connector.ts';
import { type HmacScheme, hmac } from './hmac.ts';
import { sameText } from './same-text.ts';

/**
 * Makes the check of a tool that signs the body alone: one header holds `prefix` and the HMAC of the raw body under the secret as it is
 * written. Without an instant in it such a signature never becomes stale; what is sent again changes nothing.
 */
export function hmacSignature({ header, prefix = '', ...scheme }: HmacScheme & { readonly header: string; readonly prefix?: string }) {
  return ({ headers, body }: Envelope, secret: string): SignatureVerdict => {
    const given = headers[header];
    if (given === undefined || given === '') return 'unsigned';
    return sameText(given, `${prefix}${hmac(scheme, secret, body)}`) ? 'good' : 'forged';
  };
}
