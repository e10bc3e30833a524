import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

describe("a survey's question", () => {
  it.each([
    ['fr', 'Que pourrions-nous améliorer ?', 'Rien', 'positive'],
    ['fr', 'Que pouvons-nous améliorer ?', 'Rien du tout', 'positive'],
    ['fr', "Qu'avez-vous apprécié ?", 'Rien', 'negative'],
    ['fr', 'Que faudrait-il améliorer ?', 'Tout', 'negative'],
    ['fr', "Qu'avez-vous aimé ?", 'Tout', 'positive'],
    ['en', 'What could we improve?', 'Nothing', 'positive'],
    ['en', 'What did you like?', 'Nothing', 'negative'],
    ['en', 'What could we do better?', 'Everything', 'negative'],
    ['en', 'What did you like most?', 'Everything', 'positive'],
  ])('%s decides what a whole answer means: %s %s', (lang, question, text, label) => {
    const { sentiment, cues } = read(lang, text, { question });
    expect(sentiment.label).toBe(label);
    expect(cues).toMatchObject([{ start: 0, end: text.length, rule: 'question' }]);
    expect(read(lang, text).sentiment.label).toBe('neutral');
  });

  it.each([
    ['fr', 'Que pourrions-nous améliorer ?', 'Le prix', 'price', 'negative'],
    ['fr', "Qu'avez-vous apprécié ?", "L'accueil", 'welcome', 'positive'],
    ['en', 'What should we improve?', 'The price', 'price', 'negative'],
    ['en', 'What did you enjoy?', 'The staff', 'staff', 'positive'],
  ])('%s decides what a touchpoint named without a judgement means: %s %s', (lang, question, text, touchpoint, label) => {
    expect(read(lang, text, { question }).mentions).toMatchObject([{ touchpoint, label, prompted: false }]);
    expect(read(lang, text).mentions).toMatchObject([{ touchpoint, label: 'neutral' }]);
  });

  it.each([
    ['fr', 'Que pourrions-nous améliorer ?', "L'accueil est excellent.", 'positive'],
    ['fr', "Qu'avez-vous apprécié ?", 'Le prix est scandaleux.', 'negative'],
    ['en', 'What could we improve?', 'The welcome was excellent.', 'positive'],
    ['en', 'What did you like?', 'The price is outrageous.', 'negative'],
  ])('%s does not outweigh what is said: %s %s', (lang, question, text, label) => {
    expect(read(lang, text, { question }).sentiment).toEqual(read(lang, text).sentiment);
    expect(read(lang, text).sentiment.label).toBe(label);
  });

  it.each([
    ['fr', 'Êtes-vous satisfait de la livraison ?', 'La livraison et le prix me vont.', ['delivery']],
    ['fr', 'Comment jugez-vous le prix et la livraison ?', 'La livraison et le prix me vont.', ['delivery', 'price']],
    ['en', 'How satisfied are you with the delivery?', 'The delivery and the price suit me.', ['delivery']],
    ['en', 'How do you rate the price and the delivery?', 'The delivery and the price suit me.', ['delivery', 'price']],
  ])('%s prompts what it names: %s', (lang, question, text, prompted) => {
    const { mentions } = read(lang, text, { question });
    expect(mentions.filter((mention) => mention.prompted).map(({ touchpoint }) => touchpoint)).toEqual(prompted);
  });

  it('prompts what it is said to, in place of what its wording names, and what stands below', () => {
    const question = 'How satisfied are you with the price?';
    const { mentions } = read('en', 'Fair price. The parcel never arrived.', { question, prompted: ['delivery'] });
    expect(mentions.filter((mention) => mention.prompted).map(({ touchpoint }) => touchpoint)).toEqual(
      mentions.map(({ touchpoint }) => touchpoint).filter((id) => id.startsWith('delivery')),
    );
    expect(mentions.find(({ touchpoint }) => touchpoint === 'price')?.prompted).toBe(false);
  });

  it('is read in a language of its own', () => {
    expect(read('fr', 'Rien', { question: 'What could we improve?' }).sentiment.label).toBe('positive');
  });
});
