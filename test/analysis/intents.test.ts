import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

describe('intents', () => {
  it.each<[string, string, string]>([
    ['fr', 'recommend', 'Je recommande vivement.'],
    ['fr', 'discourage', 'Je ne recommande pas.'],
    ['fr', 'discourage', 'Je recommande pas du tout.'],
    ['fr', 'discourage', 'Je ne recommande à personne.'],
    ['fr', 'discourage', 'Je déconseille cette enseigne.'],
    ['fr', 'leave', 'Je vais résilier mon contrat.'],
    ['fr', 'leave', "Je change d'assureur."],
    ['fr', '', 'Je ne compte pas résilier.'],
    ['fr', 'stay', 'Cliente fidèle depuis dix ans, je reste.'],
    ['fr', 'complain', 'Je vais porter plainte.'],
    ['fr', 'thank', "Un grand merci à toute l'équipe."],
    ['fr', 'praise', "Bravo à l'équipe !"],
    ['fr', 'ask', "Pouvez-vous m'envoyer une facture ?"],
    ['fr', '', 'Le vendeur porte une cravate.'],
    ['en', 'recommend', 'I highly recommend them.'],
    ['en', 'discourage', 'I would not recommend this place.'],
    ['en', 'discourage', "I can't recommend it."],
    ['en', 'discourage', 'Avoid this company.'],
    ['en', 'leave', 'I am cancelling my subscription.'],
    ['en', 'leave', "I'm switching to another provider."],
    ['en', '', 'I have no intention of leaving.'],
    ['en', 'stay', "I'll stay with them."],
    ['en', 'complain', 'I will file a complaint.'],
    ['en', 'thank', 'Many thanks to the team.'],
    ['en', 'praise', 'Well done to the crew!'],
    ['en', 'ask', 'Can you send me an invoice?'],
    ['en', 'compare', 'Cheaper than their competitors.'],
    ['en', '', 'The clerk wears a tie.'],
  ])('%s: "%s" in %s', (lang, intent, text) => {
    const { intents } = read(lang, text);
    expect([...new Set(intents.map((one) => one.intent))].join()).toBe(intent);
    for (const { start, end } of intents) expect(text.slice(start, end).trim()).not.toBe('');
  });
});
