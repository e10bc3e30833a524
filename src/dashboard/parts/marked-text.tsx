import type { JSX } from 'preact';
import { piecesOf, type Stretch } from '../reading/pieces.ts';

/** A text with stretches marked, which may overlap and reach beyond it. It stays text, whatever it holds. */
export function MarkedText({ text, spans }: { readonly text: string; readonly spans: readonly Stretch[] }): JSX.Element {
  return <>{piecesOf(text, spans).map((piece, index) => (piece.over.length > 0 ? <mark key={index}>{piece.text}</mark> : piece.text))}</>;
}
