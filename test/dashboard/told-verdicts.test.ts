import { describe, expect, it } from 'vitest';
import type { Priorities } from '../../src/client/api.ts';
import { toldVerdicts } from '../../src/dashboard/parts/told-verdicts.ts';

const item = (touchpoint: string, verdict: string | null, salient: boolean | null, stakes: boolean | null) =>
  ({ touchpoint, verdict, salient, stakes, sentence: verdict && `${touchpoint}.` }) as Priorities['items'][number];

describe('the verdicts that are told at once', () => {
  it('keep the order of the answer: a moment of truth of a kind not known yet is not set behind a basic expectation', () => {
    const { told, rest } = toldVerdicts([
      item('waiting', 'insufficient-evidence', true, true),
      item('price', 'insufficient-evidence', true, false),
      item('staff', 'none', true, true),
      item('withheld', null, null, null),
      item('website', 'none', true, false),
      item('product', 'hygiene', true, false),
      item('app', 'insufficient-evidence', false, true),
    ]);
    expect(told.map(({ touchpoint }) => touchpoint)).toEqual(['waiting', 'staff', 'product']);
    expect(rest.map(({ touchpoint }) => touchpoint)).toEqual(['price', 'website', 'app']);
  });
});
