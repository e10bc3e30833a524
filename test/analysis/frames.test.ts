import { describe, expect, it } from 'vitest';
import { read, sentences, trace } from './read.ts';

const isRead = ({ lang, label, text }: ReturnType<typeof sentences>[number]) => {
  const analysis = read(lang, text);
  expect(analysis.sentiment.label, trace(analysis)).toBe(label);
};

// A good word that is said of another time, of others, or only promised, says that here and now it is not so.
describe('what is not so here and now', () => {
  it.each(
    sentences(`
      fr negative Avant le guichet était agréable, maintenant plus personne ne répond.
      fr negative Le personnel était charmant avant.
      fr negative Autrefois les vendeurs étaient compétents.
      fr negative À l'époque c'était une boutique formidable.
      fr positive Avant c'était nul, maintenant c'est parfait.
      fr positive Avant tout un bel accueil.
      fr positive Bien reçus avant de visiter l'atelier.
      en negative The shop used to be lovely.
      en negative This was once a superb hotel.
      en negative Back then the food was delicious.
      en positive It used to be dreadful but now it is great.
      en positive I am used to good garages and this one is excellent.
      en positive The room was clean before we arrived.`),
  )('$lang of the past: $text', isRead);

  it.each(
    sentences(`
      fr negative Ailleurs c'est bien mieux.
      fr negative Meilleure ambiance ailleurs.
      fr negative La concurrence est plus aimable.
      fr negative Les autres assureurs sont plus rapides.
      fr positive Plus aimable qu'ailleurs.
      fr positive Meilleur que la concurrence.
      fr positive Par ailleurs le guide est plus que charmant.
      en negative Friendlier service elsewhere.
      en negative Other shops are much nicer.
      en negative The competition has better prices.
      en positive Friendlier than elsewhere.
      en positive Better than the competition.`),
  )('$lang of others: $text', isRead);

  it.each(
    sentences(`
      fr negative Ils prétendent être fiables.
      fr negative On nous a assuré une réparation impeccable.
      fr negative Un service soi-disant haut de gamme.
      fr negative Ils promettent un suivi efficace.
      en negative They claim to be reliable.
      en negative They promised a lovely view.
      en negative We were assured a smooth arrival.
      en positive As promised, a superb result.`),
  )('$lang only promised: $text', isRead);
});
