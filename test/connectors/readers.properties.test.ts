import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PayloadFault } from '../../src/connectors/connector.ts';
import { CONNECTORS } from '../../src/connectors/connectors.ts';
import { verbatimIds } from '../../src/connectors/verbatim-ids.ts';
import { FieldMapping } from '../../src/schemas/field-mapping.ts';
import { VerbatimInput } from '../../src/schemas/verbatim.ts';
import { fixture } from './fixtures.ts';

const context = { mapping: null, timezone: 'Europe/Paris' };
const FIXTURES = {
  typeform: 'typeform/complete',
  tally: 'tally/complete',
  formbricks: 'formbricks/finished',
  zendesk: 'zendesk/csat-received',
  trustpilot: 'trustpilot/created',
  'google-forms': 'google-forms/row',
} as const;
const TOOLS = [...CONNECTORS.values()].map((connector) => [connector.tool, connector] as const);

/** Strings that hurt: halves of pairs, NUL, names of prototypes, long ones. */
const hurtful = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '\0',
    '\ud83d',
    '\ude00a',
    '__proto__',
    'constructor',
    'toString',
    ' ',
    '',
    '😀'.repeat(150),
    'é'.repeat(2500),
    'x'.repeat(20_001),
  ),
);
const hurtfulJson = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    hurtful,
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('fields'),
  ),
  fields: fc.dictionary(hurtful, tie('value'), { maxKeys: 4, noNullPrototype: true }),
})).value;

/** Every place of a value, as the way to it. */
const placesOf = (value: unknown): (string | number)[][] =>
  typeof value === 'object' && value !== null
    ? [[], ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner).map((rest) => [key, ...rest]))]
    : [[]];

function replaced(value: unknown, [key, ...rest]: readonly (string | number)[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((item, i) => (String(i) === String(key) ? replaced(item, rest, by) : item));
  return Object.fromEntries(
    Object.entries(value as object).map(([name, inner]) => [name, name === key ? replaced(inner, rest, by) : inner]),
  );
}

function checkRead(tool: string, payload: unknown, mapping: FieldMapping | null = null): void {
  try {
    for (const { verbatims, deleted, changedAt } of CONNECTORS.get(tool)?.read(payload, { ...context, mapping }) ?? []) {
      if (deleted) expect(verbatims).toEqual([]);
      if (changedAt !== undefined) expect(Number.isFinite(changedAt)).toBe(true);
      expect(new Set(verbatims.map(({ id }) => id)).size).toBe(verbatims.length);
      for (const verbatim of verbatims) {
        const text = verbatim.text.length > 20_000 ? 'too long, and kept whole' : verbatim.text;
        expect(VerbatimInput.safeParse({ ...verbatim, text }).error).toBeUndefined();
        expect(verbatim.id?.startsWith(`${tool}:`)).toBe(true);
      }
    }
  } catch (error) {
    if (!(error instanceof PayloadFault)) throw error;
    expect(error.pointer).toMatch(/^(?:\/[A-Za-z0-9_]+)*$/);
  }
}

describe.each(TOOLS)('%s', (tool) => {
  const { payload } = fixture(FIXTURES[tool as keyof typeof FIXTURES]);
  const places = placesOf(payload);

  it('gives verbatims that pass, or a fault with its place, for any JSON', () => {
    fc.assert(
      fc.property(hurtfulJson, (json) => checkRead(tool, json)),
      { numRuns: 200 },
    );
  });

  it('does so for its own shape with anything in any place', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), hurtfulJson, (place, json) => checkRead(tool, replaced(payload, place, json))),
      { numRuns: 300 },
    );
  });

  it('is not touched by names of prototypes, and touches no prototype', () => {
    const text = JSON.stringify(payload).replace(/^(\[?\{)/, '$1"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},');
    const [before] = [CONNECTORS.get(tool)?.read(payload, context)];
    expect(CONNECTORS.get(tool)?.read(JSON.parse(text), context)).toEqual(before);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('reads deep and wide payloads without a fall', () => {
    const deep = JSON.parse(`${'{"properties":{"fields":['.repeat(5000)}1${']}}'.repeat(5000)}`);
    for (const place of places.slice(0, 40)) checkRead(tool, replaced(payload, place, deep));
  });
});

describe('formbricks with a mapping', () => {
  const mapping = FieldMapping.parse({
    texts: [{ from: 'improve', question: 'Que faut-il améliorer ?' }, { from: 'site' }],
    scores: { nps: { from: 'nps' }, csat: { from: 'csat', scale: { low: 1, high: 3 } } },
    segments: { poste: 'role' },
    respondent: 'email',
    at: { from: 'since' },
  });
  const { payload } = fixture('formbricks/finished');

  it('gives verbatims that pass, faults of cells, or a fault with its place, with anything in any place', () => {
    fc.assert(
      fc.property(fc.constantFrom(...placesOf(payload)), hurtfulJson, (place, json) =>
        checkRead('formbricks', replaced(payload, place, json), mapping),
      ),
      { numRuns: 300 },
    );
  });
});

describe('verbatimIds', () => {
  it.each([
    ['one wording twice', ['Pourquoi ?', 'Pourquoi ?', 'pourquoi'], ['pourquoi', 'pourquoi-2', 'pourquoi-3']],
    ['a wording that looks like a second', ['Why 2', 'Why', 'Why'], ['why-2', 'why', 'why-3']],
    ['a second that is worded so later', ['Why', 'Why', 'Why 2'], ['why', 'why-2', 'why-2-2']],
    ['no wording', ['', '?'], ['e3b0c442', '8a8de823']],
  ])('%s', (_, wordings, keys) => {
    expect(verbatimIds('tally', 'r1', wordings)).toEqual(keys.map((key) => `tally:r1:${key}`));
  });

  it('are distinct, clean and at most 200 characters long', () => {
    const wording = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 90 }), fc.constantFrom('a', 'a-2', '𝒜'.repeat(80), 'ﷺ'.repeat(9)));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), fc.array(wording, { maxLength: 12 }), (response, wordings) => {
        const ids = verbatimIds('a'.repeat(40), response, wordings);
        expect(new Set(ids).size).toBe(wordings.length);
        for (const id of ids) expect(VerbatimInput.shape.id.safeParse(id).success).toBe(true);
      }),
    );
  });

  it('take no longer for ten thousand of one wording', () => {
    expect(new Set(verbatimIds('tally', 'r', Array(10_000).fill('Pourquoi ?'))).size).toBe(10_000);
  });
});
