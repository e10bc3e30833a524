import type { FileFaultCode } from './file-fault.ts';

const JSON_DOCUMENT = /^\s*(?:\[\s*[[{"\]]|\{\s*[\r\n])/;
const MARKUP = /^\s*<(?:!doctype|html|head|body|table|\?xml|svg)\b/i;
const PDF = /^%PDF-/;
const CONTROL = /[^\P{Cc}\s]/gu;
/** Text holds a stray control character at most; what is packed or drawn holds one in ten. */
const MOST_CONTROL = 0.03;
const LOOKED_AT = 4096;

/** Why a text is no table, by how it begins: one document of JSON, a page, or what is no text at all; null for what may be one. */
export function documentFault(start: string): FileFaultCode | null {
  const head = start.slice(0, LOOKED_AT);
  if (JSON_DOCUMENT.test(head)) return 'json-document';
  if (MARKUP.test(head)) return 'markup';
  const controls = head.match(CONTROL)?.length ?? 0;
  return PDF.test(head) || controls > Math.max(2, head.length * MOST_CONTROL) ? 'no-text' : null;
}
