import { describe, expect, it } from 'vitest';
import { csv, preview } from '../helpers/file-bytes.ts';

const TEXTS = [
  'Accueil charmant, mais une attente bien trop longue au guichet.',
  'The parcel came late and nobody answered the phone for a week.',
  'Rien à redire, le conseiller a tout réglé en dix minutes.',
];

const qualtrics = [
  [
    'StartDate',
    'EndDate',
    'Status',
    'IPAddress',
    'Progress',
    'Finished',
    'ResponseId',
    'RecipientEmail',
    'DistributionChannel',
    'UserLanguage',
    'Q1_NPS_GROUP',
    'Q1',
    'Q2',
  ],
  [
    'Start Date',
    'End Date',
    'Response Type',
    'IP Address',
    'Progress',
    'Finished',
    'Response ID',
    'Recipient Email',
    'Distribution Channel',
    'User Language',
    'Group',
    'How likely are you to recommend us?',
    'Why did you\ngive this score?',
  ],
  [
    'startDate',
    'endDate',
    'status',
    'ipAddress',
    'progress',
    'finished',
    '_recordId',
    'recipientEmail',
    'distributionChannel',
    'userLanguage',
    'QID1_NPS_GROUP',
    'QID1',
    'QID2_TEXT',
  ].map((id) => `{"ImportId":"${id}","timeZone":"Europe/Paris"}`),
  ...TEXTS.map((text, i) => [
    '2026-03-01 10:00:00',
    `2026-03-01 10:0${i}:30`,
    'IP Address',
    '192.0.2.1',
    '100',
    'True',
    `R_${i}x`,
    '',
    'email',
    'FR',
    'Passive',
    String(i + 7),
    text,
  ]),
];

const surveyMonkey = [
  [
    'Respondent ID',
    'Collector ID',
    'Date Created',
    'Date Modified',
    'IP Address',
    'Email Address',
    'First Name',
    'How satisfied are you with our service?',
    'What could we do better?',
    'Which of these did you use?',
    '',
    '',
  ],
  ['', '', '', '', '', '', '', 'Response', 'Open-Ended Response', 'Shop', 'Website', 'Other (please specify)'],
  ...TEXTS.map((text, i) => [
    `11${i}`,
    '900',
    `03/1${i + 4}/2026 10:05:00 AM`,
    `03/1${i + 4}/2026 10:09:00 AM`,
    '192.0.2.1',
    '',
    'Ana',
    ['Very satisfied', 'Dissatisfied', 'Neither satisfied nor dissatisfied'][i] ?? '',
    text,
    'Shop',
    '',
    '',
  ]),
];

const surveyMonkeyFrench = [
  [
    'ID du répondant',
    'ID du collecteur',
    'Date de création',
    'Adresse IP',
    'Êtes-vous satisfait de notre service ?',
    'Que pourrions-nous améliorer ?',
  ],
  ['', '', '', '', 'Réponse', 'Réponse ouverte'],
  ...TEXTS.map((text, i) => [
    `11${i}`,
    '900',
    `1${i + 4}/03/2026 10:05:00`,
    '192.0.2.1',
    ['Très satisfait', 'Insatisfait', 'Neutre'][i] ?? '',
    text,
  ]),
];

const google = (timestamp: string) => [
  [timestamp, 'Adresse e-mail', 'Recommanderiez-vous notre enseigne ?', 'Pourquoi cette note ?', 'Votre magasin'],
  ...TEXTS.map((text, i) => [`2${i}/03/2026 14:2${i}:48`, `a${i}@exemple.fr`, String(i + 8), text, i === 0 ? 'Lyon' : 'Lille']),
];

const limeSurvey = [
  [
    'id. ID de la réponse',
    'submitdate. Date de soumission',
    'lastpage. Dernière page',
    'startlanguage. Langue de départ',
    'seed. Graine',
    'G01Q01. Quelle note de satisfaction nous donnez-vous ?',
    'G01Q02. Que pourrions-nous améliorer ?',
  ],
  ...TEXTS.map((text, i) => [String(i + 1), `2026-03-01 10:0${i}:00`, '2', 'fr', '12345', String(i + 2), text]),
];

const limeSurveyCodes = [
  ['id', 'submitdate', 'lastpage', 'startlanguage', 'seed', 'G01Q02'],
  ...TEXTS.map((text, i) => [String(i + 1), `2026-03-01 10:0${i}:00`, '2', 'en', '12345', text]),
];

const typeform = [
  [
    '#',
    'How likely are you to recommend us to a friend?',
    'What is the main reason for your score?',
    'plan',
    'Response Type',
    'Start Date (UTC)',
    'Stage Date (UTC)',
    'Submit Date (UTC)',
    'Network ID',
    'Tags',
    'Ending',
  ],
  ...TEXTS.map((text, i) => [
    `tok${i}abcdef`,
    String(i + 7),
    text,
    i === 0 ? 'pro' : 'solo',
    'completed',
    '2026-03-01 09:58:00',
    '',
    `2026-03-01 10:0${i}:00`,
    `n${i}`,
    '',
    'Default',
  ]),
];

const tally = [
  ['Submission ID', 'Respondent ID', 'Submitted at', 'Note sur 5 étoiles', 'Un commentaire ?'],
  ...TEXTS.map((text, i) => [`s${i}Ab`, `r${i}Cd`, `2026-03-01 10:0${i}:00`, String(i + 3), text]),
];

describe('layouts of tools', () => {
  it.each([
    [
      'qualtrics',
      ',',
      qualtrics,
      3,
      {
        id: 'qualtrics:R_0x:qid2-text',
        question: 'Why did you give this score?',
        at: '2026-03-01T09:00:30.000Z',
        lang: 'fr',
        channel: 'email',
        scores: { nps: 7 },
      },
    ],
    [
      'surveymonkey',
      ',',
      surveyMonkey,
      2,
      {
        id: 'surveymonkey:110:what-could-we-do-better',
        question: 'What could we do better?',
        at: '2026-03-14T09:05:00.000Z',
        scores: { csat: 5 },
      },
    ],
    [
      'surveymonkey',
      ';',
      surveyMonkeyFrench,
      2,
      {
        id: 'surveymonkey:110:que-pourrions-nous-ameliorer',
        question: 'Que pourrions-nous améliorer ?',
        at: '2026-03-14T09:05:00.000Z',
        scores: { csat: 5 },
      },
    ],
    [
      'google-forms',
      ',',
      google('Horodateur'),
      1,
      {
        question: 'Pourquoi cette note ?',
        at: '2026-03-20T13:20:48.000Z',
        respondent: 'a0@exemple.fr',
        scores: { nps: 8 },
        segments: { 'Votre magasin': 'Lyon' },
      },
    ],
    ['google-forms', ',', google('Timestamp'), 1, { question: 'Pourquoi cette note ?', scores: { nps: 8 } }],
    [
      'limesurvey',
      ',',
      limeSurvey,
      1,
      {
        id: 'limesurvey:1:que-pourrions-nous-ameliorer',
        question: 'Que pourrions-nous améliorer ?',
        at: '2026-03-01T09:00:00.000Z',
        lang: 'fr',
        scores: { csat: 2 },
      },
    ],
    ['limesurvey', ';', limeSurveyCodes, 1, { id: 'limesurvey:1:g01q02', lang: 'en' }],
    [
      'typeform',
      ',',
      typeform,
      1,
      {
        id: 'typeform:tok0abcdef:what-is-the-main-reason-for-your-score',
        at: '2026-03-01T10:00:00.000Z',
        scores: { nps: 7 },
        segments: { plan: 'pro' },
      },
    ],
    ['tally', ',', tally, 1, { id: 'tally:s0Ab:un-commentaire', respondent: 'r0Cd', scores: { stars: 3 } }],
  ] as const)('%s, with %j between cells, is known and read', async (layout, delimiter, rows, headerRows, verbatim) => {
    const { format, verbatims, faults } = await preview(csv(rows, delimiter));
    expect(format).toMatchObject({ layout, headerRows, delimiter });
    expect(faults).toEqual([]);
    expect(verbatims.map(({ verbatim }) => (verbatim as { text: string }).text)).toEqual(TEXTS);
    expect(verbatims[0]?.verbatim).toMatchObject({ source: layout, ...verbatim });
  });

  it('takes neither names, addresses nor what the tool tells of itself', async () => {
    for (const rows of [qualtrics, surveyMonkey, typeform, limeSurvey]) {
      const { mapping } = await preview(csv(rows, ','));
      expect(JSON.stringify(mapping)).not.toMatch(/IP|First Name|Collector|Network|seed|Progress|Finished|Status|lastpage/);
    }
  });

  it('numbers the lines below the header, the newline in it counted', async () => {
    const { verbatims } = await preview(csv(qualtrics, ','));
    expect(verbatims.map(({ line }) => line)).toEqual([5, 6, 7]);
  });
});

describe('plain tables', () => {
  it.each([
    ['Votre avis ?\nTrès bien\nNul\n', 1],
    ['Commentaire\nTrès bien\nNul\n', 1],
    ['Très bon accueil, je reviendrai avec plaisir.\nUn peu cher tout de même.\n', 0],
    ['R1;Très bon accueil;9\nR2;Un peu cher;4\n', 0],
    ['id;texte;note\nR1;Très bon accueil;9\n', 1],
    ['a;b\nTrès bon accueil;9\nUn peu cher;4\n', 1],
    ['12/03/2026;Très bon accueil\n13/03/2026;Un peu cher\n', 0],
  ])('%j has %i rows of header', async (text, headerRows) => expect((await preview(text)).format.headerRows).toBe(headerRows));

  it('calls columns by their place where there is no header, and asks no question', async () => {
    const { columns, verbatims } = await preview('R1;Très bon accueil au guichet;9\nR2;Un peu cher tout de même;4\n');
    expect(columns.map(({ name }) => name)).toEqual(['#1', '#2', '#3']);
    expect(verbatims[0]).toMatchObject({ line: 1, verbatim: { text: 'Très bon accueil au guichet' } });
    expect(verbatims[0]?.verbatim).not.toHaveProperty('question');
  });

  it('gives columns names of their own: blank ones by their place, repeated ones with a number', async () => {
    const { columns } = await preview('Avis;;Avis;Avis (2)\na;1;b;c\n');
    expect(columns.map(({ name }) => name)).toEqual(['Avis', '#2', 'Avis (2)', 'Avis (2) (2)']);
  });
});

describe('lines above the header', () => {
  const HEADER = ['Date de réponse', 'Note', 'Votre avis'];
  const ROWS = TEXTS.map((text, i) => [`1${i + 3}/03/2026`, String(i + 3), text]);
  const shownOf = async (rows: readonly (readonly string[])[], delimiter = ';') => {
    const { format, columns, verbatims, faults } = await preview(csv(rows, delimiter));
    return {
      headerRows: format.headerRows,
      delimiter: format.delimiter,
      names: columns.map(({ name }) => name),
      texts: verbatims.map(({ verbatim }) => (verbatim as { text: string }).text),
      faults,
    };
  };
  const seen = (headerRows: number, names = HEADER) => ({ headerRows, delimiter: ';', names, texts: TEXTS, faults: [] });

  it.each([
    ['a title in merged cells', [['Avis clients – mars 2026', '', '']], 2],
    ['a title alone on its line', [['Avis clients – mars 2026']], 2],
    ['a title and a blank line', [['Enquête de satisfaction'], [''], []], 2],
    ['a title and a date', [['Enquête de satisfaction'], ['Extrait le 12/04/2026']], 3],
    ['no title', [], 1],
  ])('%s: the columns are named below', async (_, above, headerRows) => {
    expect(await shownOf([...above, HEADER, ...ROWS])).toEqual(seen(headerRows));
  });

  it('are a title above more columns, and what it was asked of', async () => {
    const wide = [...HEADER, 'Magasin', 'Produit'];
    const above = [
      ['Enquête', 'Satisfaction', '', '', ''],
      ['Période', '01/03/2026 – 31/03/2026', '', '', ''],
    ];
    const found = await shownOf([...above, wide, ...ROWS.map((row) => [...row, 'Lyon', 'Lampe'])]);
    expect(found).toEqual(seen(3, wide));
  });

  it('may stand above the header of a tool', async () => {
    const { format, verbatims } = await preview(csv([['Export du 12/04/2026'], ...surveyMonkeyFrench]));
    expect([format.layout, format.headerRows]).toEqual(['surveymonkey', 3]);
    expect(verbatims[0]?.verbatim).toMatchObject({ text: TEXTS[0], scores: { csat: 5 } });
  });

  it.each([
    ['whose first row says one thing', 'Très bon accueil;\nUn peu cher;web\nMoyen;magasin\n', 1],
    ['whose header names few of its columns', 'Avis;;;;;\nTrès bon;No;web;oui;A;B\nNul;No;web;non;A;B\n', 1],
    ['of one column', 'Une belle visite\nDate\nNul\n', 0],
  ])('are none in a table %s', async (_, text, headerRows) => expect((await preview(text)).format.headerRows).toBe(headerRows));

  it.each([
    [0, ['#1', '#2', '#3'], 6],
    [2, ['Quand', 'Combien', 'Pourquoi'], 4],
    [3, HEADER, 3],
  ])('%i of them are taken as said', async (headerRows, names, rows) => {
    const above = [
      ['Réponses', 'Réponses', 'Réponses'],
      ['Quand', 'Combien', 'Pourquoi'],
    ];
    const shown = await preview(csv([...above, HEADER, ...ROWS]), { headerRows });
    expect([shown.format.headerRows, shown.columns.map(({ name }) => name), shown.rows]).toEqual([headerRows, names, rows]);
  });

  it('are said for a tool’s export too, and it is known by the last of them', async () => {
    const said = async (headerRows: number) =>
      (await preview(csv([['a', 'b', 'c', 'd'], ...surveyMonkeyFrench]), { headerRows })).format.layout;
    expect([await said(3), await said(2)]).toEqual(['surveymonkey', 'plain']);
  });
});
