import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DeliveredResponse, PayloadFault } from '../../src/connectors/connector.ts';
import { generic } from '../../src/connectors/generic.ts';
import { ConnectorInput } from '../../src/schemas/connector.ts';
import { FieldMapping } from '../../src/schemas/field-mapping.ts';
import { VerbatimInput } from '../../src/schemas/verbatim.ts';

const MAPPING: FieldMapping = {
  tool: 'own',
  id: 'response.id',
  texts: [{ from: 'answers.0.text', question: 'Why?' }, { from: 'a.b' }],
  changedAt: { from: 'changed' },
  deleted: { from: 'gone' },
};
const read = (payload: unknown, mapping: FieldMapping = MAPPING) => generic.read(payload, { mapping, timezone: 'Europe/Paris' });
const one = (more: object) => ({ response: { id: 7 }, answers: [{ text: 'Good.' }], ...more });

describe('JSON of one’s own', () => {
  it.each<[string, unknown, readonly Partial<DeliveredResponse>[]]>([
    ['an object is a response', one({}), [{ response: '7', deleted: false }]],
    ['a list is as many', [one({}), one({ response: { id: 'x' } })], [{ response: '7' }, { response: 'x' }]],
    ['no response is none', [], []],
    ['a test of the connection is none', { event: 'ping' }, []],
    ['names may hold dots', one({ 'a.b': 'Bad.' }), [{ verbatims: [{ id: 'own:7:why' }, { id: 'own:7:a-b' }] as never }]],
    ['times without an offset are the project’s', one({ changed: '2026-11-22 13:00' }), [{ changedAt: Date.UTC(2026, 10, 22, 12) }]],
    ['seconds are instants', one({ changed: 1_795_348_800 }), [{ changedAt: 1_795_348_800_000 }]],
    ['a deletion holds nothing', one({ gone: 'oui' }), [{ response: '7', deleted: true, verbatims: [] }]],
    ['true deletes', one({ gone: true }), [{ deleted: true }]],
    ['no does not', one({ gone: 'no' }), [{ deleted: false }]],
    ['nothing does not', one({ gone: null }), [{ deleted: false }]],
    ['what is neither is a fault', one({ gone: 'perhaps' }), [{ faults: [{ pointer: '/gone', detail: '“gone” should say yes or no.' }] }]],
    ['a time that is none is a fault', [one({ changed: 'soon' })], [{ faults: [expect.objectContaining({ pointer: '/0/changed' })] }]],
    ['a response without an id is a fault', one({ response: {} }), [{ faults: [expect.objectContaining({ pointer: '/response/id' })] }]],
    ['what is no object is a fault', [1, one({})], [{ faults: [{ pointer: '/0', detail: 'must be an object' }] }, { response: '7' }]],
    ['texts that are blank are none', one({ answers: [{ text: ' ' }] }), [{ response: '7', verbatims: [] }]],
  ])('%s', (_, payload, responses) => {
    expect(read(payload)).toMatchObject(responses);
    expect(read(payload)).toHaveLength(responses.length);
  });

  it.each([[null], ['text'], [1], [Array.from({ length: 1001 }, () => ({}))]])(
    'is refused whole when it is no object or list, or is too long',
    (payload) => {
      expect(() => read(payload)).toThrow(PayloadFault);
    },
  );

  it('is gone when a field is just what was named', () => {
    const mapping = { ...MAPPING, deleted: { from: 'status', is: 'deleted' } };
    expect(read([one({ status: 'deleted' }), one({ status: 'Deleted' }), one({})], mapping).map(({ deleted }) => deleted)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('gives clean verbatims with ids of their response or a fault with its place, whatever it holds', () => {
    const field = fc.constantFrom('response', 'answers', 'a.b', 'a', 'changed', 'gone', 'id', 'text', '0');
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.string(),
        fc.double(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value')),
        fc.dictionary(field, tie('value')),
      ),
    }));
    fc.assert(
      fc.property(fc.oneof(fc.dictionary(field, value), fc.array(value)), (payload) => {
        for (const { response, verbatims, faults } of read(payload)) {
          if (faults !== undefined) expect(faults.every(({ pointer, detail }) => pointer.startsWith('/') && detail !== '')).toBe(true);
          else expect(response).not.toBe('');
          for (const verbatim of verbatims) expect(VerbatimInput.parse(verbatim).id?.split(':')[0]).toBe('own');
        }
      }),
    );
  });
});

/** What Qualtrics puts in the place of piped text. */
const PIPED: Readonly<Record<string, string>> = {
  'e://Field/ResponseID': 'R_3fA',
  'q://QID1/ChoiceTextEntryValue': 'Injoignables.',
  'q://QID2/SelectedChoicesRecode': '3',
  'e://Field/Q_Language': 'FR',
  'e://Field/plan': 'pro',
};

describe.each(['', 'fr/'])('docs/connectors/%sgeneric.md', (folder) => {
  const page = readFileSync(new URL(`../../docs/connectors/${folder}generic.md`, import.meta.url), 'utf8');
  const blocks = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => JSON.parse(text as string) as never);

  it('shows settings that the service takes, and bodies that they read', () => {
    const [qualtrics, body, ...rest] = blocks;
    const mapping = ConnectorInput.parse(qualtrics).mapping as FieldMapping;
    const filled = JSON.parse(JSON.stringify(body).replace(/\$\{([^}]*)\}/g, (_, field: string) => PIPED[field] ?? ''));
    expect(read(filled, mapping)).toMatchObject([
      {
        response: 'R_3fA',
        verbatims: [{ id: 'qualtrics:R_3fA:qid1-text', text: 'Injoignables.', lang: 'fr', scores: { nps: 3 }, source: 'qualtrics' }],
      },
    ]);
    for (const [i, settings] of rest.entries()) {
      if (i % 2 === 0)
        expect(read(rest[i + 1], FieldMapping.parse((settings as { mapping: unknown }).mapping)).every(({ faults }) => !faults)).toBe(true);
    }
  });
});
