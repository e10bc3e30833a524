import { describe, expect, it } from 'vitest';
import { read, trace } from './read.ts';

describe('opposition', () => {
  it.each([
    ['fr', 'Un peu cher mais très bien.', 1],
    ['fr', 'Très aimable mais incompétent.', -1],
    ['fr', 'Bon produit, par contre la livraison est catastrophique.', -1],
    ['en', 'A bit slow but lovely people.', 1],
    ['en', 'Nice design but it broke.', -1],
    ['en', 'Good product, however the delivery was a disaster.', -1],
  ])('%s weighs more after "but": %s', (lang, text, sign) => {
    const analysis = read(lang, text);
    expect(Math.sign(analysis.sentiment.raw), trace(analysis)).toBe(sign);
  });

  it.each([
    ['fr', 'Hôtesse charmante mais attente interminable.', 'Attente interminable mais hôtesse charmante.'],
    ['en', 'Charming host but endless delays.', 'Endless delays but charming host.'],
  ])('%s depends on the order: %s', (lang, badLast, goodLast) => {
    expect(read(lang, badLast).sentiment.raw).toBeLessThan(read(lang, goodLast).sentiment.raw);
  });

  it.each([
    ['fr', 'Malgré un léger retard, je suis ravie.', 1],
    ['fr', 'Bien que le prix soit élevé, la qualité est excellente.', 1],
    ['fr', 'Même si le vendeur est gentil, le produit est nul.', -1],
    ['en', 'Despite a small delay, I am delighted.', 1],
    ['en', 'Although the price is high, the quality is excellent.', 1],
    ['en', 'Although the clerk is nice, the product is useless.', -1],
  ])('%s goes with the main clause, against what is conceded: %s', (lang, text, sign) => {
    const analysis = read(lang, text);
    expect(analysis.sentiment.label, trace(analysis)).toBe(sign > 0 ? 'positive' : 'negative');
    expect(
      analysis.cues.some(({ effect }) => Math.sign(effect) === -sign),
      trace(analysis),
    ).toBe(true);
  });

  it.each([
    ['fr', 'Tout est parfait sauf le prix.', 'price'],
    ['fr', 'Très bonne équipe, hormis le standard téléphonique.', 'phone'],
  ])('%s blames what is excepted from praise: %s', (lang, text, touchpoint) => {
    const analysis = read(lang, text);
    expect(analysis.sentiment.raw, trace(analysis)).toBeGreaterThan(0);
    expect(analysis.mentions.find((mention) => mention.touchpoint === touchpoint)?.label, trace(analysis)).toBe('negative');
  });
});
