import { describe, expect, it } from 'vitest';
import { read, type Sentence, sentences, trace } from './read.ts';

const isRead = ({ lang, label, text }: Sentence) => {
  const analysis = read(lang, text);
  expect(analysis.sentiment.label, trace(analysis)).toBe(label);
};

describe('negation', () => {
  it.each(
    sentences(`
      fr negative La conseillère n'est pas aimable.
      fr negative Le colis n'est jamais arrivé.
      fr negative Je ne suis pas satisfait du tout.
      fr negative Le site ne fonctionne pas.
      fr positive La réparation n'était pas mauvaise.
      fr positive Je n'ai pas été déçu.
      fr negative Il n'y a aucune amabilité à l'accueil.
      fr negative Ce n'est guère pratique.
      fr negative Ils ne sont ni aimables ni efficaces.
      fr negative Personne n'est aimable ici.
      fr negative Rien n'est clair.
      fr negative Le conseiller ne m'a pas bien expliqué.
      fr positive Le colis n'est pas arrivé abîmé.
      fr positive Il n'y a rien qui m'a déplu.
      en negative The clerk is not friendly.
      en negative The parcel never arrived.
      en negative I'm not satisfied at all.
      en negative The site doesn't work.
      en positive The repair wasn't bad.
      en positive I was not disappointed.
      en negative There was no kindness at the desk.
      en negative They are neither friendly nor efficient.
      en negative Nothing is clear.
      en negative never a friendly word
      en negative The adviser did not explain it well.
      en positive There is nothing I dislike.
      en positive I have never been unhappy with them.`),
  )('$lang turns what it reaches: $text', isRead);

  it.each(
    sentences(`
      fr negative C'est pas sérieux.
      fr negative J'suis pas contente du résultat.
      fr negative je suis pas du tout contente de la livraison
      fr negative Ils sont jamais aimables.
      fr negative Le site marche pas.
      fr positive C'est pas mauvais du tout.
      fr negative g pas recu mon colis
      en negative dont trust them
      en negative cant recommend this shop`),
  )('$lang does without "ne" or an apostrophe: $text', isRead);

  it.each(
    sentences(`
      fr positive L'application est plus rapide maintenant.
      fr positive Le personnel est plus aimable qu'avant.
      fr positive Le plus agréable des garages.
      fr neutral Prenez plus de temps avec les clients.
      fr negative On ne peut plus compter sur eux.
      fr negative Encore plus cher que l'an dernier.
      fr negative moins fiable qu'avant
      fr positive Moins d'attente qu'ailleurs.
      en positive The app is more reliable now.
      en positive More friendly than before.
      en negative The service is no longer reliable.
      en negative There is no more support.
      en negative No more friendly staff.
      en negative less reliable than before
      en positive Less waiting than elsewhere.`),
  )('$lang tells "plus" and "no more" from more: $text', isRead);

  it.each(
    sentences(`
      fr positive Je n'ai que des compliments à faire.
      fr positive On ne reçoit que de bons conseils.
      fr negative Je n'ai eu que des problèmes.
      en positive Nothing but praise for the crew.
      en positive Only good things to say.
      en negative Nothing but trouble.`),
  )('$lang does not turn what is all there is: $text', isRead);

  it.each(
    sentences(`
      fr positive Réparation sans problème.
      fr positive Remboursement sans difficulté.
      fr negative Un accueil sans chaleur et un vendeur désagréable.
      en positive Without any problem.
      en negative Without a friendly face.`),
  )('$lang turns what follows "sans" and "without": $text', isRead);

  it.each(
    sentences(`
      fr positive Sans doute le meilleur service de la région.
      fr positive Sans aucun doute une équipe compétente.
      fr negative C'est sans doute une erreur.
      fr positive Pas que le vendeur : toute l'équipe est aimable.
      fr positive Ce n'est pas seulement rapide, c'est aussi agréable.
      fr positive Ce n'est pas que le prix, c'est aussi la qualité qui est bonne.
      en positive without doubt the best garage in town
      en positive No doubt the best crew.
      en positive Not only fast but also kind.
      en positive Not just cheap, it is good too.`),
  )('$lang sees that some negators negate nothing: $text', isRead);

  it.each(
    sentences(`
      en positive Not unhelpful.
      en positive It's not without charm.
      en positive They never fail to help.
      fr positive Je ne regrette pas mon choix.
      en positive I don't regret my choice.`),
  )('$lang turns a word that holds a negation: $text', isRead);
});

describe('the end of a negation', () => {
  it.each([
    ['fr', 'clause', 'Je ne suis pas content car le produit est cassé.', 'cassé', -1],
    ['fr', 'clause', "Le conseiller n'était pas là, le remplaçant était excellent.", 'excellent', 1],
    ['fr', 'sentence', "Je n'étais pas attendu. L'hôtesse est charmante.", 'charmante', 1],
    ['fr', 'contrast', "Ce n'est pas donné mais le service est parfait.", 'parfait', 1],
    ['fr', 'contrast', "Le vendeur n'était pas aimable, mais le produit est excellent.", 'excellent', 1],
    ['fr', 'coordinator', "L'accueil n'est pas chaleureux et le magasin est sale.", 'sale', -1],
    ['fr', 'coordinator', 'Pas aimable et lent.', 'lent', -1],
    ['fr', 'reach', "Il ne m'a pas rappelé hier matin comme promis par cette charmante dame.", 'charmante', 1],
    ['fr', 'reach of "sans"', 'Sans rendez-vous pris la veille au soir le garage est excellent.', 'excellent', 1],
    ['en', 'clause', "I'm not happy because the item is broken.", 'broken', -1],
    ['en', 'clause', 'The manager was not there, the replacement was excellent.', 'excellent', 1],
    ['en', 'sentence', 'I was not expected. The hostess is charming.', 'charming', 1],
    ['en', 'contrast', 'The waiter was not friendly, but the food was excellent.', 'excellent', 1],
    ['en', 'coordinator', 'Not friendly and slow.', 'slow', -1],
    ['en', 'coordinator', 'The welcome is not friendly and the shop is dirty.', 'dirty', -1],
    ['en', 'reach', 'They did not call on the day we agreed with that charming lady.', 'charming', 1],
  ] as const)('%s comes at the %s: %s', (lang, _, text, surface, sign) => {
    const analysis = read(lang, text);
    const cue = analysis.cues.find((one) => one.surface.includes(surface));
    expect(Math.sign(cue?.effect ?? 0), trace(analysis)).toBe(sign);
  });

  it.each([
    ['fr', 'Ils ne sont ni aimables ni efficaces.', ['aimables', 'efficaces']],
    ['fr', 'Pas rapide, pas aimable, pas propre.', ['rapide', 'aimable', 'propre']],
    ['en', 'They are neither friendly nor efficient.', ['friendly', 'efficient']],
    ['en', 'Not quick, not friendly, not clean.', ['quick', 'friendly', 'clean']],
  ] as const)('%s does not come before each of several: %s', (lang, text, surfaces) => {
    const analysis = read(lang, text);
    const bad = analysis.cues.filter(({ effect }) => effect < 0).map(({ surface }) => surface);
    expect(
      surfaces.every((surface) => bad.some((one) => one.includes(surface))),
      trace(analysis),
    ).toBe(true);
  });
});
