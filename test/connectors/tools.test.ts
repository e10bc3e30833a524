import { describe, expect, it } from 'vitest';
import type { DeliveredResponse, ReadingContext } from '../../src/connectors/connector.ts';
import { CONNECTORS } from '../../src/connectors/connectors.ts';
import { FieldMapping } from '../../src/schemas/field-mapping.ts';
import { fixture } from './fixtures.ts';

const context: ReadingContext = { mapping: null, timezone: 'Europe/Paris' };

function delivered(path: string, mapping: FieldMapping | null = null): readonly DeliveredResponse[] {
  const connector = CONNECTORS.get(path.split('/')[0] ?? '');
  return connector?.read(fixture(path).payload, { ...context, mapping }) ?? [];
}

const typeform = {
  source: 'typeform',
  at: '2026-11-20T17:06:48.000Z',
  lang: 'fr-FR',
  channel: 'courriel',
  respondent: 'C-20418',
  segments: {
    plan: 'confort',
    priority: 'haute',
    points: '12',
    'Comment avez-vous déclaré ?': 'Téléphone, Appli',
    'Déjà sinistré ?': 'true',
  },
  scores: { nps: 3, stars: 5, csat: 2.33, ces: 2.5 },
};
const tally = {
  source: 'tally',
  at: '2026-11-21T08:15:02.000Z',
  respondent: '77-Ç',
  segments: { utm_campaign: 'noël', Rayon: 'Jardin', 'Livré par': 'La Poste, Coursier', Panier: '84.5' },
  scores: { stars: 2, nps: 6 },
};
const review = {
  id: 'trustpilot:6740a1b2c3d4e5f607182930:review',
  source: 'trustpilot',
  at: '2026-11-19T20:14:44.000Z',
  lang: 'fr',
  channel: 'review',
  respondent: '673f00112233445566778899',
};

/** What each payload gives: `changedAt` as ISO 8601, and the verbatims whole. */
const CASES: Readonly<Record<string, readonly (Omit<DeliveredResponse, 'changedAt'> & { changedAt?: string })[]>> = {
  'typeform/complete': [
    {
      response: 'm4t9xq2vh7w1k0c5n8b3z6d',
      changedAt: '2026-11-20T17:06:48.000Z',
      deleted: false,
      verbatims: [
        {
          ...typeform,
          id: 'typeform:m4t9xq2vh7w1k0c5n8b3z6d:pourquoi-cette-note',
          question: 'Pourquoi cette note ?',
          text: 'L’expert est passé deux fois… pour rien 😤\nEt « on vous rappelle » : jamais !',
        },
        {
          ...typeform,
          id: 'typeform:m4t9xq2vh7w1k0c5n8b3z6d:comment-avez-vous-declare',
          question: 'Comment avez-vous déclaré ?',
          text: 'Chez mon courtier',
        },
        {
          ...typeform,
          id: 'typeform:m4t9xq2vh7w1k0c5n8b3z6d:pourquoi-cette-note-2',
          question: 'Pourquoi cette note ?',
          text: 'Trop d’attente.',
        },
      ],
    },
  ],
  'typeform/bare': [
    {
      response: 'tok-2',
      changedAt: '2026-11-20T18:00:00.000Z',
      deleted: false,
      verbatims: [
        {
          id: 'typeform:tok-2:what-you-like',
          question: 'what-you-like',
          text: 'It just works 👍',
          source: 'typeform',
          at: '2026-11-20T18:00:00.000Z',
          scores: { stars: 4 },
        },
      ],
    },
  ],
  'typeform/partial': [],
  'tally/complete': [
    {
      response: '2pLx9K',
      changedAt: '2026-11-21T08:15:03.412Z',
      deleted: false,
      verbatims: [
        {
          ...tally,
          id: 'tally:2pLx9K:qu-est-ce-qui-vous-a-plu',
          question: 'Qu’est-ce qui vous a plu ?',
          text: 'La boutique, « un bijou » ✨',
        },
        { ...tally, id: 'tally:2pLx9K:un-mot-de-plus', question: 'Un mot de plus ?', text: 'Colis reçu ouvert.' },
      ],
    },
  ],
  'formbricks/finished': [
    {
      response: 'cm8x31w2v000dl508f0a7qk1m',
      changedAt: '2026-11-21T09:02:10.250Z',
      deleted: false,
      verbatims: [
        {
          id: 'formbricks:cm8x31w2v000dl508f0a7qk1m:improve',
          question: 'improve',
          text: 'L’export CSV plante dès 10 000 lignes 😕',
          source: 'formbricks',
          at: '2026-11-21T09:00:00.000Z',
          lang: 'fr',
          respondent: 'u-381',
          segments: { plan: 'pro', tags: 'bêta', cohort: '2026-T4', seats: '12' },
          scores: { nps: 7, csat: 2 },
        },
      ],
    },
  ],
  'formbricks/created': [],
  'formbricks/updated': [
    {
      response: 'r2',
      changedAt: '2026-11-21T09:09:00.000Z',
      deleted: false,
      verbatims: [
        {
          id: 'formbricks:r2:improve',
          question: 'improve',
          text: 'The export is fine now.',
          source: 'formbricks',
          at: '2026-11-21T09:00:00.000Z',
        },
      ],
    },
  ],
  'zendesk/trigger': [
    {
      response: '35436-satisfaction',
      changedAt: '2026-11-21T10:20:30.000Z',
      deleted: false,
      verbatims: [
        {
          id: 'zendesk:35436-satisfaction:satisfaction',
          text: 'Léa a tout réglé en 5 minutes, « chapeau » 👏',
          source: 'zendesk',
          at: '2026-11-21T10:20:30.000Z',
          lang: 'fr-FR',
          channel: 'Email',
          respondent: '20978392',
          segments: { brand: 'Mutuelle du Lac', group: 'Sinistres', tags: 'auto bris_de_glace' },
          scores: { csat: 5 },
        },
      ],
    },
  ],
  'zendesk/csat-received': [
    {
      response: '35437-satisfaction',
      changedAt: '2026-11-21T11:00:00.123Z',
      deleted: false,
      verbatims: [
        {
          id: 'zendesk:35437-satisfaction:satisfaction',
          text: 'No one called me back.',
          source: 'zendesk',
          at: '2026-11-21T11:00:00.123Z',
          channel: 'web_service',
          respondent: '8447388090494',
          segments: { tags: 'vip habitation' },
          scores: { csat: 1 },
        },
      ],
    },
  ],
  'zendesk/created': [
    {
      response: '35437-message',
      changedAt: '2026-11-20T09:00:01.000Z',
      deleted: false,
      verbatims: [
        {
          id: 'zendesk:35437-message:message',
          text: 'Bonjour,\n\nmon dégât des eaux n’est toujours pas indemnisé.',
          source: 'zendesk',
          at: '2026-11-20T09:00:00.000Z',
          channel: 'email',
          respondent: '8447388090494',
        },
      ],
    },
  ],
  'zendesk/deleted': [
    { response: '35437-satisfaction', changedAt: '2026-11-22T09:00:00.000Z', deleted: true, verbatims: [] },
    { response: '35437-message', changedAt: '2026-11-22T09:00:00.000Z', deleted: true, verbatims: [] },
  ],
  'trustpilot/created': [
    {
      response: '6740a1b2c3d4e5f607182930',
      changedAt: '2026-11-19T20:14:44.000Z',
      deleted: false,
      verbatims: [
        {
          ...review,
          text: 'Déçue, mais…\nLivraison en retard, le SAV a été « au top » 🙏',
          segments: { verified: 'true', location: '43f51215-a1fc-4c60-b6dd-e4afb6d7b831', Équipe: 'SAV, Livraison', Pays: 'FR' },
          scores: { stars: 3 },
        },
      ],
    },
  ],
  'trustpilot/updated': [
    {
      response: '6740a1b2c3d4e5f607182930',
      changedAt: '2026-11-21T08:00:00.000Z',
      deleted: false,
      verbatims: [{ ...review, text: 'Remboursée en deux jours, merci beaucoup.', segments: { verified: 'true' }, scores: { stars: 5 } }],
    },
  ],
  'trustpilot/deleted': [{ response: '6740a1b2c3d4e5f607182930', deleted: true, verbatims: [] }],
  'google-forms/row': [
    {
      response: 'f7c6dfc592e33224',
      changedAt: '2026-11-21T09:03:12.000Z',
      deleted: false,
      verbatims: [
        {
          id: 'google-forms:f7c6dfc592e33224:qu-avez-vous-pense-de-l-accueil',
          question: 'Qu’avez-vous pensé de l’accueil ?',
          text: 'Chaleureux, mais 40 min d’attente ⏳',
          source: 'google-forms',
          at: '2026-11-21T09:03:12.000Z',
          segments: { Ville: 'Lyon 7ᵉ' },
          scores: { nps: 8, csat: 3, stars: 3 },
        },
      ],
    },
  ],
};

describe('a payload of a survey tool', () => {
  it.each(Object.entries(CASES))('%s', (path, expected) => {
    const told = expected.map(({ changedAt, ...rest }) => ({
      ...rest,
      ...(changedAt === undefined ? {} : { changedAt: Date.parse(changedAt) }),
    }));
    expect(delivered(path)).toEqual(told);
  });

  it('of Formbricks takes wordings, scales and segments from the project’s mapping', () => {
    const mapping = FieldMapping.parse({
      texts: [
        { from: 'improve', question: 'Que faut-il améliorer ?' },
        { from: 'missing', question: 'Autre chose ?' },
      ],
      scores: { csat: { from: 'csat', scale: { low: 1, high: 3 } }, nps: { from: 'nps' } },
      segments: { poste: 'role', cohorte: 'cohort' },
    });
    expect(delivered('formbricks/finished', mapping)[0]?.verbatims).toMatchObject([
      {
        id: 'formbricks:cm8x31w2v000dl508f0a7qk1m:que-faut-il-ameliorer',
        question: 'Que faut-il améliorer ?',
        respondent: 'u-381',
        lang: 'fr',
        at: '2026-11-21T09:00:00.000Z',
        segments: { poste: 'Développeuse, Cheffe de projet', cohorte: '2026-T4' },
        scores: { csat: 3, nps: 7 },
      },
    ]);
  });

  it('of Formbricks is refused with its place where the mapping cannot read it', () => {
    const mapping = FieldMapping.parse({ texts: [{ from: 'improve' }], scores: { nps: { from: 'improve' } } });
    const [response] = delivered('formbricks/finished', mapping);
    expect(response).toMatchObject({ verbatims: [], faults: [{ pointer: '/0/data/data/improve' }] });
    expect(JSON.stringify(response)).not.toContain('export CSV');
  });

  it('of Formbricks may be one event or a list of them', () => {
    const read = CONNECTORS.get('formbricks')?.read;
    const { payload } = fixture('formbricks/finished');
    expect(read?.((payload as unknown[])[0], context)).toEqual(read?.(payload, context));
  });
});

describe('what is too long or too much', () => {
  const hidden = Object.fromEntries(
    Array.from({ length: 25 }, (_, i) => [`champ ${i}${'é'.repeat(120)}`.slice(0, 130 - i), '😀'.repeat(150)]),
  );
  const answers = [{ type: 'text', text: ` ${'x'.repeat(20_001)}\n`, field: { id: 'q', ref: 'é'.repeat(3000), type: 'long_text' } }];
  const payload = { event_type: 'form_response', form_response: { token: 't', hidden, answers } };
  const [verbatim] = CONNECTORS.get('typeform')?.read(payload, context)[0]?.verbatims ?? [];

  it('is cut, but for the words themselves', () => {
    expect(verbatim?.text).toHaveLength(20_001);
    expect(verbatim?.question).toBe('é'.repeat(2000));
    expect(verbatim?.id).toMatch(/^typeform:t:e{51}-[0-9a-f]{8}$/);
    const segments = Object.entries(verbatim?.segments ?? {});
    expect(segments).toHaveLength(20);
    expect(new Set(segments.map(([, value]) => value))).toEqual(new Set(['😀'.repeat(100)]));
    expect(Math.max(...segments.map(([name]) => name.length))).toBe(100);
  });
});

describe('a rating of Zendesk', () => {
  const rated = (rating: unknown) =>
    CONNECTORS.get('zendesk')?.read({ ticket_id: 1, comment: 'Merci', rating }, context)[0]?.verbatims[0]?.scores ?? null;
  it.each([
    ['Good', 5],
    ["Bad, I'm unsatisfied", 1],
    ['GOOD', 5],
    ['good_with_comment', 5],
    ['Bien, je suis satisfait(e)', 5],
    ['Mauvais', 1],
    ['4', 4],
    [2, 2],
  ])('%j is a CSAT of %i', (rating, csat) => {
    expect(rated(rating)).toEqual({ csat });
  });
  it.each(['Offered', 'Unoffered', '', '7', null, 'Goodbye', 'Bonjour'])('%j is no score', (rating) => {
    expect(rated(rating)).toBeNull();
  });
});

describe('what is no response gives none', () => {
  it.each([
    ['typeform', { event_type: 'form_opened' }],
    ['tally', { eventType: 'TEST' }],
    ['formbricks', { event: 'testEndpoint' }],
    ['formbricks', []],
    ['zendesk', { type: 'zen:event-type:ticket.status_changed', detail: { id: '1' } }],
    ['zendesk', { type: 'zen:event-type:user.created' }],
    ['zendesk', { type: 'zen:event-type:ticket.created', detail: { id: '1', description: 'x', requester_id: '1', submitter_id: '2' } }],
    ['trustpilot', { events: [] }],
  ])('%s %j', (tool, payload) => {
    expect(CONNECTORS.get(tool)?.read(payload, context)).toEqual([]);
  });
});

describe('what has not the shape of its tool is pointed at', () => {
  it.each([
    ['typeform', [], ''],
    ['typeform', {}, '/event_type'],
    ['typeform', { event_type: 'form_response' }, '/form_response'],
    ['typeform', { event_type: 'form_response', form_response: {} }, '/form_response/token'],
    ['typeform', { event_type: 'form_response', form_response: { token: 't', answers: {} } }, '/form_response/answers'],
    ['typeform', { event_type: 'form_response', form_response: { token: 't', answers: [1] } }, '/form_response/answers/0'],
    ['tally', { eventType: 'FORM_RESPONSE', data: {} }, '/data/responseId'],
    ['tally', { eventType: 'FORM_RESPONSE', data: { submissionId: 's' } }, '/data/fields'],
    ['tally', { eventType: 'FORM_RESPONSE', data: { submissionId: 's', fields: ['a'] } }, '/data/fields/0'],
    ['formbricks', [{ event: 'responseFinished' }], '/0/data'],
    ['formbricks', { event: 'responseFinished', data: { id: 'r' } }, '/data/data'],
    ['zendesk', {}, '/ticket_id'],
    ['zendesk', { ticket_id: ' ' }, '/ticket_id'],
    ['zendesk', { type: 'zen:event-type:ticket.created', detail: {} }, '/detail/id'],
    ['trustpilot', {}, '/events'],
    ['trustpilot', { events: [{ eventName: 'service-review-created', eventData: {} }] }, '/events/0/eventData/id'],
    ['google-forms', { columns: [] }, '/columns'],
    ['google-forms', { columns: ['a'] }, '/columns/0'],
  ])('%s %j', (tool, payload, pointer) => {
    expect(() => CONNECTORS.get(tool)?.read(payload, context)).toThrow(expect.objectContaining({ name: 'PayloadFault', pointer }));
  });
});
