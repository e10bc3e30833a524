import { describe, expect, it } from 'vitest';
import { readDate } from '../../../src/connectors/mapping/read-date.ts';
import { readFlag } from '../../../src/connectors/mapping/read-flag.ts';
import { readLanguage } from '../../../src/connectors/mapping/read-language.ts';
import { readNumber } from '../../../src/connectors/mapping/read-number.ts';
import { readScore } from '../../../src/connectors/mapping/read-score.ts';

describe('readNumber', () => {
  it.each([
    ['12', undefined, 12],
    ['-3,5', undefined, -3.5],
    ['1 234,56', undefined, 1234.56],
    ['1\u202F234,5', undefined, 1234.5],
    ['1\u00A0234', undefined, 1234],
    ['1.234,56', undefined, 1234.56],
    ['1,234.56', undefined, 1234.56],
    ['1,234,567', undefined, 1234567],
    ['1.234.567', undefined, 1234567],
    ['1,234', 'comma', 1.234],
    ['1,234', 'point', 1234],
    ['1.234', 'comma', 1234],
    ['1.234', 'point', 1.234],
    ['0,125', 'point', 0.125],
    ["1'234.5", undefined, 1234.5],
    ['12,50 €', undefined, 12.5],
    ['$1,000.00', undefined, 1000],
    ['45 %', undefined, 45],
    ['−4', undefined, -4],
    ['1e5', undefined, undefined],
    ['12 34 ab', undefined, undefined],
    ['1,23,4.5', undefined, undefined],
    ['.', undefined, undefined],
    ['', undefined, undefined],
    ['Infinity', undefined, undefined],
    ['0x10', undefined, undefined],
  ] as const)('%j with %s is %s', (cell, decimal, number) => expect(readNumber(cell, decimal)).toBe(number));
});

describe('readScore', () => {
  it.each([
    ['9', 'nps', undefined, 9],
    [' 9 ', 'nps', undefined, 9],
    ['9,0', 'nps', undefined, 9],
    ['9/10', 'nps', undefined, 9],
    ['9 / 10', 'nps', undefined, 9],
    ['8 sur 10', 'nps', undefined, 8],
    ['8 out of 10', 'nps', undefined, 8],
    ['10 - Extremely likely', 'nps', undefined, 10],
    ['0 (pas du tout probable)', 'nps', undefined, 0],
    ['12', 'nps', undefined, 'score-outside-scale'],
    ['-1', 'nps', undefined, 'score-outside-scale'],
    ['8,5', 'nps', undefined, 'score-outside-scale'],
    ['4/5', 'nps', undefined, 'score-outside-scale'],
    ['10-20', 'nps', undefined, 'score-unreadable'],
    ['90%', 'nps', undefined, 'score-outside-scale'],
    ['90 %', 'csat', { low: 0, high: 100 }, 4.6],
    ["'8", 'nps', undefined, 8],
    ['Très probable', 'nps', undefined, 'score-unreadable'],
    ['85', 'nps', { low: 0, high: 100 }, 9],
    ['4', 'nps', { low: 1, high: 5 }, 8],
    ['4,5', 'csat', undefined, 4.5],
    ['4.5', 'csat', undefined, 4.5],
    ['8', 'csat', { low: 0, high: 10 }, 4.2],
    ['8/10', 'csat', { low: 0, high: 10 }, 4.2],
    ['Très satisfait', 'csat', undefined, 5],
    ['Plutôt satisfaite', 'csat', undefined, 4],
    ['Ni satisfait, ni insatisfait', 'csat', undefined, 3],
    ['Somewhat dissatisfied', 'csat', undefined, 2],
    ['VERY DISSATISFIED', 'csat', undefined, 1],
    ['Très facile', 'ces', undefined, 7],
    ['1', 'ces', { low: 7, high: 1 }, 7],
    ['2', 'ces', { low: 5, high: 1 }, 5.5],
    ['Très facile', 'ces', { low: 5, high: 1 }, 7],
    ['4 étoiles', 'stars', undefined, 4],
    ['4 étoiles sur 5', 'stars', undefined, 4],
    ['1 star', 'stars', undefined, 1],
    ['4,0 sur 5 étoiles', 'stars', undefined, 4],
    ['4.0 out of 5 stars', 'stars', undefined, 4],
    ['FIVE', 'stars', undefined, 5],
    ['🙂', 'csat', undefined, 4],
    ['☹️', 'csat', undefined, 2],
    ['🚀', 'csat', undefined, 'score-unreadable'],
    ['10 %', 'csat', { low: 0, high: 1 }, 'score-outside-scale'],
    ['★★★★☆', 'stars', undefined, 4],
    ['⭐⭐⭐', 'stars', undefined, 3],
    ['⭐️⭐️', 'stars', undefined, 2],
    ['0', 'stars', undefined, 'score-outside-scale'],
    ['trois', 'stars', undefined, 'score-unreadable'],
    ['4', 'stars', { low: 3, high: 3 }, 'score-outside-scale'],
  ] as const)('%j of %s on %j is %s', (cell, kind, scale, score) => expect(readScore(cell, kind, scale)).toBe(score));
});

describe('readDate', () => {
  const at = (cell: string, order?: 'day-first' | 'month-first') => {
    const read = readDate(cell, { order, timezone: 'Europe/Paris' });
    return typeof read === 'string' ? read : new Date(read.instant).toISOString();
  };

  it.each([
    ['2026-03-01T10:00:00+01:00', '2026-03-01T09:00:00.000Z'],
    ['2026-03-01T10:00:00Z', '2026-03-01T10:00:00.000Z'],
    ['2026-03-01T10:00:00.250Z', '2026-03-01T10:00:00.250Z'],
    ['2026-03-01 10:00', '2026-03-01T09:00:00.000Z'],
    ['2026-07-01 10:00:00', '2026-07-01T08:00:00.000Z'],
    ['2026-03-01', '2026-02-28T23:00:00.000Z'],
    ['2026/03/01 9:44:26 AM UTC+1', '2026-03-01T08:44:26.000Z'],
    ['2026/03/01 12:44:26 PM GMT-5', '2026-03-01T17:44:26.000Z'],
    ['2026-03-01 10:00:00 UTC', '2026-03-01T10:00:00.000Z'],
    ['2026-03-01 10:00:00 +0530', '2026-03-01T04:30:00.000Z'],
    ['31/12/2026', '2026-12-30T23:00:00.000Z'],
    ['12/31/2026', '2026-12-30T23:00:00.000Z'],
    ['12/31/2026 2:05 PM', '2026-12-31T13:05:00.000Z'],
    ['31/12/2026 12:00 am', '2026-12-30T23:00:00.000Z'],
    ['31.12.2026 14:05:09', '2026-12-31T13:05:09.000Z'],
    ['03.04.2026', '2026-04-02T22:00:00.000Z'],
    ['04/04/2026', '2026-04-03T22:00:00.000Z'],
    ['31/12/26 8:05', '2026-12-31T07:05:00.000Z'],
    ['12 janv. 2026', '2026-01-11T23:00:00.000Z'],
    ['1er août 2026 à 14h05', '2026-08-01T12:05:00.000Z'],
    ['lundi 12 janvier 2026, 14 h 05', '2026-01-12T13:05:00.000Z'],
    ['mar. 3 mars 2026', '2026-03-02T23:00:00.000Z'],
    ['mar. 3 mars 2026 - 14:05', '2026-03-03T13:05:00.000Z'],
    ['31/12/2026 – 14h05', '2026-12-31T13:05:00.000Z'],
    ['31/12/2026 | 8:05', '2026-12-31T07:05:00.000Z'],
    ['2026-12-31 -14:05', 'date-unreadable'],
    ['January 12, 2026 2:05 PM', '2026-01-12T13:05:00.000Z'],
    ['Jan 2nd, 2026', '2026-01-01T23:00:00.000Z'],
    ['12-Jan-2026', '2026-01-11T23:00:00.000Z'],
    ['46023', '2025-12-31T23:00:00.000Z'],
    ['46023,5', '2026-01-01T11:00:00.000Z'],
    ['1767225600', '2026-01-01T00:00:00.000Z'],
    ['1767225600123', '2026-01-01T00:00:00.123Z'],
    ['29/03/2026 02:30', '2026-03-29T01:30:00.000Z'],
    ['25/10/2026 02:30', '2026-10-25T00:30:00.000Z'],
    ['25/10/2026 03:30', '2026-10-25T02:30:00.000Z'],
    ['03/04/2026', 'date-ambiguous'],
    ['31/02/2026', 'date-unreadable'],
    ['29/02/2025', 'date-unreadable'],
    ['32/01/2026', 'date-unreadable'],
    ['0/13/2026', 'date-unreadable'],
    ['2026-13-01', 'date-unreadable'],
    ['2026-01-01 25:00', 'date-unreadable'],
    ['2026-01-01 10:61', 'date-unreadable'],
    ['2026-01-01 13:00 PM', 'date-unreadable'],
    ['2026-01-01 bientôt', 'date-unreadable'],
    ['2026-01-01 14', 'date-unreadable'],
    ['hier', 'date-unreadable'],
    ['12', 'date-unreadable'],
    ['99999', 'date-unreadable'],
    ['12 brumaire 2026', 'date-unreadable'],
  ])('%j is %s', (cell, expected) => expect(at(cell)).toBe(expected));

  it.each([
    ['03/04/2026', 'day-first', '2026-04-02T22:00:00.000Z'],
    ['03/04/2026', 'month-first', '2026-03-03T23:00:00.000Z'],
    ['31/12/2026', 'month-first', 'date-unreadable'],
    ['12/31/2026', 'day-first', 'date-unreadable'],
  ] as const)('%j, %s, is %s', (cell, order, expected) => expect(at(cell, order)).toBe(expected));

  it('keeps the day as written, and knows whether a time was', () => {
    expect(readDate('2026-03-01', { timezone: 'America/New_York' })).toMatchObject({ day: '2026-03-01', timed: false });
    expect(readDate('2026-03-01 23:30', { timezone: 'America/New_York' })).toMatchObject({ day: '2026-03-01', timed: true });
    expect(readDate('2026-03-01', { timezone: 'Nowhere/At-all' })).toBe('date-unreadable');
  });
});

describe('readLanguage and readFlag', () => {
  it.each([
    ['FR', 'fr'],
    ['fr_FR', 'fr-FR'],
    ['EN-GB', 'en-GB'],
    ['Français', 'fr'],
    ['English (UK)', 'en'],
    ['néerlandais', 'nl'],
    ['???', undefined],
    ['quelque chose', undefined],
  ])('%j is %s', (cell, tag) => expect(readLanguage(cell)?.tag).toBe(tag));

  it.each([
    ['Oui', true],
    ['no', false],
    ['VRAI', true],
    ['0', false],
    ['peut-être', undefined],
  ])('%j is %s', (cell, flag) => expect(readFlag(cell)).toBe(flag));
});
