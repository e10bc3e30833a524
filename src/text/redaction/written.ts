import type { Page } from './pieces.ts';

const UPPER = /^\p{Lu}/u;

/** Whether piece `i` begins with a capital. */
export const isCapital = ({ text, pieces }: Page, i: number): boolean => {
  const piece = pieces[i];
  return piece !== undefined && UPPER.test(text.slice(piece.start, piece.start + 2));
};

/** Whether piece `i` is written in capitals throughout, two letters at least. */
export const isShouted = ({ text, pieces }: Page, i: number): boolean => {
  const piece = pieces[i];
  if (piece?.kind !== 'letters' || piece.end - piece.start < 2) return false;
  const written = text.slice(piece.start, piece.end);
  return written === written.toUpperCase() && written !== written.toLowerCase();
};
