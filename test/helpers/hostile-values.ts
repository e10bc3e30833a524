import fc from 'fast-check';

/** Stands in every hostile value that holds words: no refusal may show it. */
export const MARK = 'zqxwmark';

const nested = (levels: number, open: string, close: string) => `${open.repeat(levels)}1${close.repeat(levels)}`;

/** Strings that programs have stumbled over; well-formed Unicode and not. */
export const HOSTILE_STRINGS: readonly string[] = [
  '',
  ' ',
  '\0',
  `${MARK}\0`,
  '\ud800',
  `${MARK}\udc00${MARK}`,
  '\uffff',
  '\ufeff',
  `\u202e${MARK}\u2066`,
  `e${'\u0301'.repeat(5000)}`,
  '👩‍👩‍👧‍👦'.repeat(200),
  `${MARK}${'x'.repeat(30_000)}`,
  '9'.repeat(400),
  '-1',
  '0',
  '1e999',
  '0x10',
  '1.5',
  'NaN',
  'Infinity',
  'null',
  'undefined',
  'true',
  '[object Object]',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'prototype',
  'length',
  `'; DROP TABLE verbatims; -- ${MARK}`,
  `" OR 1=1 -- ${MARK}`,
  `${MARK}" NEAR("a b", 2) AND NOT *:(`,
  '*',
  '"',
  '%',
  '_%',
  'a*',
  'text:a',
  '-a',
  '^a',
  '{a b} : c',
  '(((((((((',
  `../../../../etc/passwd`,
  `..\\..\\${MARK}`,
  '..',
  '.',
  './',
  '/',
  '//',
  `a\r\nx-${MARK}: 1`,
  `\n${MARK}`,
  `<script>${MARK}</script>`,
  `=cmd|'${MARK}'!A1`,
  `\${jndi:ldap://${MARK}}`,
  `{{${MARK}}}`,
  '2026-02-30',
  '0000-01-01',
  '9999-12-31',
  '+275760-09-13',
  '2026-03-01T25:00:00Z',
  '2026-03-01T10:00:00+99:99',
  '0001-01-01T00:00:00Z',
  '0000-01-01T00:00:00+14:00',
  '9999-12-31T23:59:59-23:59',
  '-999999999999999',
  '999999999999999',
  '8640000000000001',
  '-8640000000000001',
  'a.b.c.d.e.f.g.h',
  `${'a.'.repeat(59)}a`,
  'constructor.prototype',
  'zz-ZZ',
  'i-klingon',
  'Etc/GMT+14',
  `a&b=${MARK}`,
  'a;b',
  'a=b=c',
  'segment.a=b&segment.a=c',
  'from=9&to=1',
  Buffer.from('[1e999,"a","b"]').toString('base64url'),
  Buffer.from('[null,null]').toString('base64url'),
  Buffer.from('{"__proto__":1}').toString('base64url'),
];

/** Strings that are right somewhere: ids, dates and words of the seeds (hostile-seeds.ts). */
export const PLAUSIBLE_STRINGS: readonly string[] = [
  'p',
  'v1',
  'v2',
  'delivery',
  'delivery.delay',
  'price',
  'fr',
  'en',
  'nps',
  'plan',
  'pro',
  'constructor',
  '__proto__',
  'toString',
  'wait',
  'web',
  'good price',
  'Europe/Paris',
  'insurance',
  'new-customers',
  'leave',
  '2026-03-01',
  '2025-01-01',
  '2026-02-01T10:00:00+01:00',
  '1767225600000',
  'segment.plan=pro',
  'segment.plan=free&band=promoter',
  'lang=fr',
  '0000000000000000',
];

const HOSTILE_NUMBERS = [
  0,
  -0,
  -1,
  1,
  0.5,
  1.5,
  1e-320,
  5e-324,
  1e15,
  2 ** 31,
  2 ** 53,
  2 ** 53 + 2,
  1e21,
  1e100,
  1e308,
  -1e308,
  65_535,
  65_536,
];

/** A value that is already JSON, so that what JSON.stringify cannot say is sent too. */
class RawJson {
  readonly json: string;
  constructor(json: string) {
    this.json = json;
  }
}

const RAW = [
  '1e999',
  '-1e999',
  '1E-999',
  `{"__proto__":{"${MARK}":1}}`,
  `{"constructor":{"prototype":{"a":"${MARK}"}}}`,
  '{"__proto__":"x"}',
  '{"a":1,"a":2}',
  `"\\ud800${MARK}"`,
  nested(1000, '[', ']'),
  nested(1000, '{"a":', '}'),
  nested(1000, '{"__proto__":', '}'),
  `[${'{},'.repeat(2000)}{}]`,
].map((json) => new RawJson(json));

/** A string that was not expected. */
export const hostileString = fc.oneof(
  { arbitrary: fc.constantFrom(...HOSTILE_STRINGS), weight: 6 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 40 }).map((text) => MARK + text), weight: 1 },
);

/** Any value of JSON that was not expected. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { arbitrary: hostileString, weight: 5 },
  { arbitrary: fc.constantFrom<unknown>(...HOSTILE_NUMBERS), weight: 3 },
  { arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], { a: MARK }, [MARK, 1], { length: 3 }), weight: 3 },
  { arbitrary: fc.constantFrom<unknown>(...RAW), weight: 2 },
);

/** JSON of a value that may hold `RawJson`; keys stay as they are, `__proto__` included. */
export function jsonOf(value: unknown): string {
  if (value instanceof RawJson) return value.json;
  if (Array.isArray(value)) return `[${value.map(jsonOf).join()}]`;
  if (value instanceof Map) return `{${[...value].map(([key, one]) => `${JSON.stringify(key)}:${jsonOf(one)}`).join()}}`;
  return JSON.stringify(value) ?? 'null';
}
