import { describe, expect, it } from 'vitest';
import { read, sentences, trace } from './read.ts';

// What lexicons that add up words are known to get wrong: good things said with bad words and negators, and the reverse.
describe('understatement', () => {
  it.each(
    sentences(`
      en positive No problem at all
      en positive no complaints here
      en positive I have no complaints.
      en positive Very clean, no trouble.
      en positive No issues whatsoever.
      en positive not a single issue
      en positive No fuss, no hassle.
      en positive zero problems so far
      en positive Never had any trouble.
      en positive Nothing to complain about.
      en positive Nothing went wrong.
      en positive Can't fault them.
      en positive I can't fault the repair.
      en positive Couldn't fault the service.
      en positive Couldn't ask for more.
      en positive couldn't be happier
      en positive It never lets me down.
      en positive You won't be disappointed.
      en positive You will not regret it.
      en positive I have never had a bad meal here.
      en positive No bad surprises.
      en positive no hidden fees
      en positive No queue at the till.
      en positive Hassle-free claim.
      en positive Not bad.
      en positive Not bad at all.
      en positive Not too bad.
      en positive Not bad for the price.
      en positive Not the worst.
      en positive not half bad
      en positive They solved my problem.
      en positive My issue was resolved quickly.
      en positive awfully nice people
      en positive The service is wicked good
      en positive Insanely good support.
      en negative Not great.
      en negative It isn't great.
      en negative Could be better.
      en negative Not a good experience.
      en negative The bill is not correct.
      en negative Nobody cares about customers.
      en negative Not worth the price.
      en negative Would not go back.
      en negative Don't waste your money.
      en negative Never again.
      en negative thanks for nothing`),
  )('$text is $label', ({ lang, label, text }) => {
    const analysis = read(lang, text);
    expect(analysis.sentiment.label, trace(analysis)).toBe(label);
  });

  it.each(
    sentences(`
      fr positive Aucun problème.
      fr positive Pas de souci.
      fr positive Aucun souci avec eux.
      fr positive Pas de problème particulier
      fr positive pas un seul souci en cinq ans
      fr positive Aucune plainte de ma part.
      fr positive Rien à redire.
      fr positive Rien à signaler, impeccable.
      fr positive RAS, tout va bien
      fr positive Je n'ai rien à leur reprocher.
      fr positive Zéro défaut
      fr positive Sans accroc
      fr positive Sans histoire, parfait.
      fr positive Vous ne serez pas déçus.
      fr positive Vous ne le regretterez pas.
      fr positive Je n'ai jamais été mal servi.
      fr positive Le site n'est jamais en panne.
      fr positive Pas de mauvaise surprise.
      fr positive pas de frais cachés
      fr positive Pas d'attente à la caisse.
      fr positive Pas mal.
      fr positive Pas mal du tout.
      fr positive Pas si mal.
      fr positive Pas mauvais du tout.
      fr positive Pas cher.
      fr positive Ils ont résolu mon problème.
      fr positive terriblement efficace
      fr positive Vachement sympa.
      fr positive Service du tonnerre.
      fr negative Pas terrible.
      fr negative Ma taille n'est jamais disponible.
      fr negative Le colis n'est jamais arrivé.
      fr negative C'est pas terrible comme accueil.
      fr negative Pas top.
      fr negative C'est pas donné.
      fr negative Pas une bonne expérience.
      fr negative La facture n'est pas correcte.
      fr negative Ça ne vaut pas le prix.
      fr negative Je n'y retournerai pas.
      fr negative Ne perdez pas votre argent.
      fr negative Plus jamais.
      fr negative merci pour rien`),
  )('$text is $label', ({ lang, label, text }) => {
    const analysis = read(lang, text);
    expect(analysis.sentiment.label, trace(analysis)).toBe(label);
  });
});
