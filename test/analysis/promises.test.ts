import { describe, expect, it } from 'vitest';
import { Analysis } from '../../src/schemas/analysis.ts';
import { analyser, read, trace } from './read.ts';

describe('an analysis', () => {
  it.each<[string, string, string, string[]]>([
    ['fr', 'Le colis est arrivé avec huit jours de retard et personne ne décroche au téléphone.', 'negative', ['delivery', 'phone']],
    ['fr', 'Personnel souriant, hélas le tarif est beaucoup trop élevé.', 'mixed', ['staff', 'price']],
    ['fr', 'Rien à redire, vendeuse aimable, je recommande.', 'positive', ['staff']],
    ['fr', 'Toujours pas remboursée, je résilie mon abonnement.', 'negative', ['refund', 'cancellation']],
    ['en', 'The parcel came late and nobody picks up the phone.', 'negative', ['delivery', 'phone']],
    ['en', 'The website crashes whenever I try to pay.', 'negative', ['website']],
    ['en', "I can't fault the repair, quick and tidy.", 'positive', ['repair']],
  ])('%s reads the language, the sentiment and the touchpoints of %s', (lang, text, label, touchpoints) => {
    const analysis = read(undefined, text);
    expect(analysis.lang.code).toBe(lang);
    expect(analysis.lang.confidence).toBeGreaterThan(0);
    expect(analysis.sentiment.label, trace(analysis)).toBe(label);
    const found = analysis.mentions.map(({ touchpoint }) => touchpoint);
    const missed = touchpoints.filter((id) => !found.some((one) => one === id || one.startsWith(`${id}.`)));
    expect(missed, found.join()).toEqual([]);
    expect(Analysis.safeParse(analysis).success).toBe(true);
  });

  it.each(['.', 'RAS', '12345', '…', '?!', '\n', 'a'.repeat(20_000), ' . '.repeat(600)])(
    'finds nothing where nothing is said: %j',
    (text) => {
      expect(read(undefined, text)).toMatchObject({ sentiment: { score: 0, raw: 0, label: 'neutral' }, mentions: [], cues: [] });
    },
  );

  it.each([
    ['de', 'Das Personal war sehr freundlich.'],
    ['es', 'La entrega fue un desastre total.'],
    [undefined, 'Dostawa była bardzo szybka, polecam.'],
  ])('%s is kept as und, with confidence 0 unless it was given, and is read by its emoji alone: %s', (lang, text) => {
    const analysis = read(lang, text);
    expect(analysis.lang.code).toBe('und');
    expect(analysis).toMatchObject({ sentiment: { score: 0, label: 'neutral' }, mentions: [], cues: [] });
    expect(read(lang, `${text} 👎`)).toMatchObject({ lang: { code: 'und' }, sentiment: { label: 'negative' } });
  });

  it('trusts the language given', () => {
    expect(read('fr', 'Excellent.').lang).toEqual({ code: 'fr', confidence: 1 });
    expect(read('en-GB', 'Excellent.').lang).toEqual({ code: 'en', confidence: 1 });
  });

  it('holds tokens only when asked', () => {
    const text = "L'attente n'en finit pas.";
    expect(read('fr', text)).not.toHaveProperty('tokens');
    const { tokens } = read('fr', text, { tokens: true });
    expect(tokens?.map(({ surface }) => surface)).toEqual(["L'", 'attente', "n'", 'en', 'finit', 'pas', '.']);
  });

  it('names engine, lexicons and packs in its version', () => {
    const { version } = read('en', 'Fine.', {}, ['insurance']);
    expect(version).toBe(analyser.editionOf(['insurance']).version);
    expect(version).not.toBe(read('en', 'Fine.').version);
  });

  it('refuses a pack that the lexicon does not hold', () => {
    expect(() => read('en', 'Fine.', {}, ['no-such-pack'])).toThrow(RangeError);
  });
});
