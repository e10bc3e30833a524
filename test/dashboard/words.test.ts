import '../helpers/browser-globals.ts';

import { beforeEach, describe, expect, it } from 'vitest';
import { addDays, dayOf } from '../../src/dashboard/state/days.ts';
import { dictionary } from '../../src/dashboard/words/dictionary.ts';
import { de } from '../../src/dashboard/words/elided.ts';
import {
  day,
  decimalsFor,
  exactly,
  firstEnd,
  number,
  percent,
  plural,
  range,
  signed,
  signedExactly,
} from '../../src/dashboard/words/format.ts';
import { language, locale, speak } from '../../src/dashboard/words/language.ts';
import { typeset } from '../../src/dashboard/words/typeset.ts';
import { storage } from '../helpers/browser-globals.ts';

const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, '_');

describe('words', () => {
  beforeEach(() => speak('fr'));

  it('begin in the first of the reader’s languages that we speak, and remember another', () => {
    expect(locale()).toBe('fr-CA');
    speak('en');
    expect([language.value, locale(), document.documentElement.lang, storage.get('saillance.language')]).toEqual([
      'en',
      'en-GB',
      'en',
      'en',
    ]);
  });

  it('of a dictionary follow the language, in every depth', () => {
    const words = dictionary({
      en: { title: 'Score: good?', deep: { of: (n: number) => `${n} texts!` } },
      fr: { title: 'Note : bonne ?', deep: { of: (n: number) => `${n} textes !` } },
    });
    expect([words().title, words().deep.of(3)].map(plain)).toEqual(['Note_: bonne_?', '3 textes_!']);
    speak('en');
    expect([words().title, words().deep.of(3)]).toEqual(['Score: good?', '3 texts!']);
  });

  it('of French take their spaces', () => {
    const set = (text: string) => plain(typeset(text, 'fr'));
    expect(set('Oui ; non ! « 90 % » : ça ?')).toBe('Oui_; non_! «_90_%_»_: ça_?');
    expect(typeset('Yes ; no !', 'en')).toBe('Yes ; no !');
    expect([set('(q ≤ 0,05)'), plain(typeset('(p = 0.05)', 'en'))]).toEqual(['(q_≤_0,05)', '(p_=_0.05)']);
  });

  it('of French are elided before a vowel', () => {
    expect(['Sinistre', 'Attente et délais', 'E-mail', 'Échéance'].map(de)).toEqual([
      'de Sinistre',
      'd’Attente et délais',
      'd’E-mail',
      'd’Échéance',
    ]);
  });

  it('make numbers as the reader writes them', () => {
    expect([number(12345.6, 1), percent(0.297, 1), signed(-12), signed(3)].map(plain)).toEqual(['12_345,6', '29,7_%', '−12', '+3']);
    expect([exactly(3.2, 2), exactly(-0.001, 2), signedExactly(2, 1), signedExactly(-0.04, 1)].map(plain)).toEqual([
      '3,20',
      '0,00',
      '+2,0',
      '0,0',
    ]);
    expect([decimalsFor([0.5, -0.756], 2, 4), decimalsFor([0.1 + 0.2], 2, 4), decimalsFor([0, 3], 0, 4)]).toEqual([3, 2, 0]);
    expect([range(0.2, 0.3, percent), range(-5, 3, signed)].map(plain)).toEqual(['20–30_%', '−5 … +3']);
    expect([percent(0.3, 1), percent(0.04, 1)].map(plain)).toEqual(['30,0_%', '4,0_%']);
    expect(day('2026-03-01T23:30:00Z', 'Europe/Paris')).toBe('2 mars 2026');
    expect([day('2026-03-01T12:00:00Z', 'UTC'), day('2026-03-01T12:00:00Z', 'UTC', true)]).toEqual(['1er mars 2026', '1er mars']);
    speak('en');
    expect(range(0.2, 0.304, (share) => percent(share, 1))).toBe('20.0–30.4%');
    expect(['20%', '20\u202f%', '−5', '20'].map(firstEnd)).toEqual(['20', '20', '−5', '20']);
    expect([number(12345.6, 1), percent(0.297), day('2026-03-01T23:30:00Z', 'UTC')]).toEqual(['12,345.6', '30%', '1 March 2026']);
  });

  it('agree with numbers: nothing is one in French, and many in English', () => {
    const forms = { one: 'one', other: 'other' };
    expect([0, 1, 2].map((n) => plural(n, forms))).toEqual(['one', 'one', 'other']);
    expect([0, 1, 1.5].map((n) => plural(n, { one: 'sur 1 texte', other: '' }))).toEqual(['sur 0 texte', 'sur 1 texte', 'sur 1,5 texte']);
    speak('en');
    expect([0, 1, 2].map((n) => plural(n, forms))).toEqual(['other', 'one', 'other']);
  });
});

describe('days', () => {
  it.each([
    ['2026-03-01T23:30:00Z', 'Europe/Paris', '2026-03-02'],
    ['2026-03-01T23:30:00Z', 'UTC', '2026-03-01'],
    ['2026-03-01T00:30:00Z', 'America/New_York', '2026-02-28'],
  ])('%s in %s is %s', (instant, zone, local) => {
    expect(dayOf(instant, zone)).toBe(local);
  });

  it('are counted over the ends of months and years', () => {
    expect([addDays('2026-02-28', 1), addDays('2026-01-01', -1), addDays('2024-02-28', 1)]).toEqual([
      '2026-03-01',
      '2025-12-31',
      '2024-02-29',
    ]);
  });
});
