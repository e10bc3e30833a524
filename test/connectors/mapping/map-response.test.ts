import { describe, expect, it } from 'vitest';
import { mapResponse } from '../../../src/connectors/mapping/map-response.ts';
import { FieldMapping } from '../../../src/schemas/field-mapping.ts';
import { VerbatimInput } from '../../../src/schemas/verbatim.ts';

const map = (cells: Record<string, string>, mapping: object, response = 'r1') =>
  mapResponse((source) => (Object.hasOwn(cells, source) ? cells[source] : undefined), FieldMapping.parse(mapping), {
    timezone: 'Europe/Paris',
    response: () => response,
  });

const WHOLE = {
  tool: 'qualtrics',
  texts: [{ from: 'Q1', question: 'Pourquoi ?', key: 'QID1_TEXT' }, { from: 'Autre' }],
  id: 'ResponseId',
  respondent: 'Client',
  at: { from: 'Date', order: 'day-first' },
  lang: 'Langue',
  channel: { value: 'web' },
  journey: { id: 'Dossier', step: 'Étape' },
  scores: { nps: { from: 'NPS' }, ces: { from: 'Effort', scale: { low: 7, high: 1 } } },
  outcome: { churned: 'Parti', at: 'Parti le' },
  segments: { formule: 'Offre' },
  events: { souscription: 'Souscrit le' },
  measures: { achats: 'Achats' },
  weight: 'Poids',
  decimal: 'comma',
};

const ROW = {
  ResponseId: 'R_1',
  Q1: '  Trop cher. ',
  Autre: 'Bon accueil',
  Client: 'a@b.fr',
  Date: '31/12/2026 14h05',
  Langue: 'Français',
  Dossier: 'D7',
  Étape: '2',
  NPS: '9/10',
  Effort: '1',
  Parti: 'Oui',
  'Parti le': '02/01/2027',
  Offre: 'pro',
  'Souscrit le': '05/06/2025 10:00',
  Achats: '1 234,5 €',
  Poids: '1,25',
};

describe('mapResponse', () => {
  it('reads every field, once for each text that is not blank', () => {
    const { verbatims, faults } = map(ROW, WHOLE);
    const shared = {
      at: '2026-12-31T13:05:00.000Z',
      lang: 'fr',
      respondent: 'a@b.fr',
      journey: { id: 'D7', step: 2 },
      channel: 'web',
      source: 'qualtrics',
      scores: { nps: 9, ces: 7 },
      outcome: { churned: true, at: '2027-01-02' },
      segments: { formule: 'pro' },
      events: { souscription: '2025-06-05T08:00:00.000Z' },
      measures: { achats: 1234.5 },
      weight: 1.25,
    };
    expect(faults).toEqual([]);
    expect(verbatims).toEqual([
      { id: 'qualtrics:R_1:qid1-text', text: 'Trop cher.', question: 'Pourquoi ?', ...shared },
      { id: 'qualtrics:R_1:autre', text: 'Bon accueil', question: 'Autre', ...shared },
    ]);
    for (const verbatim of verbatims) expect(VerbatimInput.safeParse(verbatim).success).toBe(true);
  });

  it('gives no verbatim for a blank text, and none for a row without texts', () => {
    expect(map({ ...ROW, Q1: ' \u00A0' }, WHOLE).verbatims.map(({ id }) => id)).toEqual(['qualtrics:R_1:autre']);
    expect(map({ NPS: '99' }, WHOLE)).toEqual({ verbatims: [], faults: [] });
  });

  it('takes cells that say there is no answer as blank', () => {
    const { verbatims, faults } = map({ ...ROW, NPS: 'N/A', Effort: '-', Achats: 'sans objet', Parti: 'NSP' }, WHOLE);
    expect(faults).toEqual([]);
    expect(verbatims[0]).not.toHaveProperty('scores');
    expect(verbatims[0]).not.toHaveProperty('outcome');
  });

  it.each([
    ['NPS', '12', 'score-outside-scale'],
    ['Effort', 'beaucoup', 'score-unreadable'],
    ['Date', '31/02/2026', 'date-unreadable'],
    ['Souscrit le', 'jadis', 'date-unreadable'],
    ['Étape', 'deux', 'number-unreadable'],
    ['Poids', '0', 'number-unreadable'],
    ['Parti', 'peut-être', 'flag-unreadable'],
    ['Langue', 'on ne sait', 'language-unknown'],
    ['Offre', 'x'.repeat(201), 'too-long'],
    ['Q1', 'x'.repeat(20_001), 'too-long'],
  ])('refuses the row whose %s cannot be read, naming the column and never the cell', (source, cell, code) => {
    const { verbatims, faults } = map({ ...ROW, [source]: cell }, WHOLE);
    expect(verbatims).toEqual([]);
    expect(faults).toMatchObject([{ source, code }]);
    expect(faults[0]?.detail).toContain(source);
    expect(faults[0]?.detail).not.toContain(cell);
  });

  it('says that a date is ambiguous when nothing settles its order', () => {
    const faults = map({ Q: 'x', D: '03/04/2026' }, { texts: [{ from: 'Q' }], at: { from: 'D' } }).faults;
    expect(faults).toMatchObject([{ source: 'D', code: 'date-ambiguous' }]);
  });

  it('takes the id of the response from the context where the row has none', () => {
    expect(map({ Q: 'x' }, { texts: [{ from: 'Q' }], id: 'Id' }, 'd1').verbatims).toEqual([{ id: 'file:d1:q', text: 'x', question: 'Q' }]);
  });

  it('stores what JSON and SQLite carry: NUL and halves of surrogate pairs are replaced', () => {
    expect(map({ Q: 'a\0b\uD800c' }, { texts: [{ from: 'Q' }] }).verbatims[0]?.text).toBe('a\uFFFDb\uFFFDc');
  });
});
