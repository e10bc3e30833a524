import { describe, expect, it } from 'vitest';
import { csv, preview } from '../helpers/file-bytes.ts';

const TEXTS = [
  'Accueil charmant mais attente bien trop longue.',
  'The parcel came late and nobody answered.',
  'Rien à redire, tout a été réglé vite.',
  'Cher pour ce que c’est, je ne reviendrai pas.',
];
const column = (cells: (i: number) => string) => Array.from({ length: 24 }, (_, i) => cells(i));
const texts = (i: number) => `${TEXTS[i % 4]} (${i})`;
const kindOf = async (name: string, cells: (i: number) => string) => {
  const rows = column(cells).map((cell, i) => [texts(i), cell]);
  const { columns, mapping, format } = await preview(csv([['Avis', name], ...rows]));
  return { kind: columns[1]?.kind, mapping, format };
};

describe('guesses from names and values', () => {
  it.each([
    ['Date de réponse', (i: number) => `${i + 1}/03/2026 10:05`, 'at', { at: { from: 'Date de réponse', order: 'day-first' } }],
    ['Submitted at', (i: number) => `2026-03-${10 + (i % 9)}T10:00:00Z`, 'at', { at: { from: 'Submitted at' } }],
    ['Submit Date (UTC)', (i: number) => `2026-03-${10 + (i % 9)} 10:00:00`, 'at', { at: { from: 'Submit Date (UTC)', timezone: 'UTC' } }],
    ['Date', (i: number) => `${(i % 9) + 1} janv. 2026`, 'at', { at: { from: 'Date' } }],
    ['Completed', (i: number) => `3/${i + 1}/2026 2:05 PM`, 'at', { at: { from: 'Completed', order: 'month-first' } }],
    ['Date', (i: number) => String(46_000 + i), 'at', { at: { from: 'Date' } }],
    [
      'Recommanderiez-vous notre enseigne ? (0 à 10)',
      (i: number) => String(i % 11),
      'score',
      { scores: { nps: { from: 'Recommanderiez-vous notre enseigne ? (0 à 10)' } } },
    ],
    ['NPS', (i: number) => `${i % 11}/10`, 'score', { scores: { nps: { from: 'NPS' } } }],
    [
      'How likely are you to recommend us?',
      (i: number) => `${i % 11} - label`,
      'score',
      { scores: { nps: { from: 'How likely are you to recommend us?' } } },
    ],
    ['Satisfaction globale', (i: number) => String((i % 5) + 1), 'score', { scores: { csat: { from: 'Satisfaction globale' } } }],
    [
      'Satisfaction globale',
      (i: number) => String(i % 11),
      'score',
      { scores: { csat: { from: 'Satisfaction globale', scale: { low: 0, high: 10 } } } },
    ],
    ['CSAT', (i: number) => `${(i % 4) + 1},5`, 'score', { scores: { csat: { from: 'CSAT' } } }],
    [
      'Êtes-vous satisfait ?',
      (i: number) => ['Très satisfait', 'Insatisfait', 'Neutre'][i % 3] ?? '',
      'score',
      { scores: { csat: { from: 'Êtes-vous satisfait ?' } } },
    ],
    ['It was easy to get help', (i: number) => String((i % 7) + 1), 'score', { scores: { ces: { from: 'It was easy to get help' } } }],
    ['Étoiles', (i: number) => '★★★★★'.slice(0, (i % 5) + 1), 'score', { scores: { stars: { from: 'Étoiles' } } }],
    [
      'Taux de satisfaction',
      (i: number) => String((i % 11) / 10),
      'score',
      { scores: { csat: { from: 'Taux de satisfaction', scale: { low: 0, high: 1 } } } },
    ],
    ['Note', (i: number) => `${(i % 5) + 1},0 sur 5 étoiles`, 'score', { scores: { stars: { from: 'Note' } } }],
    ['Star rating', (i: number) => ['ONE', 'TWO', 'FIVE'][i % 3] ?? '', 'score', { scores: { stars: { from: 'Star rating' } } }],
    ['Company Reply Text', (i: number) => `Thank you for these kind words ${i}`, 'technical', {}],
    ['Réponse de la direction', (i: number) => `Merci à vous pour ces mots ${i}`, 'technical', {}],
    ['Note', (i: number) => '★★★★★☆☆☆☆'.slice(i % 5, (i % 5) + 5), 'score', { scores: { stars: { from: 'Note' } } }],
    ['Humeur', (i: number) => ['😡', '🙁', '😐', '🙂', '😍'][i % 5] ?? '', 'score', { scores: { csat: { from: 'Humeur' } } }],
    ['Facilité', (i: number) => ['👍🏽', '👎', '☹️'][i % 3] ?? '', 'score', { scores: { ces: { from: 'Facilité' } } }],
    ['Star rating', (i: number) => `${(i % 5) + 1} stars`, 'score', { scores: { stars: { from: 'Star rating' } } }],
    ['Note', (i: number) => String(i % 11), 'score', { scores: { nps: { from: 'Note' } } }],
    ['Note', (i: number) => String((i % 5) + 1), 'score', { scores: { stars: { from: 'Note' } } }],
    ['Note sur 20', (i: number) => String(i % 21), 'score', { scores: { stars: { from: 'Note sur 20', scale: { low: 0, high: 20 } } } }],
    ['Note', (i: number) => `${i % 20},5`, 'score', { scores: { stars: { from: 'Note', scale: { low: 0, high: 20 } } } }],
    ['Note /10', (i: number) => `${i % 7},5`, 'score', { scores: { stars: { from: 'Note /10', scale: { low: 0, high: 10 } } } }],
    [
      'Satisfaction (de 1 à 10)',
      (i: number) => String((i % 4) + 1),
      'score',
      { scores: { csat: { from: 'Satisfaction (de 1 à 10)', scale: { low: 1, high: 10 } } } },
    ],
    ['CSAT (1-5)', (i: number) => String((i % 4) + 1), 'score', { scores: { csat: { from: 'CSAT (1-5)' } } }],
    ['Satisfaction 24/7', (i: number) => String((i % 5) + 1), 'score', { scores: { csat: { from: 'Satisfaction 24/7' } } }],
    [
      'Taux de satisfaction',
      (i: number) => `${i * 4} %`,
      'score',
      { scores: { csat: { from: 'Taux de satisfaction', scale: { low: 0, high: 100 } } } },
    ],
    [
      'Recommandation (0 à 10)',
      (i: number) => String(i === 9 ? 11 : i % 11),
      'score',
      { scores: { nps: { from: 'Recommandation (0 à 10)' } } },
    ],
    ['NPS', (i: number) => String(i === 9 ? 99 : i % 11), 'score', { scores: { nps: { from: 'NPS' } } }],
    ['Note', (i: number) => String(i === 9 ? -1 : i % 11), 'score', { scores: { nps: { from: 'Note' } } }],
    ['CSAT (1-5)', (i: number) => String(i === 9 ? 6 : (i % 5) + 1), 'score', { scores: { csat: { from: 'CSAT (1-5)' } } }],
    ['Satisfaction', (i: number) => String(i === 9 ? 55 : (i % 5) + 1), 'score', { scores: { csat: { from: 'Satisfaction' } } }],
    ['NPS', (i: number) => `'${i % 11}`, 'score', { scores: { nps: { from: 'NPS' } } }],
    ['NPS', (i: number) => (i % 4 ? String(i % 11) : '#N/A'), 'score', { scores: { nps: { from: 'NPS' } } }],
    ['NPS', (i: number) => (i % 4 ? String(i % 11) : 'NSP'), 'score', { scores: { nps: { from: 'NPS' } } }],
    ['Date', (i: number) => (i % 4 ? `${i + 1}/03/2026` : '#VALEUR!'), 'at', { at: { from: 'Date', order: 'day-first' } }],
    ['Rayon', (i: number) => (i % 4 ? 'Jardin' : '#REF!'), 'other', {}],
    ['Réf', (i: number) => `R-${1000 + i}`, 'id', { id: 'Réf' }],
    ['N° client', (i: number) => `C${1000 + i}`, 'respondent', { respondent: 'N° client' }],
    ['Date de publication', (i: number) => `il y a ${i + 1} jours environ`, 'other', {}],
    ['Auteur', (i: number) => `Camille ${i % 3}`, 'contact', {}],
    ['Réponse de l’établissement', (i: number) => `Merci à vous pour ce retour ${i}`, 'technical', {}],
    ['Nom de l’auteur', (i: number) => `Camille ${i}`, 'contact', {}],
    ['Review Username', (i: number) => `camille${i} d`, 'contact', {}],
    ['Pseudo de qui donne son avis', (i: number) => `camille ${i}`, 'other', {}],
    ['Review link', (i: number) => `https://avis.example/${i}`, 'other', {}],
    ['Remarques', (i: number) => `https://avis.example/${i}`, 'other', {}],
    [
      'Êtes-vous satisfait(e) ?',
      (i: number) => ['Très satisfait(e)', 'Peu satisfait·e', 'Ni satisfait(e) ni insatisfait(e)', 'Pas satisfait'][i % 4] ?? '',
      'score',
      { scores: { csat: { from: 'Êtes-vous satisfait(e) ?' } } },
    ],
    ['Satisfaction', (i: number) => (i % 3 ? 'Good' : 'Bad'), 'score', { scores: { csat: { from: 'Satisfaction' } } }],
    ['Résolution', (i: number) => `Geste accordé au client numéro ${i}`, 'other', {}],
    ['Property reply', (i: number) => `Thanks a lot dear guest ${i}`, 'other', {}],
    ['Commentaire du conseiller', (i: number) => `Client rappelé le lendemain, dossier ${i}`, 'technical', {}],
    [
      'Votre avis sur la résolution',
      (i: number) => `Rapide et bien expliquée ${i}`,
      'text',
      { texts: [{ from: 'Avis' }, { from: 'Votre avis sur la résolution' }] },
    ],
    ['Owner reply', (i: number) => `Thank you for these kind words ${i}`, 'technical', {}],
    ['Identifiant', (i: number) => `R-${1000 + i}`, 'id', { id: 'Identifiant' }],
    ['Response ID', (i: number) => `${1000 + 7 * i}`, 'id', { id: 'Response ID' }],
    ['N°', (i: number) => String(i + 1), 'other', {}],
    ['Numéro client', (i: number) => `C${i % 9}`, 'respondent', { respondent: 'Numéro client' }],
    ['Contact', (i: number) => `a${i}@exemple.fr`, 'respondent', { respondent: 'Contact' }],
    ['Langue', (i: number) => (i % 2 ? 'Français' : 'Anglais'), 'lang', { lang: 'Langue' }],
    ['Canal', (i: number) => (i % 2 ? 'web' : 'magasin'), 'channel', { channel: 'Canal' }],
    ['Offre', (i: number) => (i % 2 ? 'pro' : 'solo'), 'segment', { segments: { Offre: 'Offre' } }],
    ['Âge', (i: number) => String(20 + (i % 5)), 'segment', { segments: { Âge: 'Âge' } }],
    ['Résilié', (i: number) => (i % 2 ? 'oui' : 'non'), 'churned', { outcome: { churned: 'Résilié' } }],
    ['Nom', (i: number) => `Nom${i % 3}`, 'contact', {}],
    ['Téléphone', (i: number) => `06 00 00 00 ${10 + i}`, 'contact', {}],
    ['Vide', () => '', 'empty', {}],
    [
      'Que pourrions-nous améliorer ?',
      (i: number) => `Les délais ${i}`,
      'text',
      { texts: [{ from: 'Avis' }, { from: 'Que pourrions-nous améliorer ?' }] },
    ],
  ] as const)('%s', async (name, cells, kind, mapping) => {
    const guessed = await kindOf(name, cells);
    expect(guessed.kind).toBe(kind);
    const base = { texts: [{ from: 'Avis' }] };
    const { decimal: _, ...found } = guessed.mapping ?? {};
    expect(found).toEqual({ ...base, ...mapping });
  });

  it('takes an address neither as a text nor as a segment, whatever its column is called', async () => {
    for (const name of ['Commentaire', 'Avis client', 'Groupe']) {
      const { columns } = await preview(
        csv([['Texte', 'E-mail', name], ...column(texts).map((text, i) => [text, `a${i}@b.fr`, `c${i % 2}@d.fr`])]),
      );
      expect(columns.map(({ kind }) => kind)).toEqual(['text', 'respondent', 'contact']);
    }
  });

  it('says when the order of days and months is only assumed, from where the project is', async () => {
    const text = csv([['Date', 'Avis'], ...column(texts).map((said, i) => [`0${(i % 9) + 1}/0${((i + 1) % 9) + 1}/2026`, said])]);
    const [paris, chicago] = [await preview(text), await preview(text, { timezone: 'America/Chicago' })];
    expect([paris.isOrderAssumed, paris.format.dateOrder, paris.mapping?.at?.order]).toEqual([true, null, 'day-first']);
    expect(chicago.mapping?.at?.order).toBe('month-first');
    const shown = await preview(text.replace('01/02/2026', '25/02/2026'), { timezone: 'America/Chicago' });
    expect([shown.isOrderAssumed, shown.mapping?.at?.order]).toEqual([false, 'day-first']);
  });

  it('settles the order of every date: one that is mixed with ISO, and that of leaving where no other is mapped', async () => {
    const mixed = csv([['Date', 'Avis'], ...column(texts).map((said, i) => [i % 3 ? `2026-03-0${(i % 9) + 1}` : '03/04/2026', said])]);
    const left = csv([['Résilié', 'Date de résiliation', 'Motif'], ...column(texts).map((said) => ['oui', '03/04/2026', said])]);
    const [one, other] = [await preview(mixed), await preview(left)];
    expect([one.isOrderAssumed, one.refused, one.mapping?.at]).toEqual([true, 0, { from: 'Date', order: 'day-first' }]);
    expect([other.isOrderAssumed, other.refused, other.mapping?.dateOrder]).toEqual([true, 0, 'day-first']);
    expect(other.verbatims[0]?.verbatim).toMatchObject({ outcome: { churned: true, at: '2026-04-03' } });
    const american = await preview(left, {
      mapping: { texts: [{ from: 'Motif' }], outcome: { churned: 'Résilié', at: 'Date de résiliation' }, dateOrder: 'month-first' },
    });
    expect(american.verbatims[0]?.verbatim).toMatchObject({ outcome: { at: '2026-03-04' } });
  });

  it('finds the mark of decimals', async () => {
    const of = async (cell: string) => (await kindOf('Panier', (i) => `${cell}${i % 10}`)).format.decimal;
    expect([await of('1 234,5'), await of('12.5'), await of('1,234.5')]).toEqual(['comma', 'point', 'point']);
  });

  it('looks past a last row of totals', async () => {
    const rows = column(texts).map((said, i) => ['Lyon', said, String(i % 11)]);
    const { mapping, refused } = await preview(csv([['Magasin', 'Avis', 'Note'], ...rows, ['Moyenne', '', '5,2']]));
    expect([mapping?.scores, refused]).toEqual([{ nps: { from: 'Note' } }, 0]);
  });

  it('shows no column that has neither a name nor a cell', async () => {
    const { columns } = await preview(csv([['Avis', 'Note', '', ''], ...column(texts).map((said) => [said, '4', '', ''])]));
    expect(columns.map(({ name }) => name)).toEqual(['Avis', 'Note']);
  });

  it('has no mapping to offer where nothing is said', async () => {
    const { mapping, verbatims } = await preview('Note;Date\n4;2026-03-01\n5;2026-03-02\n');
    expect([mapping, verbatims]).toEqual([null, []]);
  });

  it('shows samples, and what would be refused with its line', async () => {
    const rows = column(texts).map((text, i) => [text, i === 3 ? '31/02/2026' : `${i + 1}/01/2026`, i === 5 ? '12' : String(i % 11)]);
    const {
      columns,
      faults,
      refused,
      rows: seen,
    } = await preview(csv([['Avis', 'Date', 'NPS'], ...rows]), {
      mapping: { texts: [{ from: 'Avis' }], at: { from: 'Date', order: 'day-first' }, scores: { nps: { from: 'NPS' } } },
    });
    expect([seen, refused]).toEqual([24, 2]);
    expect(faults).toMatchObject([
      { line: 5, source: 'Date', code: 'date-unreadable' },
      { line: 7, source: 'NPS', code: 'score-outside-scale' },
    ]);
    expect(columns[2]).toMatchObject({ filled: 1, samples: ['0', '1', '2', '3', '4'] });
  });
});
