import type { JSX } from 'preact';

/** A part of a text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text cut at the ends of the spans, in order: what lies in any of them is marked. Spans may overlap, and reach beyond the text. */
export function cutAt(text: string, spans: readonly Span[]): readonly { readonly text: string; readonly marked: boolean }[] {
  const parts: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    if (start > at) parts.push({ text: text.slice(at, start), marked: false });
    parts.push({ text: text.slice(Math.max(start, at), end), marked: true });
    at = end;
  }
  parts.push({ text: text.slice(at), marked: false });
  return parts.filter((part) => part.text !== '');
}

/** A text with spans marked. It stays text, whatever it holds. */
export function MarkedText({ text, spans }: { readonly text: string; readonly spans: readonly Span[] }): JSX.Element {
  return <>{cutAt(text, spans).map((part, index) => (part.marked ? <mark key={index}>{part.text}</mark> : part.text))}</>;
}
