import { describe, expect, it } from 'vitest';
import { respondentRank, roleOf } from '../../src/connectors/hidden-field.ts';
import { recognisedScore, rescaled, type ScaleAnswer, type Scores } from '../../src/connectors/recognised-score.ts';
import { scoreKindOf } from '../../src/connectors/score-wording.ts';

describe('scoreKindOf', () => {
  it.each([
    ['Recommanderiez-vous notre agence ?', 'nps'],
    ['How likely are you to recommend us?', 'nps'],
    ['NPS', 'nps'],
    ['score_nps', 'nps'],
    ['Satisfait de la recommandation ?', 'nps'],
    ['Êtes-vous satisfaite de l’accueil ?', 'csat'],
    ['Overall satisfaction', 'csat'],
    ['csat', 'csat'],
    ['Était-ce facile de nous joindre ?', 'ces'],
    ['How easy was it?', 'ces'],
    ['Combien d’étoiles ?', 'stars'],
    ['star rating', 'stars'],
    ['Quel effort avez-vous fourni ?', null],
    ['Was it difficult?', null],
    ['Était-ce difficile ?', null],
    ['Insatisfaction', null],
    ['Success', null],
    ['Le contenu du site', null],
    ['The content of the site', null],
    ['Votre âge', null],
    ['', null],
  ])('%s is %s', (wording, kind) => {
    expect(scoreKindOf(wording)).toBe(kind);
  });
});

describe('rescaled', () => {
  it.each([
    [1, 1, 5, 'csat', 1],
    [3, 1, 3, 'csat', 5],
    [4, 1, 10, 'csat', 2.33],
    [5, 0, 10, 'ces', 4],
    [1, 5, 1, 'ces', 7],
    [10, 0, 10, 'nps', 10],
    [7.5, 0, 10, 'nps', null],
    [7, 1, 10, 'nps', null],
    [6, 1, 5, 'stars', null],
    [0, 1, 5, 'stars', null],
    [3, 3, 3, 'stars', null],
    [Number.NaN, 1, 5, 'stars', null],
  ] as const)('%d on %d–%d as %s is %j', (value, low, high, kind, score) => {
    expect(rescaled(value, { low, high }, kind)).toBe(score);
  });
});

describe('recognisedScore', () => {
  it.each<[string, Omit<ScaleAnswer, 'value'>, number, Scores | null]>([
    ['an NPS of the tool, whatever its words', { question: 'Satisfait ?', type: 'nps', scale: null }, 9, { nps: 9 }],
    ['eleven points without a word of it', { question: 'Votre avis', type: 'scale', scale: { low: 0, high: 10 } }, 9, { nps: 9 }],
    ['eleven points of satisfaction', { question: 'Satisfait ?', type: 'scale', scale: { low: 0, high: 10 } }, 10, { csat: 5 }],
    ['ten points of recommendation are no NPS', { question: 'Recommanderiez-vous ?', type: 'scale', scale: { low: 1, high: 10 } }, 9, null],
    ['recommendation on ends not told', { question: 'Recommanderiez-vous ?', type: 'scale', scale: null }, 9, { nps: 9 }],
    ['a rating', { question: 'Le site', type: 'rating', scale: { low: 1, high: 10 } }, 10, { stars: 5 }],
    ['a rating on ends not told', { question: 'Le site', type: 'rating', scale: null }, 4, { stars: 4 }],
    ['a rating beyond the ends assumed', { question: 'Le site', type: 'rating', scale: null }, 8, null],
    ['a rating of satisfaction', { question: 'Satisfied?', type: 'rating', scale: { low: 1, high: 3 } }, 2, { csat: 3 }],
    ['a scale without a word of it', { question: 'Votre avis', type: 'scale', scale: { low: 1, high: 7 } }, 4, null],
    ['satisfaction on ends not told', { question: 'Satisfait ?', type: 'scale', scale: null }, 4, null],
  ])('%s', (_, answer, value, score) => {
    expect(recognisedScore({ ...answer, value })).toEqual(score);
  });
});

describe('hidden fields', () => {
  it.each([
    ['customer_id', 'respondent'],
    ['Customer ID', 'respondent'],
    ['E-mail', 'respondent'],
    ['Numéro client', 'respondent'],
    ['langue', 'lang'],
    ['Canal', 'channel'],
    ['First name', 'personal'],
    ['Prénom', 'personal'],
    ['téléphone', 'personal'],
    ['plan', 'segment'],
    ['utm_campaign', 'segment'],
    ['constructor', 'segment'],
  ])('%s is %s', (name, role) => {
    expect(roleOf(name)).toBe(role);
  });

  it('prefer an id to an address', () => {
    expect(respondentRank('customer_id')).toBeLessThan(respondentRank('email'));
    expect(respondentRank('plan')).toBe(-1);
  });
});
