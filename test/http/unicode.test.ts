import { describe, expect, test } from 'vitest';
import { startProject } from '../helpers/fixture.ts';
import { startKeyedApp } from '../helpers/own-app.ts';

const WORD = 'delivery';
/** What may stand around a word; none of it is a letter that would make it another word. */
const STRANGE: Readonly<Record<string, string>> = {
  'right-to-left overrides': '\u202e\u2066\u2069\u202c',
  'combining marks on one letter, as many as fit': `e${'\u0301'.repeat(19_900)}`,
  'zero-width joiners and spaces': '\u200d\u200b\u2060\u200c',
  'a family of emoji': '👩🏽‍👩‍👧‍👦',
  'flags, cut and whole': '🇫🇷🇫',
  'characters that no version of Unicode assigns': '\u0378\u{e0fff}',
  noncharacters: '\uffff\ufffe\u{10ffff}',
  'private use': '\ue000\u{f0000}\u{10fffd}',
  'byte order marks': '\ufeff\ufeff',
  controls: '\u0001\b\u001b[31m\u007f\u0085',
  'every line end': '\r\n\u2028\u2029\v\f',
  'another script from right to left': 'مرحبا שלום',
  'characters of two code units': '𝒜𠀀',
  'a letter whose other case is longer': 'ßİŉ',
  script: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  SQL: "'); DROP TABLE verbatim; --",
  'a formula': "=cmd|' /C calc'!A1",
  'a placeholder': `\${jndi:ldap://x} {{7*7}} %s %n`,
};

describe('strange text is kept, found and answered exactly', () => {
  test.each(Object.entries(STRANGE))('%s', async (_, strange) => {
    const { post, get } = await startProject();
    const text = `${strange} ${WORD} bad ${strange.slice(0, 40)}`.slice(0, 20_000).replace(/[\ud800-\udbff]$/, '');
    const start = strange.length + 1;
    expect((await post({ id: strange.slice(0, 100).replace(/[\ud800-\udbff]$/, ''), text, channel: 'web' })).status).toBe(201);
    const found = await get(`/verbatims?q=${WORD}`);
    expect(found.headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', 'x-content-type-options': 'nosniff' });
    const [item] = found.json().items;
    expect(item.text === text).toBe(true);
    expect(item.analysis.mentions).toMatchObject([{ touchpoint: WORD, start, end: start + WORD.length, surface: WORD }]);
    const [{ evidence }] = (await get('/salience?evidence=1')).json().items;
    expect(text.includes(evidence[0].quote ?? evidence[0].text)).toBe(true);
  });
});

describe('text that is not Unicode is refused', () => {
  test.each(['"\\ud800"', '"a\\udc00b"', '"\\udc00\\ud800"', '"a\\u0000"'])('%s', async (json) => {
    const { post, call } = await startProject();
    const headers = { 'content-type': 'application/json' };
    expect((await post(`{"text":${json}}`, headers)).json()).toMatchObject({ status: 400, errors: [{ pointer: '/text' }] });
    expect((await call('POST', '/v1/analyze', `{"text":${json}}`, headers)).json()).toMatchObject({ status: 400 });
    for (const field of [
      '"id":%,"text":"a"',
      '"text":"a","segments":{%:"x"}',
      '"text":"a","segments":{"x":%}',
      '"text":"a","respondent":%',
    ])
      expect((await post(`{${field.replace('%', json)}}`, headers)).status, field).toBe(400);
  });
});

describe('names and ids', () => {
  const NAMES = [
    'a/b',
    '../../p',
    '..',
    '.',
    '%2e%2e',
    'a%',
    '%00',
    'a?b#c',
    'a;b',
    'a\r\nset-cookie: x=1',
    '\n',
    ' ',
    'é',
    "' OR '1'='1",
    '🙂',
    'a+b c',
  ];
  test.each(NAMES)('%j leads to the verbatim and to its segment, and to no header', async (name) => {
    const { post, call, get } = await startProject();
    await post({ id: name, text: 'Good price.', segments: { [name]: name }, channel: name });
    await post({ id: 'other', text: 'Bad price.' });
    const encoded = encodeURIComponent(name).replace(/^\.+$/, (dots) => dots.replaceAll('.', '%2e'));
    const scope = (query: string) => get(`/salience?${query}`).then((answer) => answer.json().scope.verbatims);
    expect(await scope(`segment.${encodeURIComponent(name)}=${encodeURIComponent(name)}`)).toBe(1);
    expect(await scope(`channel=${encodeURIComponent(name)}`)).toBe(1);
    const page = await get(`/verbatims?limit=1&segment.${encodeURIComponent(name)}=${encodeURIComponent(name)}`);
    expect(page.json().items.map(({ id }: { id: string }) => id)).toEqual([name]);
    expect(page.headers['set-cookie']).toBeUndefined();
    const one = await call('GET', `/v1/projects/p/verbatims/${encoded}`);
    if (/^\.+$/.test(name)) return; // an address cannot end in dots alone: clients and proxies take them away
    expect(one.json().id).toBe(name);
    expect((await call('DELETE', `/v1/projects/p/verbatims/${encoded}`)).status).toBe(204);
  });
});

describe('what is searched is words, whatever is typed', () => {
  const TYPED = [
    '"',
    '"price',
    'price"',
    'price*',
    'price OR delivery',
    'NOT price',
    'price NEAR delivery',
    'words:price',
    '^price',
    '-price',
    '{words} : price',
    'price AND (',
    "price'; DROP TABLE verbatim; --",
    'price\n',
    '%',
    '_',
    '\\',
  ];
  test.each(TYPED)('%j', async (typed) => {
    const { post, get } = await startProject();
    await post({ id: 'a', text: 'Good price.' });
    await post({ id: 'b', text: 'Bad delivery.' });
    const { status, json } = await get(`/verbatims?q=${encodeURIComponent(typed)}`);
    expect(status).toBe(200);
    expect(['', 'a', 'a,b']).toContain(
      json()
        .items.map(({ id }: { id: string }) => id)
        .sort()
        .join(),
    );
    expect((await get('/verbatims')).json().items).toHaveLength(2);
  });

  test('and no word reaches another project', async () => {
    const { call, admin } = await startKeyedApp();
    const words = Array.from({ length: 12 }, (_, i) => `p${i}`).join(' ');
    await call('POST', '/v1/projects/q/verbatims', admin, { id: 'theirs', text: `price ${words}` });
    await call('POST', '/v1/projects/p/verbatims', admin, { id: 'ours', text: 'price' });
    for (const q of ['price', words, ...words.split(' ')]) {
      const { items } = (await call('GET', `/v1/projects/p/verbatims?q=${encodeURIComponent(q)}`, admin)).json();
      expect(
        items.map(({ id }: { id: string }) => id),
        q,
      ).toEqual(q === 'price' ? ['ours'] : []);
    }
  });
});
