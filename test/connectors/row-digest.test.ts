import { describe, expect, it } from 'vitest';
import { questionKey } from '../../src/connectors/question-key.ts';
import { rowDigest } from '../../src/connectors/row-digest.ts';

describe('rowDigest', () => {
  const row: [string, string][] = [
    ['Horodateur', '21/11/2026 10:03:12'],
    ['Votre avis ?', 'Bien.\nMais long…'],
    ['Ville', ''],
  ];
  const digest = rowDigest(row);

  it.each<[string, [string, string][]]>([
    ['columns in another order', [...row].reverse()],
    ['ends of lines of another kind', row.map(([name, value]) => [name, value.replace('\n', '\r\n')])],
    ['blanks around names and values, or doubled in names', row.map(([name, value]) => [` ${name.replace(' ', '  ')}\n`, `${value} `])],
    ['empty cells left out', row.slice(0, 2)],
    ['columns without a name', [...row, ['', 'note']]],
  ])('is the same for %s', (_, cells) => {
    expect(rowDigest(cells)).toBe(digest);
  });

  it.each<[string, [string, string][]]>([
    ['another time', [['Horodateur', '21/11/2026 10:03:13'], ...row.slice(1)]],
    ['another column', [...row.slice(0, 2), ['Ville', 'Lyon']]],
    [
      'values that changed columns',
      [
        ['Horodateur', 'Bien.\nMais long…'],
        ['Votre avis ?', '21/11/2026 10:03:12'],
      ],
    ],
    ['nothing', []],
  ])('differs for %s', (_, cells) => {
    expect(rowDigest(cells)).not.toBe(digest);
  });

  it('is sixteen hexadecimal digits', () => {
    expect(digest).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('questionKey', () => {
  const long = 'Qu’est-ce qui, dans la façon dont votre sinistre a été traité, vous a le plus marqué ?';
  it.each([
    ['Pourquoi cette note ?', 'pourquoi-cette-note'],
    ['  Œuvre & cœur : 100 % ! ', 'oeuvre-coeur-100'],
    ['Что вы думаете?', 'что-вы-думаете'],
  ])('%s is %s', (wording, key) => {
    expect(questionKey(wording)).toBe(key);
  });

  it('of a long wording does not hang on its blanks, and tells it from one that begins alike', () => {
    expect(questionKey(long)).toMatch(/^qu-est-ce-qui-dans-la-facon-dont-votre-sinistre-a-e-[0-9a-f]{8}$/);
    expect(questionKey(` ${long.replaceAll(' ', '\n ')}`)).toBe(questionKey(long));
    expect(questionKey(`${long} Dites-nous.`)).not.toBe(questionKey(long));
  });
});
