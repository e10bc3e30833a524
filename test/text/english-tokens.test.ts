import { describe, expect, test } from 'vitest';
import { onlyToken, reader, surfaces } from './reader.ts';

const cases: [text: string, tokens: string][] = [
  // Contractions
  ["don't", "do n't"],
  ['don’t', 'do n’t'],
  ["DON'T", "DO N'T"],
  ["can't", "ca n't"],
  ['cannot', 'cannot'],
  ["won't", "wo n't"],
  ["it's", "it 's"],
  ["they're I've you'll he'd I'm", "they 're I 've you 'll he 'd I 'm"],
  ["the company's staff", "the company 's staff"],
  // Apostrophes that cut nothing
  ["O'Brien", "O'Brien"],
  ["rock'n'roll", "rock'n'roll"],
  ["o'clock", "o'clock"],
  ["ma'am", "ma'am"],
  ["'cause it was late", "'cause it was late"],
  ["ol' reliable", "ol' reliable"],
  ["the customers' calls", "the customers ' calls"],
  // Hyphens
  ['state-of-the-art', 'state - of - the - art'],
  ['user-friendly', 'user - friendly'],
  ['e-mail', 'e-mail'],
  ['t-shirts', 't-shirts'],
  ['on-time', 'on - time'],
  // Abbreviations
  ['U.S.', 'U.S.'],
  ['the U.S is', 'the U.S is'],
  ['Mr. Smith', 'Mr. Smith'],
  ['e.g. this', 'e.g. this'],
  ['vs. them', 'vs. them'],
  // Numbers, hours, prices
  ['2pm', '2pm'],
  ['2:30pm', '2:30pm'],
  ['at 14:30', 'at 14:30'],
  ['$3.50', '$ 3.50'],
  ['£1,200', '£ 1,200'],
  ['10%', '10 %'],
  ['5/10', '5/10'],
  ['the 2nd time', 'the 2nd time'],
  ['the 13th call', 'the 13th call'],
  ['24/7', '24/7'],
  // Addresses
  ['see www.example.com.', 'see www.example.com .'],
  ['(https://example.com/a_b)', '( https://example.com/a_b )'],
  ['http://example.com!!!', 'http://example.com !!!'],
  ['example.com is down', 'example.com is down'],
  ['mail me@example.co.uk, please', 'mail me@example.co.uk , please'],
  ['good.But slow', 'good . But slow'],
  ['Really?! No...', 'Really ?! No ...'],
];

describe('English tokens', () => {
  test.each(cases)('%s', (text, expected) => {
    expect(surfaces(text, 'en').join(' ')).toBe(expected);
  });

  test.each([
    ['2pm', 'time'],
    ['14:30', 'time'],
    ['1,200', 'number'],
    ['2nd', 'word'],
    ['me@example.com', 'email'],
  ])('%s is one token, a %s', (text, kind) => {
    expect(onlyToken(text, 'en').kind).toBe(kind);
  });

  test('only the second part of a contraction is glued', () => {
    expect(
      reader
        .read("I don't, it's", { lang: 'en' })
        .tokens.filter(({ glued }) => glued)
        .map(({ form }) => form),
    ).toEqual(["n't", "'s"]);
  });
});
