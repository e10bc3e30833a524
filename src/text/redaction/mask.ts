import type { Redaction } from './redaction.ts';

/** What each UTF-16 code unit of personal data becomes. */
export const MASK = '\u2022';

/** The text with its personal data masked; its length and every other position stay. The redactions stand in order and apart. */
export function mask(text: string, redactions: readonly Pick<Redaction, 'start' | 'end'>[]): string {
  if (redactions.length === 0) return text;
  let masked = '';
  let from = 0;
  for (const { start, end } of redactions) {
    masked += text.slice(from, start) + MASK.repeat(end - start);
    from = end;
  }
  return masked + text.slice(from);
}
