import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const strength = (lang: string, text: string) => Math.abs(read(lang, text).sentiment.raw);

describe('strength', () => {
  it.each([
    ['fr', ["C'est un peu lent.", "C'est lent.", "C'est très lent."]],
    ['fr', ["C'est plutôt agréable.", "C'est agréable.", "C'est très agréable.", "C'est vraiment très agréable."]],
    ['fr', ['Assez décevant.', 'Décevant.', 'Extrêmement décevant.']],
    ['fr', ['La réponse est claire.', 'La réponse est vraiment claire.']],
    ['en', ['It is a bit slow.', 'It is slow.', 'It is very slow.']],
    ['en', ['It is fairly pleasant.', 'It is pleasant.', 'It is really pleasant.']],
    ['en', ['The answer is clear.', 'The answer is very clear.']],
  ] as const)('%s grows from weakened to plain to intensified: %j', (lang, texts) => {
    const values = texts.map((text) => strength(lang, text));
    expect(values[0]).toBeGreaterThan(0);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(new Set(values).size).toBe(values.length);
  });

  it.each([
    ['fr', 'Accueil parfait'],
    ['fr', 'Livraison ratée'],
    ['en', 'The crew was awful'],
    ['en', 'A lovely garage'],
  ])('%s grows with each of three exclamation marks and keeps its sign: %s', (lang, text) => {
    const values = ['', '!', '!!', '!!!', '!!!!!!'].map(
      (marks) => read(lang, `${text}${marks}`).sentiment.raw * Math.sign(read(lang, text).sentiment.raw),
    );
    const [plain = 0, one = 0, two = 0, three = 0, many = 0] = values;
    expect(plain).toBeGreaterThan(0);
    expect(one).toBeGreaterThan(plain);
    expect(two).toBeGreaterThan(one);
    expect(three).toBeGreaterThan(two);
    expect(many).toBe(three);
  });

  it.each([
    ['fr', 'Accueil parfait', 'Accueil PARFAIT', 'ACCUEIL PARFAIT', 'Accueil parfaiiiit'],
    ['en', 'The crew was awful', 'The crew was AWFUL', 'THE CREW WAS AWFUL', 'The crew was awfuuuul'],
  ])(
    '%s grows with capitals in a text that has other letters, and with letters repeated: %s',
    (lang, plain, capitals, shouted, elongated) => {
      expect(strength(lang, capitals)).toBeGreaterThan(strength(lang, plain));
      expect(strength(lang, shouted)).toBe(strength(lang, plain));
      expect(strength(lang, elongated)).toBeGreaterThan(strength(lang, plain));
    },
  );

  it.each([
    ['fr', 'Les conseillers sont très aimables.', 'Les conseillers ne sont pas très aimables.'],
    ['en', 'The advisers are very friendly.', 'The advisers are not very friendly.'],
  ])('%s is kept on the other side of a negation, a little less: %s', (lang, good, bad) => {
    expect(read(lang, bad).sentiment.raw).toBeLessThan(0);
    expect(strength(lang, bad)).toBeLessThan(strength(lang, good));
  });

  it.each([
    ['fr', '😀'],
    ['fr', '👍👍'],
    ['fr', '❤️'],
    ['en', ':-)'],
    [undefined, '😍😍😍'],
    ['de', 'Na ja 👍'],
  ])('%s is positive with emoji alone: %s', (lang, text) => {
    expect(read(lang, text).sentiment.label).toBe('positive');
  });

  it.each([
    ['fr', '😡'],
    ['fr', '👎'],
    ['en', ':('],
    [undefined, '🤬'],
  ])('%s is negative with emoji alone: %s', (lang, text) => {
    expect(read(lang, text).sentiment.label).toBe('negative');
  });

  it('grows with every emoji', () => {
    const values = ['👍', '👍👍', '👍👍👍'].map((text) => read(undefined, text).sentiment.raw);
    expect(values).toEqual([...new Set(values)].sort((a, b) => a - b));
  });
});
