import '../../helpers/browser-globals.ts';

import { describe, expect, it } from 'vitest';
import { fitted, twoLines } from '../../../src/dashboard/charts/marks.tsx';
import { LABEL, textWidth } from '../../../src/dashboard/charts/text-width.ts';

const letters = (n: number) => textWidth('m'.repeat(n), LABEL);

describe('names on charts', () => {
  it.each([
    ['Claim', 5, 'Claim'],
    ['Roadside assistance', 10, 'Roadside…'],
    ['Roadside assistance', 12, 'Roadside as…'],
    ['Claim', 1, 'Clai…'],
    ['Reservation (Hotels)', 14, 'Rese… (Hotels)'],
    ['Reservation (Hotels)', 6, 'Reser…'],
  ])('%s in the room of %i letters is %s', (name, room, cut) => {
    expect(fitted(name, letters(room))).toBe(cut);
  });

  it.each([
    ['Purchase', 12, ['Purchase']],
    ['Search and comparison', 12, ['Search and', 'comparison']],
    ['Recherche et comparaison', 12, ['Recherche et', 'comparaison']],
    ['Service client et problèmes', 9, ['Service', 'client e…']],
    ['Anticonstitutionnellement', 9, ['Anticons…']],
  ])('%s on two lines of %i letters is %j', (name, room, lines) => {
    expect(twoLines(name, letters(room))).toEqual(lines);
  });
});
