import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { createInflector } from '../../../src/lexicon/inflection/inflect.ts';

describe('createInflector', () => {
  it.each([
    ['voir\tverbe\tpast=vi', 'fr/inflection.tsv:1: unknown kind "verbe"'],
    ['# voir\n\nvoir\tverb\tpass=vi', 'fr/inflection.tsv:3: unknown key "pass" for verb'],
    ['voir\tverb\tpast=', 'fr/inflection.tsv:1: "past" has no form; write "-" for none'],
    ['beau\tadj\nbeau\tadj', 'fr/inflection.tsv:2: "beau" is listed twice as adj'],
    ['beau\tconstructor', 'fr/inflection.tsv:1: unknown kind "constructor"'],
  ])('refuses the file %j', (text, message) => {
    expect(() => createInflector('fr', text)).toThrow(message);
  });

  it.each(['de', 'constructor'])('refuses the language %s', (lang) => {
    expect(() => createInflector(lang, '')).toThrow(`no inflection for language "${lang}"`);
  });

  it('takes the whole lemma before an ending and a longer ending before a shorter one', () => {
    const inflect = createInflector('fr', '-al\tnoun\tplural=als\n-ral\tnoun\tplural=X\noral\tnoun\tplural=oraux\n');
    expect([inflect('chacal', 'noun'), inflect('moral', 'noun'), inflect('oral', 'noun')]).toEqual([
      ['chacal', 'chacals'],
      ['moral', 'moX'],
      ['oral', 'oraux'],
    ]);
  });

  it('loads compromise for English alone, when the first word is inflected', () => {
    const { cache } = createRequire(import.meta.url);
    const loaded = () => Object.keys(cache).some((path) => path.includes('/node_modules/compromise/'));
    createInflector('fr', '')('colis', 'noun');
    const english = createInflector('en', '');
    expect(loaded()).toBe(false);
    english('parcel', 'noun');
    expect(loaded()).toBe(true);
  });

  it.each(['fr', 'en'])('reads lexicons/%s/inflection.tsv', (lang) => {
    expect(() => createInflector(lang, readFileSync(`lexicons/${lang}/inflection.tsv`, 'utf8'))).not.toThrow();
  });
});
