import type { IrregularFinder } from './irregulars.ts';

/** A stem, the s or z after it, and what may follow: `organ-is-ation`, `apolog-iz-ed`, `paral-ys-ing`. */
const S_OR_Z = /^(.*(?:[^aeiouwz]i|[lr]y))([sz])(e|es|ed|er|ers|ing|able|ation|ations)$/;

/** The other spelling of -ise, -ize, -yse or -yze, save the stems inflection.tsv holds as `fixed` (`surpris`, `siz`). */
export function englishSpellings(lemma: string, find: IrregularFinder): string[] {
  const [, stem = '', letter = '', ending = ''] = S_OR_Z.exec(lemma) ?? [];
  if (stem === '' || find(stem + letter, 'fixed') !== undefined) return [];
  return [stem + (letter === 's' ? 'z' : 's') + ending];
}
