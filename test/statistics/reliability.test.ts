import { describe, expect, it } from 'vitest';
import { type ReliabilityEvidence, reliability } from '../../src/statistics/reliability.ts';

describe('reliability', () => {
  it.each<[ReliabilityEvidence, string, string[]]>([
    [{ n: 30 }, 'reliable', []],
    [{ n: 29.9 }, 'insufficient', ['few-verbatims']],
    [{ n: 500, mentioned: 5 }, 'reliable', []],
    [{ n: 500, mentioned: 4 }, 'insufficient', ['few-mentions']],
    [{ n: 40, mentioned: 20, share: { low: 0, high: 0.2 } }, 'reliable', []],
    [{ n: 40, mentioned: 20, share: { low: 0, high: 0.3 } }, 'indicative', ['wide-interval']],
    [{ n: 100, net: { low: -15, high: 15 } }, 'reliable', []],
    [{ n: 100, net: { low: -15.1, high: 15.1 } }, 'indicative', ['wide-net-interval']],
    [{ n: 100, expectedCell: 5 }, 'reliable', []],
    [{ n: 100, expectedCell: 4.9 }, 'indicative', ['small-expected-cell']],
    [
      { n: 3, mentioned: 1, share: { low: 0, high: 0.8 }, net: { low: -80, high: 80 } },
      'insufficient',
      ['few-verbatims', 'few-mentions', 'wide-interval', 'wide-net-interval'],
    ],
  ])('%j', (evidence, level, reasons) => {
    expect(reliability(evidence)).toEqual({ level, reasons });
  });
});
