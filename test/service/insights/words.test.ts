import { describe, expect, test } from 'vitest';
import { telltaleWords, withWords } from '../../../src/service/insights/terms/telltale-words.ts';
import { termCandidates } from '../../../src/service/insights/terms/term-candidates.ts';
import { type Voice, voicesOf } from '../../../src/service/insights/terms/voices.ts';
import { seededRandom } from '../../../src/statistics/seeded-random.ts';
import type { SampledText } from '../../../src/store/store.ts';
import { terms } from '../../helpers/terms.ts';

const text = (given: Partial<SampledText>): SampledText => ({
  row: 0,
  id: 'a',
  at: 0,
  text: '',
  lang: 'fr',
  weight: 1,
  score: 0,
  respondent: -1,
  mentions: [],
  ...given,
});
const stems = (given: Partial<SampledText>, choice: 'unknown' | 'all' = 'unknown') =>
  terms()
    .read(text(given), [], choice)
    .map(({ stem, joined }) => (joined ? `+${stem}` : stem));

describe('the words that terms are made of', () => {
  test.each([
    ['fr', 'La borne de recharge, puis les bornes', ['born', '+recharg', 'born']],
    ['fr', 'le QR code et l’IA', ['qr', '+cod', 'ia']],
    ['fr', 'ouvert mardi à 14h30, 60 euros', ['ouvert']],
    ['fr', 'Monsieur •••••• de la borne', ['born']],
    ['fr', 'très déçu, nul, je ne recommande pas', []],
    ['en', 'The search-engine and the lobby', ['search', '+engin', 'lobbi']],
    ['en', 'I am not happy, it was awful on Monday', []],
    ['und', 'borne lobby', []],
  ] as const)('%s: %s', (lang, said, expected) => {
    expect(stems({ lang, text: said })).toEqual(expected);
  });

  test('those of a touchpoint are left out, or taken', () => {
    const mentions = [{ touchpoint: 'delivery', start: 3, end: 8, prompted: false }];
    expect(stems({ text: 'La borne du hangar', mentions })).toEqual(['hangar']);
    expect(stems({ text: 'La borne est nulle', mentions }, 'all')).toEqual(['born', 'null']);
  });
});

describe('terms compared', () => {
  const WORDS = Array.from({ length: 300 }, (_, i) => `mot${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26))}x`);

  /** Voices of ten words each (those of the first set of `long`), common ones drawn more often than rare ones. */
  function drawn(count: number, seed: number, long = 10): Voice[] {
    const random = seededRandom(seed);
    return Array.from({ length: count }, (_, i) => {
      const set = random.uniform() < 0.2 ? 0 : 1;
      const length = set === 0 ? long : 10;
      const words = Array.from({ length }, () => WORDS[Math.floor(random.uniform() ** 2 * WORDS.length)] as string);
      const told = words.map((stem) => ({ stem, start: 0, end: 1, joined: false, opening: false, judges: 0 }));
      return { set, lang: 'fr', weight: 1, texts: [{ said: text({ row: i }), words: told }] } as const;
    });
  }

  test('texts split at random give no findings beyond the stated rate', () => {
    let [found, tested] = [0, 0];
    for (let seed = 1; seed <= 20; seed += 1) {
      const candidates = termCandidates(drawn(800, seed), [0]);
      tested += candidates.length;
      found += candidates.filter(({ q }) => q <= 0.05).length;
    }
    expect(tested).toBeGreaterThan(4000);
    expect(found / tested).toBeLessThan(0.05);
  });

  test('longer texts hold more of every word, and none is their mark among all words', () => {
    const voices = drawn(4000, 3, 20);
    const found = (amongWords: boolean) => {
      const candidates = termCandidates(voices, [0], amongWords);
      return candidates.filter(({ q, keyness: { zeta } }) => q <= 0.05 && zeta > 0).length / candidates.length;
    };
    expect(found(false)).toBeGreaterThan(0.3);
    expect(found(true)).toBeLessThan(0.02);
  });

  test('the same texts in another order give the same, and the sets exchanged the reverse', () => {
    const voices = drawn(300, 7);
    const byKey = (own: readonly Voice[]) => new Map(termCandidates(own, [0, 1]).map((one) => [one.key, one.keyness.zeta]));
    const [given, reversed] = [byKey(voices), byKey([...voices].reverse())];
    const exchanged = byKey(voices.map((voice) => ({ ...voice, set: voice.set === 0 ? 1 : 0 })));
    expect(given.size).toBeGreaterThan(100);
    for (const [key, zeta] of given) {
      expect(reversed.get(key)).toBeCloseTo(zeta, 9);
      expect(exchanged.get(key)).toBeCloseTo(-zeta, 9);
    }
  });

  test('one voice counts once, whatever it repeats', () => {
    const texts = ['la borne', 'la borne encore', 'le hangar'].map((said, row) => text({ row, text: said, respondent: row < 2 ? 1 : -1 }));
    const voices = voicesOf([texts, []], terms(), [], 'unknown');
    expect(voices.map((voice) => voice.texts.length).sort()).toEqual([1, 2]);
  });

  test('words that told the sets apart are those that most hold in such a place; without them, their neighbours stand alone', () => {
    const about = { label: 'neutral', spans: [{ start: 3, end: 8 }] } as const;
    const texts = [
      text({ text: 'La borne rouillée', about }),
      text({ text: 'La borne du hangar', about }),
      text({ text: 'Un hangar, la borne', about: { ...about, spans: [] } }),
      text({ text: 'Le hangar', about: { ...about, spans: [{ start: 3, end: 9 }] } }),
    ];
    const voices = voicesOf([texts, []], terms(), [], 'all');
    const tells = telltaleWords(
      voices,
      ({ about: own }, { start, end }) => own?.spans.some((s) => start < s.end && end > s.start) ?? false,
    );
    expect([...tells]).toEqual(['fr born']);
    const left = withWords(voices, (key) => !tells.has(key)).flatMap((voice) => voice.texts.map(({ words }) => words));
    expect(left.map((words) => words.map(({ stem, joined }) => `${joined ? '+' : ''}${stem}`))).toEqual([
      ['rouill'],
      ['hangar'],
      ['hangar'],
      ['hangar'],
    ]);
  });

  test('words of praise and blame are known, phrases of them too', () => {
    const judging = terms()
      .read(text({ text: 'The kiosk was awful, the lounge spotless.', lang: 'en' }), [], 'all')
      .map(({ stem, judges }) => [stem, judges]);
    expect(judging).toEqual([
      ['kiosk', 0],
      ['aw', -1],
      ['loung', 0],
      ['spotless', 1],
    ]);
  });
});
