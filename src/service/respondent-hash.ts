import { createHmac } from 'node:crypto';

/** What is kept of a respondent: the HMAC-SHA-256 of the sender's key for them under the project's secret, in base64url. */
export const respondentHash = (secret: Uint8Array, respondent: string): string =>
  createHmac('sha256', secret).update(respondent).digest('base64url');
