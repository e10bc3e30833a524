import { describe, expect, test } from 'vitest';
import type { CompiledLanguage } from '../../src/lexicon/compiled-lexicon.ts';
import { readLexicon } from '../../src/worker/lexicon-artefact.ts';
import { compileSmall, findsOf, languageIn } from './small-lexicon.ts';

/** The nodes of the trie that a row of words leads to, from every word of it: what the matcher walks. */
function steps({ forms, atoms, edges }: CompiledLanguage, words: readonly string[]): number {
  const values = Array.from(atoms.values);
  const atomsOf = new Map(forms.map((form, index) => [form, values.slice(atoms.from[index], atoms.from[index + 1])]));
  const children = new Map<string, number>();
  for (let i = 0; i < edges.length; i += 3) children.set(`${edges[i]} ${edges[i + 1]}`, edges[i + 2] as number);
  const ANY = 0;
  const walk = (node: number, at: number): number => {
    if (at >= words.length) return 0;
    let count = 0;
    for (const atom of [ANY, ...(atomsOf.get(words[at] as string) ?? [])]) {
      const child = children.get(`${node} ${atom}`);
      if (child !== undefined) count += 1 + walk(child, at + 1);
    }
    return count;
  };
  return words.reduce((sum, _, at) => sum + walk(0, at), 0);
}

const ENTRIES = 'bon accueil\t0.5\nbon … accueil\t0.4\ntrès bon\t0.6';
const text = 'un très bon et vrai accueil dans ce bon magasin avec un accueil très bon';
const letters = 'abcdefghij';
const name = (n: number) => [...String(n).padStart(4, '0')].map((digit) => letters[Number(digit)]).join('');
const others = Array.from({ length: 5000 }, (_, n) => `x${name(n)} y${name((n * 7) % 5000)}\t0.1`).join('\n');

describe('the cost of a match', () => {
  const small = compileSmall({ 'fr/expressions.tsv': ENTRIES });
  const large = compileSmall({ 'fr/expressions.tsv': `${ENTRIES}\n${others}` });

  test('entries whose words are not there add no step and no hit', () => {
    expect(languageIn(large, 'fr').entries.length).toBe(languageIn(small, 'fr').entries.length + 2 * 5000);
    const words = text.split(' ');
    expect(steps(languageIn(large, 'fr'), words)).toBe(steps(languageIn(small, 'fr'), words));
    expect(findsOf(large, 'fr')(text)).toEqual(findsOf(small, 'fr')(text));
  });

  test.each(['fr', 'en'])('with the real lexicon a word costs a few steps (%s)', (code) => {
    const language = languageIn(readLexicon(), code);
    const common = language.forms.filter((form) => /^\p{L}+$/u.test(form));
    // Words of the vocabulary at random places, always the same ones.
    const words = Array.from({ length: 2000 }, (_, n) => common[(n * 7919) % common.length] as string);
    expect(steps(language, words) / words.length).toBeLessThan(4);
  });
});
