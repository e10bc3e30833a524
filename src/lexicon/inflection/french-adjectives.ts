import type { Irregular } from './irregulars.ts';

/** Feminine by ending: the first that fits. What is not here adds an e. */
const FEMININE: readonly (readonly [ending: RegExp, feminine: string])[] = [
  [/e$/, 'e'],
  [/[ao]$/, '$&'],
  [/eau$/, 'elle'],
  [/(?<=[eo])ux$/, 'use'],
  [/f$/, 've'],
  [/(?<=éri)eur$/, 'eure'],
  [/(?<=[aiuc]t)eur$/, 'rice'],
  [/eur$/, 'euse'],
  [/(?<=e)(?:l|il)$/, '$&le'],
  [/(?<=[eo])n$/, 'nne'],
  [/(?<=e)t$/, 'tte'],
  [/er$/, 'ère'],
  [/ic$/, 'ique'],
  [/gu$/, 'guë'],
];

/** The feminine and both plurals of a French adjective, after what its line of inflection.tsv says. */
export function frenchAdjective(lemma: string, irregular: Irregular): string[] {
  const feminines = irregular.get('feminine') ?? [feminine(lemma)];
  const plurals = irregular.get('plural') ?? [masculinePlural(lemma)];
  return [...feminines, ...plurals, ...feminines.map((form) => `${form}s`)];
}

function feminine(lemma: string): string {
  for (const [ending, replacement] of FEMININE) {
    if (ending.test(lemma)) return lemma.replace(ending, replacement);
  }
  return `${lemma}e`;
}

function masculinePlural(lemma: string): string {
  if (/[sxz]$/.test(lemma)) return lemma;
  if (lemma.endsWith('al')) return `${lemma.slice(0, -1)}ux`;
  return lemma.endsWith('eau') ? `${lemma}x` : `${lemma}s`;
}
