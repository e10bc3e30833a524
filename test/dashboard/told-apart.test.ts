import { describe, expect, it } from 'vitest';
import { sharesLabels, toldApart } from '../../src/dashboard/reading/told-apart.ts';

const SECTORS: Readonly<Record<string, string>> = { price: 'All sectors', 'hotel.price': 'Hotels' };
const sectorOf = (touchpoint: string) => SECTORS[touchpoint] ?? null;
const PRICES = [
  { touchpoint: 'price', label: 'Price', sentence: 'Price: 8% of verbatims mention it.' },
  { touchpoint: 'hotel.price', label: 'Price', sentence: null },
];

describe('touchpoints that share a label', () => {
  it('say their sectors, in their sentences too, and nobody else does', () => {
    const stay = { touchpoint: 'hotel.stay', label: 'Stay' };
    expect(toldApart([...PRICES, stay], sectorOf)).toEqual([
      { touchpoint: 'price', label: 'Price (All sectors)', sentence: 'Price (All sectors): 8% of verbatims mention it.' },
      { touchpoint: 'hotel.price', label: 'Price (Hotels)', sentence: null },
      stay,
    ]);
  });

  it.each([
    ['two sectors', PRICES, true],
    ['one alone', PRICES.slice(0, 1), false],
    ['one, mentioned twice', [PRICES[0], PRICES[0]], false],
    ['none', [], false],
  ] as const)('are looked for among %s', (_, items, shared) => {
    expect(sharesLabels(items.flatMap((item) => item ?? []))).toBe(shared);
  });

  it('keep their labels while sectors are not known, and where one alone is there', () => {
    expect(toldApart(PRICES, () => null)).toEqual(PRICES);
    expect(toldApart(PRICES.slice(1), sectorOf)).toEqual(PRICES.slice(1));
  });
});
