import { createHash } from 'node:crypto';

const LONGEST = 60;

/**
 * The last part of a verbatim's id, from the wording of its question: the same for a webhook and for a file of the same answers. Letters
 * without their accents and digits, joined by hyphens; longer ones end in a hash, so that two questions that begin alike stay apart.
 */
export function questionKey(wording: string): string {
  const plain = wording
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  if (plain !== '' && plain.length <= LONGEST) return plain;
  const hash = createHash('sha256').update(wording.normalize('NFC').replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 8);
  const beginning = plain.slice(0, LONGEST - 9).replace(/[-\uD800-\uDBFF]$/, '');
  return plain === '' ? hash : `${beginning}-${hash}`;
}
