import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INTENTS, LABELS, LANGS } from '../../src/schemas/names.ts';
import { analyser, makeAnalyser, read } from './read.ts';

const FRENCH = [
  ...[
    "L'accueil est chaleureux.",
    'Livraison en retard, colis abîmé.',
    "Le prix n'est pas donné mais le conseiller est adorable.",
    'Rien à redire !',
  ],
  ...[
    'Je ne recommande pas.',
    'Tout est parfait sauf le site.',
    'Si le service était rapide, je resterais.',
    "J'aurais aimé une réponse plus claire.",
  ],
  ...[
    'Personne ne répond au téléphone !!!',
    'Trop cher.',
    "L'attente, le prix et le suivi sont catastrophiques.",
    'Super 👍',
    'Merci de me rappeler.',
  ],
];
const ENGLISH = [
  ...['The welcome was warm.', 'Late delivery, damaged parcel.', "It isn't cheap but the adviser is lovely.", "Can't fault them!"],
  ...[
    "I wouldn't recommend it.",
    'Everything is perfect except the website.',
    'If the service were quick, I would stay.',
    'I wish the answer were clearer.',
  ],
  ...[
    'Nobody answers the phone!!!',
    'Too expensive.',
    'The queue, the price and the follow-up are awful.',
    'Great 👍',
    'Please call me back.',
  ],
];
const NOISE = [
  ' ',
  '\n',
  ', ',
  ' mais ',
  ' but ',
  ' et ',
  ' and ',
  ' pas ',
  ' not ',
  '...',
  '😡',
  '👩‍👩‍👧',
  'É',
  'œ',
  '’',
  '\u00A0',
  '-',
  'http://x.fr/a',
  '12,50 €',
  '№',
  '\u200D',
];

const lang = fc.constantFrom('fr', 'en', 'de', undefined);
const strange = fc.string({ unit: 'grapheme', maxLength: 12 });
const piece = fc.oneof(fc.constantFrom(...FRENCH, ...ENGLISH, ...NOISE), strange);
const text = fc
  .array(piece, { minLength: 1, maxLength: 10 })
  .map((pieces) => pieces.join(' '))
  .filter((joined) => joined !== '');
const packs = fc.constantFrom([], ['insurance']);
const RUNS = { numRuns: 300 };

describe('any text', () => {
  it('has spans that lie in it and surfaces that are its slices', () => {
    fc.assert(
      fc.property(text, lang, packs, (sent, code, on) => {
        const { mentions, cues, intents, tokens = [] } = read(code, sent, { tokens: true }, on);
        const spans = [...mentions, ...mentions.flatMap((mention) => mention.cues), ...cues, ...intents, ...tokens];
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(sent.length);
        }
        for (const { start, end, surface } of [...mentions, ...cues, ...tokens]) expect(surface).toBe(sent.slice(start, end));
      }),
      RUNS,
    );
  });

  it('has tokens and cues in order, none over another', () => {
    fc.assert(
      fc.property(text, lang, (sent, code) => {
        const { cues, tokens = [] } = read(code, sent, { tokens: true });
        for (const spans of [cues, tokens]) {
          for (const [i, { start }] of spans.entries()) expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
        }
      }),
      RUNS,
    );
  });

  it('has a raw score that is the sum of its effects, and a score of its sign between −1 and 1', () => {
    fc.assert(
      fc.property(text, lang, packs, (sent, code, on) => {
        const { sentiment, cues, mentions } = read(code, sent, {}, on);
        const sum = cues.reduce((total, { effect }) => total + effect, 0);
        expect(sentiment.raw).toBeCloseTo(sum, 9);
        expect(Math.sign(sentiment.score)).toBe(Math.sign(sentiment.raw));
        for (const { score } of [sentiment, ...mentions]) expect(Math.abs(score)).toBeLessThanOrEqual(1);
        if (cues.length === 0) expect(sentiment.label).toBe('neutral');
        for (const mention of mentions) expect(cues).toEqual(expect.arrayContaining(mention.cues));
      }),
      RUNS,
    );
  });

  it('ranks its touchpoints in order of first mention, from 1, those on one span at their mean', () => {
    fc.assert(
      fc.property(text, lang, packs, (sent, code, on) => {
        const { mentions } = read(code, sent, {}, on);
        const first = new Map<string, (typeof mentions)[number]>();
        for (const mention of mentions) {
          const known = first.get(mention.touchpoint);
          if (known) expect(mention.rank).toBe(known.rank);
          else first.set(mention.touchpoint, mention);
        }
        const order = [...first.values()];
        expect(order.reduce((sum, { rank }) => sum + rank, 0)).toBe((order.length * (order.length + 1)) / 2);
        order.forEach(({ rank, start, end }, i) => {
          const before = order[i - 1];
          if (before?.rank === rank) expect([before.start, before.end]).toEqual([start, end]);
          else expect(rank).toBeGreaterThan(before?.rank ?? 0);
        });
      }),
      RUNS,
    );
  });

  it('is read alike each time, whatever was read before, and by another analyser', () => {
    const other = makeAnalyser();
    fc.assert(
      fc.property(text, text, lang, packs, (sent, between, code, on) => {
        const once = analyser.analyse(sent, on, { lang: code });
        analyser.analyse(between, [], {});
        expect(analyser.analyse(sent, on, { lang: code })).toEqual(once);
        expect(other.analyse(sent, on, { lang: code })).toEqual(once);
      }),
      { numRuns: 100 },
    );
  });

  it('has the same mentions and score when targets are asked for, and as many answers as targets', () => {
    fc.assert(
      fc.property(text, lang, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }), (sent, code, places) => {
        const asked = places.map(([a, b]) => {
          const start = a % sent.length;
          return { start, end: start + 1 + (b % (sent.length - start)) };
        });
        const { targets, ...rest } = read(code, sent, { targets: asked });
        expect(rest).toEqual(read(code, sent));
        expect(targets?.map(({ start, end }) => ({ start, end }))).toEqual(asked);
      }),
      RUNS,
    );
  });

  it('goes into the columns of a batch as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ text, options: fc.record({ lang }) }), { maxLength: 5 }), packs, (rows, on) => {
        const columns = analyser.analyseBatch(rows, on);
        const part = <T>(column: ArrayLike<number>, from: Uint32Array, i: number, of: (value: number) => T) =>
          Array.from({ length: (from[i + 1] ?? 0) - (from[i] ?? 0) }, (_, k) => of(column[(from[i] ?? 0) + k] ?? -1));
        rows.forEach((row, i) => {
          const { lang: found, sentiment, mentions, intents } = analyser.analyse(row.text, on, row.options);
          expect([LANGS[columns.lang[i] ?? -1], LABELS[columns.label[i] ?? -1], columns.score[i]]).toEqual([
            found.code,
            sentiment.label,
            sentiment.score,
          ]);
          const ids = part(columns.mentionTouchpoint, columns.mentionsFrom, i, (index) => columns.touchpoints[index]);
          expect(ids).toEqual(mentions.map(({ touchpoint }) => touchpoint));
          expect(part(columns.mentionStart, columns.mentionsFrom, i, (start) => start)).toEqual(mentions.map(({ start }) => start));
          expect(new Set(part(columns.intent, columns.intentsFrom, i, (index) => INTENTS[index]))).toEqual(
            new Set(intents.map(({ intent }) => intent)),
          );
        });
      }),
      { numRuns: 100 },
    );
  });
});

describe('sentences', () => {
  it.each([
    ['fr', FRENCH, ['Le bus passe à midi.', "J'habite à Rennes.", 'Nous sommes venus un mardi.']],
    ['en', ENGLISH, ['The bus leaves at noon.', 'We live in Leeds.', 'It was a Tuesday.']],
  ] as const)('%s without a cue change no score and no mention of the others', (code, phrases, plain) => {
    for (const sentence of plain) expect(read(code, sentence)).toMatchObject({ cues: [], mentions: [] });
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...phrases), { minLength: 1, maxLength: 6 }), fc.constantFrom(...plain), (said, sentence) => {
        const [alone, followed] = [read(code, said.join(' ')), read(code, [...said, sentence].join(' '))];
        expect(followed.sentiment).toEqual(alone.sentiment);
        expect(followed.mentions).toEqual(alone.mentions);
      }),
      { numRuns: 100 },
    );
  });
});
