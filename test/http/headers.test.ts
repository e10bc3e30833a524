import { describe, expect, test } from 'vitest';
import { acceptedLanguage } from '../../src/http/accepted-language.ts';
import { entityTag, matchesTag } from '../../src/http/entity-tag.ts';
import { isLoopbackHost } from '../../src/http/loopback-host.ts';
import { requestId } from '../../src/http/request-id.ts';

describe('acceptedLanguage', () => {
  const cases: [string | undefined, string][] = [
    [undefined, 'en'],
    ['fr', 'fr'],
    ['FR-ca', 'fr'],
    ['de, fr;q=0.5, en;q=0.4', 'fr'],
    ['en;q=0.2, fr;q=0.9', 'fr'],
    ['fr;q=0, en', 'en'],
    ['de', 'en'],
    ['*', 'en'],
    [';;,q=', 'en'],
  ];
  test.each(cases)('%j → %s', (header, language) => expect(acceptedLanguage(header)).toBe(language));
});

describe('entity tags', () => {
  const tag = entityTag('state', '/v1/projects/p/salience', 'fr');
  test('are weak and differ by state, question and language', () => {
    expect(tag).toMatch(/^W\/"[\w-]+"$/);
    expect(
      new Set([
        tag,
        entityTag('other', '/v1/projects/p/salience', 'fr'),
        entityTag('state', '/a', 'fr'),
        entityTag('state', '/v1/projects/p/salience', 'en'),
      ]).size,
    ).toBe(4);
  });
  const cases: [string | undefined, boolean][] = [
    [undefined, false],
    [tag, true],
    [tag.slice(2), true],
    [`"x", ${tag} , W/"y"`, true],
    ['*', true],
    ['W/"x"', false],
  ];
  test.each(cases)('%s', (header, match) => expect(matchesTag(header, tag)).toBe(match));
});

test.each([
  ['127.0.0.1', true],
  ['localhost:3000', true],
  ['LOCALHOST', true],
  ['[::1]:80', true],
  ['evil.example', false],
  ['127.0.0.1.evil.example', false],
  ['localhost@evil.example', false],
  [undefined, false],
])('isLoopbackHost: %s', (host, expected) => expect(isLoopbackHost(host)).toBe(expected));

test('requestId keeps a sane id and makes one otherwise', () => {
  const of = (id: string | undefined) => requestId({ headers: { 'x-request-id': id } } as never);
  expect(of('client-1.a:b')).toBe('client-1.a:b');
  for (const id of [undefined, '', 'a b', 'é', 'x'.repeat(129), 'a\r\nb']) expect(of(id)).toMatch(/^[0-9a-f-]{36}$/);
});
