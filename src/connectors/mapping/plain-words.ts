const MARKS = /\p{M}/gu;
const BETWEEN = /[^\p{L}\p{N}]+/gu;

/** A wording as dictionaries hold it: lower case, without accents, its words and numbers one space apart (`Date de réponse :` → `date de reponse`). */
export const plainWords = (wording: string): string =>
  wording.normalize('NFKD').replace(MARKS, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').replace(BETWEEN, ' ').trim();
