import type { Irregular } from './irregulars.ts';

/** The plural of a French noun, and the feminine of a person where inflection.tsv gives one (`conseiller`, `conseillère`). */
export function frenchNoun(lemma: string, irregular: Irregular): string[] {
  const plurals = irregular.get('plural') ?? [plural(lemma)];
  const feminines = irregular.get('feminine') ?? [];
  return [...plurals, ...feminines, ...feminines.map(plural)];
}

function plural(noun: string): string {
  if (/[sxz]$/.test(noun)) return noun;
  if (noun.endsWith('al')) return `${noun.slice(0, -1)}ux`;
  return /[ae]u$/.test(noun) ? `${noun}x` : `${noun}s`;
}
