import { describe, expect, test } from 'vitest';
import { languageOf, reader } from './reader.ts';

const french = [
  ...[
    'bof',
    'RAS',
    'trop cher',
    'nul',
    'rien',
    'très bien',
    'service client injoignable',
    "l'attente",
    'accueil froid',
    'déçu',
    'merci beaucoup',
  ],
  ...[
    'livraison en retard',
    'cest trop long',
    'jai attendu 2h',
    'pas terrible',
    'Personnel sympa',
    'à fuir !!!',
    'tjs aussi cher',
    'remboursement jamais reçu',
  ],
  ...[
    'conseillère très aimable',
    'prix corrects',
    'rien a redire',
    'je recommande',
    'ça va',
    'quelle honte',
    'le site bug tout le temps',
    'sinistre mal géré',
  ],
  ...[
    'LES DELAIS SONT TROP LONGS',
    'franchise trop élevée',
    "j'ai adoré",
    'On ne me rappelle pas',
    'ils repondent jamais au telephone',
    'tout est parfait',
  ],
  ...['Très bon accueil, je reviendrai 😊', "C'est pas donné mais bon", 'expert venu au bout de 3 semaines'],
];
const english = [
  ...[
    'too slow',
    'n/a',
    'nothing',
    'rude staff',
    'great service',
    'loved it',
    'never again',
    'waste of money',
    'not bad',
    'long queue',
    'thanks',
  ],
  ...[
    'delivery was late',
    'im still waiting',
    'dont bother',
    'cant log in',
    'Friendly people',
    'way too expensive!!!',
    'no refund yet',
    'they hung up on me',
  ],
  ...[
    'very helpful agent',
    'app keeps crashing',
    'the claim took months',
    'would recommend',
    "it's ok",
    'could be better',
    'cold food and slow service',
  ],
  ...[
    'STAFF WERE RUDE',
    "I'll never fly with them again",
    'Premium went up twice',
    'prices are fair',
    'quick and easy',
    'nobody answers the phone',
  ],
  ...['what a nightmare 😡', 'lost my luggage', "doesn't work", 'the website is confusing'],
];
const others = [
  ...[
    'muy buen servicio, gracias',
    'no me han devuelto el dinero',
    'la comida estaba fría',
    'nunca contestan al teléfono',
    'todo perfecto, volveremos seguro',
  ],
  ...[
    'ottimo servizio, grazie mille',
    'il personale è molto gentile',
    "l'attesa è stata troppo lunga",
    'non rispondono mai al telefono',
    "dell'assicurazione non mi fido",
  ],
  ...[
    'sehr guter Service, danke',
    'die Lieferung war viel zu spät',
    'ich warte immer noch auf mein Geld',
    'niemand geht ans Telefon',
    'das Essen war kalt',
  ],
  ...['heel vriendelijk personeel', 'ik wacht nog steeds op mijn geld', 'de levering was te laat', 'niemand neemt de telefoon op'],
  ...['ótimo atendimento, muito obrigado', 'ainda não recebi o meu dinheiro', 'a comida estava fria', 'ninguém atende o telefone'],
  ...['bardzo dobra obsługa, dziękuję', 'mycket bra service, tack så mycket', 'çok iyi hizmet, teşekkür ederim ama geç geldi'],
  ...['خدمة ممتازة شكرا', '服务很好', 'отличный сервис', 'service bahut accha hai bhai', 'abhi tak paisa nahi mila'],
];

describe('the language of a text', () => {
  test.each(french)('French: %s', (text) => expect(languageOf(text)).toBe('fr'));
  test.each(english)('English: %s', (text) => expect(languageOf(text)).toBe('en'));
  test.each(others)('neither: %s', (text) => expect(languageOf(text)).toBe('und'));
  test.each([[''], ['12'], ['!!!'], ['😍'], ['www.exemple.fr'], ['@marque'], ['Ok'], ['Durand'], ['xkcd zqt']])(
    'nothing to go by: %j',
    (text) => {
      expect(reader.read(text).lang).toEqual({ code: 'und', confidence: 0 });
    },
  );
});

describe('what is known beforehand', () => {
  test('the default language tips what is undecided', () => {
    expect(languageOf('Durand', { defaultLang: 'fr' })).toBe('fr');
    expect(languageOf('Durand', { defaultLang: 'en' })).toBe('en');
  });
  test.each(english)('the default language does not overrule English words: %s', (text) => {
    expect(languageOf(text, { defaultLang: 'fr' })).toBe('en');
  });
  test.each(french)('the default language does not overrule French words: %s', (text) => {
    expect(languageOf(text, { defaultLang: 'en' })).toBe('fr');
  });
  test.each(others.filter((text) => text.length > 20))('the default language does not adopt other languages: %s', (text) => {
    expect(languageOf(text, { defaultLang: 'fr' })).toBe('und');
  });
  test.each([
    ['en', 'en'],
    ['fr-CA', 'fr'],
    ['FR', 'fr'],
    ['es', 'und'],
    ['und', 'und'],
  ])('a given language is trusted: %s', (lang, code) => {
    expect(reader.read('Je suis content du service', { lang }).lang).toEqual({ code, confidence: code === 'und' ? 0 : 1 });
  });
  test('sentences of an unknown language are read by the default one', () => {
    expect(reader.read('xkcd zqt', { defaultLang: 'en' }).sentences[0]?.lang).toBe('en');
    expect(reader.read('xkcd zqt', { lang: 'es' }).sentences[0]?.lang).toBe('und');
  });
});

describe('texts that switch', () => {
  test('a sentence of six words or more is read in its own language', () => {
    const { lang, sentences } = reader.read(
      "Le service est vraiment trop lent et personne ne répond. I have been waiting for two months and nobody cares. C'est honteux.",
    );
    expect(lang.code).toBe('fr');
    expect(sentences.map((sentence) => sentence.lang)).toEqual(['fr', 'en', 'fr']);
  });
  test('a foreign word does not turn a sentence', () => {
    expect(
      reader.read('Le call center est nul. Le check-in était long, aucun feedback du manager.').sentences.map(({ lang }) => lang),
    ).toEqual(['fr', 'fr']);
  });
  test('elisions are cut in an English text too', () => {
    expect(reader.read("The staff of l'agence was kind and they don't rush you").tokens.map(({ form }) => form)).toContain("l'");
  });
});

test('confidence grows with the evidence', () => {
  const sure = (text: string) => reader.read(text).lang.confidence;
  expect(sure("Je n'ai jamais eu de réponse à mes courriers et personne ne décroche")).toBeGreaterThan(sure('livraison Durand'));
  expect(sure('trop cher')).toBe(0.95);
});
