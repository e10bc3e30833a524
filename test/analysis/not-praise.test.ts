import { describe, expect, it } from 'vitest';
import { read, trace } from './read.ts';

const isNoPraise = (lang: string, text: string) => {
  const analysis = read(lang, text);
  expect(analysis.sentiment.label, trace(analysis)).not.toBe('positive');
};

describe('good words that are no praise', () => {
  it.each([
    ['fr', 'Êtes-vous ouverts le samedi ?'],
    ['fr', 'Où se trouve votre agence la plus proche ?'],
    ['en', 'Are you open on Saturday?'],
    ['en', 'Do you offer a good rate for students?'],
    ['en', 'How can I get a quick refund?'],
  ])('%s in a question: %s', isNoPraise);

  it.each([
    ['fr', "J'aurais aimé un accueil plus chaleureux."],
    ['fr', 'Il faudrait des conseillers plus aimables.'],
    ['fr', "Il serait bien d'avoir un meilleur suivi."],
    ['fr', 'Dommage que le site ne soit pas plus clair.'],
    ['en', 'I would have liked a warmer welcome.'],
    ['en', 'You should have friendlier advisers.'],
    ['en', 'It would be nice to have better follow-up.'],
    ['en', 'The site could be clearer.'],
    ['en', 'I wish the staff were friendlier.'],
  ])('%s in a wish: %s', isNoPraise);

  it.each([
    ['fr', 'Merci de me rappeler rapidement.'],
    ['fr', 'Veuillez corriger cette erreur, merci.'],
    ['fr', 'Pouvez-vous me donner une réponse claire ?'],
    ['en', 'Please call me back quickly.'],
    ['en', 'Kindly stop sending me letters.'],
    ['en', 'Could you give me a clear answer?'],
    ['en', 'Please take more time with customers.'],
  ])('%s in a request: %s', isNoPraise);

  it.each([
    ['fr', 'Le service est efficace.', 'Si le service était efficace, je resterais.'],
    ['en', 'The service is efficient.', 'If the service were efficient, I would stay.'],
  ])('%s weigh less in a condition: %s', (lang, said, supposed) => {
    expect(read(lang, supposed).sentiment.raw).toBeLessThan(read(lang, said).sentiment.raw);
  });
});
