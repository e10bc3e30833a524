import { expect, it } from 'vitest';
import { nearest } from '../../src/text/nearest.ts';

const packs = ['base', 'insurance', 'restaurant', 'air-travel'];

it.each([
  ['insurrance', 'insurance'],
  ['insruance', 'insurance'],
  ['restaurants', 'restaurant'],
  ['air_travel', 'air-travel'],
])('%s was likely meant to be %s', (typed, meant) => expect(nearest(typed, packs)).toBe(meant));

it.each(['no-such-pack', 'x', '', 'assurance-vie', 'i'.repeat(10_000)])('nothing is near %s', (typed) => {
  expect(nearest(typed, packs)).toBeUndefined();
});
