import { describe, expect, it } from 'vitest';
import { coloursOf, isColoured } from '../../src/cli/terminal/colours.ts';
import { type PicturedItem, picture } from '../../src/cli/terminal/picture.ts';
import { fitted, printable, widthOf } from '../../src/cli/terminal/printable.ts';
import { signed } from '../../src/cli/terminal/signed.ts';
import { languageOf } from '../../src/cli/terminal/words.ts';

describe('terminal', () => {
  it.each([
    [{}, 'en'],
    [{ LANG: 'fr_FR.UTF-8' }, 'fr'],
    [{ LANG: 'fr_FR.UTF-8', LC_ALL: 'C' }, 'en'],
    [{ LANG: 'en_US', LC_ALL: 'fr_CA' }, 'fr'],
    [{ LANG: 'de_DE', LC_MESSAGES: 'fr_FR' }, 'fr'],
    [{ LANG: 'de_DE' }, 'en'],
  ])('speaks, with %j, %s', (env, language) => expect(languageOf(env)).toBe(language));

  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ TERM: 'dumb' }, true, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    [{ CI: '1' }, false, false],
  ])('with %j on a terminal (%s) is coloured: %s', (env, isTerminal, coloured) => expect(isColoured(env, isTerminal)).toBe(coloured));

  it.each([
    ['two\nlines\t and  more ', 'two lines and more'],
    ['\u001b[31mred\u001b[0m\u0007', '[31mred [0m'],
    ['a\u202eb', 'a b'],
    ['Déçu 😡 !', 'Déçu 😡 !'],
  ])('prints %j as %j', (text, shown) => expect(printable(text)).toBe(shown));

  it.each([
    ['court', 10, 'court'],
    ['exactement', 10, 'exactement'],
    ['trop long pour', 10, 'trop long…'],
    ['😡😡😡', 4, '😡…'],
    ['e\u0301te\u0301', 3, 'e\u0301te\u0301'],
  ])('fits %j to %d columns', (text, columns, shown) => {
    expect(fitted(text, columns)).toBe(shown);
    expect(widthOf(shown)).toBeLessThanOrEqual(columns);
  });

  it.each([
    [0.126, 2, '+0.13'],
    [-0.126, 2, '−0.13'],
    [-0.001, 2, '0.00'],
    [-58, 0, '−58'],
  ])('signs %d with %d decimals as %s', (value, decimals, shown) => expect(signed(value, decimals)).toBe(shown));
});

const item = (
  rank: number | null,
  label: string,
  [value, low, high]: readonly [number, number, number],
  net: number | null,
): PicturedItem => ({
  rank,
  label,
  share: { value, low, high },
  sentiment: { net: net === null ? null : { value: net } },
});

describe('picture', () => {
  const plain = coloursOf({}, false);
  const items = [
    item(1, 'Sinistre', [0.26, 0.22, 0.32], -38),
    item(2, 'Téléphone', [0.09, 0.07, 0.13], 12),
    item(null, 'Un point de contact au nom vraiment très long', [0.01, 0, 0.02], null),
    { rank: null, label: 'Agence', share: null, sentiment: null },
  ];

  it('draws shares to one scale, the longest filling its room', () => {
    expect(picture(items, 80, plain).split('\n')).toEqual([
      ' 1  Sinistre                      ██████████████████░░░░░░░░  26 % (22–32)   −38',
      ' 2  Téléphone                     ██████░░░░░                  9 % (7–13)    +12',
      ' ·  Un point de contact au nom…   ░░                           1 % (0–2)       ·',
      ' ·  Agence                        withheld',
    ]);
  });

  it.each([60, 80, 100, 200])('fits %d columns', (columns) => {
    for (const line of picture(items, columns, plain).split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns);
  });

  it('paints what is light and what is bad', () => {
    const painted = picture(items, 80, coloursOf({ FORCE_COLOR: '1' }, false));
    expect(painted).toContain('\u001b[2m░');
    expect(painted).toContain('\u001b[31m −38\u001b[39m');
  });
});
