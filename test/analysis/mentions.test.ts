import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/schemas/analysis.ts';
import { read, trace } from './read.ts';

/** `touchpoint label` of each mention, those asked for only. */
const seen = (analysis: Analysis, touchpoints: readonly string[]) =>
  analysis.mentions.filter(({ touchpoint }) => touchpoints.includes(touchpoint)).map(({ touchpoint, label }) => `${touchpoint} ${label}`);

describe('touchpoints', () => {
  it.each<[string, string, string[]]>([
    ['fr', 'La livraison était rapide, le prix est beaucoup trop élevé.', ['delivery positive', 'price negative']],
    ['fr', 'Accueil chaleureux et prix raisonnable.', ['welcome positive', 'price positive']],
    ['fr', 'Le site est clair mais le téléphone ne répond jamais.', ['website positive', 'phone negative']],
    ['fr', 'Bon produit, par contre la livraison est catastrophique.', ['product-quality positive', 'delivery negative']],
    ['fr', 'Le personnel est souriant. Le remboursement a été long.', ['staff positive', 'refund negative']],
    ['fr', "L'accueil n'est pas chaleureux et le magasin est sale.", ['welcome negative', 'premises negative']],
    [
      'fr',
      'Un garage sérieux : réparation nickel, facture claire, accueil froid.',
      ['repair positive', 'invoice positive', 'welcome negative'],
    ],
    ['en', 'Delivery was quick, the price is far too high.', ['delivery positive', 'price negative']],
    ['en', 'Warm welcome and fair price.', ['welcome positive', 'price positive']],
    ['en', 'The website is clear but the phone line never answers.', ['website positive', 'phone negative']],
    ['en', 'Good product, however the delivery was a disaster.', ['product-quality positive', 'delivery negative']],
    ['en', 'The staff is smiling. The refund took ages.', ['staff positive', 'refund negative']],
    ['en', 'A serious garage: flawless repair, clear invoice, cold welcome.', ['repair positive', 'invoice positive', 'welcome negative']],
  ])('%s have each their own sentiment: %s', (lang, text, wanted) => {
    const analysis = read(lang, text);
    expect(
      seen(
        analysis,
        wanted.map((one) => one.split(' ')[0] ?? ''),
      ),
      trace(analysis),
    ).toEqual(wanted);
  });

  it.each<[string, string, string]>([
    ['fr', 'Premier accueil glacial, deuxième accueil adorable.', 'welcome negative, welcome positive'],
    ['fr', 'Ma première livraison était parfaite. La deuxième livraison est arrivée cassée.', 'delivery positive, delivery negative'],
    ['fr', "L'accueil du matin est agréable. L'accueil du soir est désagréable.", 'welcome positive, welcome negative'],
    ['fr', 'Le prix était correct en mai. Le prix est scandaleux maintenant.', 'price positive, price negative'],
    ['en', 'My first delivery was perfect. The second delivery arrived broken.', 'delivery positive, delivery negative'],
    ['en', 'Great delivery on Monday, awful delivery on Friday.', 'delivery positive, delivery negative'],
    ['en', 'The morning welcome is lovely. The evening welcome is rude.', 'welcome positive, welcome negative'],
    ['en', 'The price was fair in May. The price is outrageous now.', 'price positive, price negative'],
  ])('%s are seen twice when good once and bad once: %s', (lang, text, wanted) => {
    const analysis = read(lang, text);
    const [touchpoint = ''] = wanted.split(' ');
    expect(seen(analysis, [touchpoint]).join(', '), trace(analysis)).toBe(wanted);
    expect(new Set(analysis.mentions.filter((mention) => mention.touchpoint === touchpoint).map(({ rank }) => rank)).size).toBe(1);
  });

  it.each<[string, string, string[], string]>([
    ['fr', "L'accueil, le prix et la livraison : parfaits.", ['welcome', 'price', 'delivery'], 'positive'],
    ['fr', "L'accueil et la livraison sont excellents.", ['welcome', 'delivery'], 'positive'],
    ['fr', 'Le remboursement et le suivi sont décevants.', ['refund', 'follow-up'], 'negative'],
    ['en', 'The welcome and the delivery were excellent.', ['welcome', 'delivery'], 'positive'],
    ['en', 'The staff and the website are awful.', ['staff', 'website'], 'negative'],
    ['en', 'The refund and the follow-up are disappointing.', ['refund', 'follow-up'], 'negative'],
  ])('%s that are joined share what is said of them: %s', (lang, text, touchpoints, label) => {
    const analysis = read(lang, text);
    expect(seen(analysis, touchpoints), trace(analysis)).toEqual(touchpoints.map((touchpoint) => `${touchpoint} ${label}`));
    const cues = touchpoints.map((touchpoint) => analysis.mentions.find((mention) => mention.touchpoint === touchpoint)?.cues);
    for (const own of cues) expect(own).toEqual(cues[0]);
  });

  it('on the same words are judged alike', () => {
    const texts: [string, string][] = [
      ['fr', 'Le restaurant est sombre, triste et bruyant, le menu trop cher et fade.'],
      ['en', 'The restaurant was lovely, clean and warm, the menu dear and dull.'],
    ];
    const alike = texts.flatMap(([lang, text]) => {
      const named = read(lang, text, {}, ['restaurant', 'hotel']).mentions.filter(({ implicit }) => !implicit);
      return named.flatMap((one, index) => named.slice(index + 1).flatMap((other) => (other.start === one.start ? [[one, other]] : [])));
    });
    expect(alike.length).toBeGreaterThan(0);
    for (const [one, other] of alike) expect(other?.cues).toEqual(one?.cues);
  });

  it.each<[string, string, string[]]>([
    ['fr', 'La livraison est lente, mais les voisins sont charmants.', ['delivery negative']],
    ['fr', 'La livraison est lente, mais elle est très soignée.', ['delivery mixed']],
    ['fr', 'Le personnel est poli, souriant, efficace.', ['staff positive']],
    ['en', 'Delivery was slow, but the neighbours were charming.', ['delivery negative']],
    ['en', 'Delivery was slow, but it was really excellent.', ['delivery positive']],
    ['en', 'The plumber was excellent, the delivery was very slow.', ['delivery negative']],
  ])('%s judged in their clause are spoken of in the next through a pronoun or its opening: %s', (lang, text, wanted) => {
    const analysis = read(lang, text);
    const [touchpoint = ''] = (wanted[0] ?? '').split(' ');
    expect(seen(analysis, [touchpoint]), trace(analysis)).toEqual(wanted);
  });

  it.each<[string, string, string, string]>([
    ['fr', 'Trop cher.', 'price', 'cher'],
    ['fr', 'Injoignable depuis lundi.', 'phone.unreachable', 'Injoignable'],
    ['en', 'Too expensive.', 'price', 'expensive'],
  ])('%s may be implied by a word that judges them: %s', (lang, text, touchpoint, surface) => {
    const { mentions } = read(lang, text);
    expect(mentions).toMatchObject([{ touchpoint, surface, implicit: true, label: 'negative', rank: 1 }]);
  });

  it.each<[string, string, string, string]>([
    ['fr', 'La prime augmente tous les ans.', 'insurance.premium.increase', 'negative'],
    ['fr', 'Ma prime a baissé.', 'insurance.premium.discount', 'positive'],
    ['fr', "Mon expert n'est jamais venu.", 'insurance.claim.expert', 'negative'],
    ['en', 'My premium goes up every year.', 'insurance.premium.increase', 'negative'],
    ['en', 'My premium went down.', 'insurance.premium.discount', 'positive'],
    ['en', 'The loss adjuster never came.', 'insurance.claim.expert', 'negative'],
  ])('%s of a pack, with what its words mean there: %s', (lang, text, touchpoint, label) => {
    const analysis = read(lang, text, {}, ['insurance']);
    expect(seen(analysis, [touchpoint])[0], trace(analysis)).toBe(`${touchpoint} ${label}`);
    expect(read(lang, text).mentions.every((mention) => !mention.touchpoint.startsWith('insurance'))).toBe(true);
  });

  it.each<[string, string, string]>([
    ['the very words of a pack are not of the base too', 'On hold again.', 'air-travel.customer-service.hold'],
    ['a longer base match gives way to its special case', 'On hold for an hour.', 'air-travel.customer-service.hold'],
  ])('%s', (_rule, text, touchpoint) => {
    expect(read('en', text, {}, ['air-travel']).mentions.map((mention) => mention.touchpoint)).toEqual([touchpoint]);
  });
});

describe('touchpoints that give way', () => {
  const given = (lang: string, text: string, packs: readonly string[] = []) =>
    read(lang, text, {}, packs).mentions.map(({ touchpoint }) => touchpoint);

  it.each<[string, string, string[], string[]]>([
    ['fr', "L'ascenseur est minuscule.", [], ['accessibility']],
    ['fr', 'Le livreur a sonné deux fois.', [], ['delivery']],
    ['en', 'The helpline was useless.', [], ['phone']],
    ['en', 'The mechanic was brilliant.', [], ['repair']],
  ])('a kind, to what the same words name more exactly (%s: %s)', (lang, text, packs, wanted) => {
    expect(given(lang, text, packs)).toEqual(wanted);
  });

  it.each<[string, string, string[], string[]]>([
    ['fr', 'La vendeuse est aimable.', [], ['staff', 'staff.friendliness']],
    ['fr', 'La gestion du parking est lente.', [], ['parking']],
    ['fr', 'Notre courtière est aimable et réactive.', ['insurance'], ['insurance.broker']],
    ['fr', 'Aimable et réactive.', ['insurance'], ['staff.friendliness', 'responsiveness']],
    ['en', 'The website is slow.', [], ['website']],
    ['en', 'Our broker is kind and honest.', ['insurance'], ['insurance.broker']],
    ['en', 'Kind and honest.', ['insurance'], ['staff.friendliness', 'transparency']],
    ['en', 'The website is clear, and we waited for weeks.', [], ['website', 'waiting']],
  ])('a quality that is only implied, to what its clause names and is not above it (%s: %s)', (lang, text, packs, wanted) => {
    expect(given(lang, text, packs)).toEqual(wanted);
  });

  it.each<[string, string, string[], string]>([
    ['fr', 'Commande livrée avec dix jours de retard.', [], 'delivery.delay'],
    ['fr', 'Commande livrée avec dix jours de retard.', ['retail'], 'retail.delivery.delay'],
    ['fr', 'La caisse est très lente.', ['retail'], 'retail.checkout.queue'],
    ['en', 'The delivery was slow.', [], 'delivery.delay'],
    ['en', 'My claim was painfully slow.', ['insurance'], 'insurance.claim.delay'],
  ])('a quality, to the case of its own that something has (%s: %s)', (lang, text, packs, wanted) => {
    expect(given(lang, text, packs)).toContain(wanted);
    expect(given(lang, text, packs)).not.toContain('waiting');
  });

  it.each<[string, string, string[], string[]]>([
    ['fr', 'Garanties claires, trop long.', ['insurance'], ['insurance.guarantees']],
    ['fr', 'Trop long.', ['insurance'], ['waiting']],
    ['fr', 'Trop long, très lent.', ['insurance'], ['waiting']],
  ])('what the base only guesses, where the sector tells it apart, to whatever else is said (%s: %s)', (lang, text, packs, wanted) => {
    expect([...new Set(given(lang, text, packs))]).toEqual(wanted);
  });

  it.each<[string, string, string[]]>([
    ['fr', 'La dernière version de l’appli est lente.', []],
    ['fr', 'Écran noir sur l’application.', []],
    ['fr', 'Notre véhicule est encore chez le carrossier.', ['insurance']],
    ['fr', 'Expliquez-moi le calcul de ma prime.', ['insurance']],
    ['en', 'The latest update broke the app.', []],
  ])('what belongs to an app, to the customer or to a contract is no product (%s: %s)', (lang, text, packs) => {
    expect(given(lang, text, packs)).not.toContain('product-quality');
  });

  it.each<[string, string]>([
    ['fr', 'Le véhicule est irréparable et les meubles sont trempés.'],
    ['fr', 'La mise à jour est catastrophique.'],
    ['en', 'The sofa was ruined, and so was the laptop.'],
  ])('what is foreign to a sector names nothing of it, and what the base takes it for elsewhere (%s: %s)', (lang, text) => {
    expect(given(lang, text, ['insurance'])).not.toContain('product-quality');
    expect(given(lang, text, [])).toContain('product-quality');
    expect(given(lang, text, ['insurance', 'retail']).some((one) => one === '-')).toBe(false);
  });

  it.each<[string, string]>([
    ['fr', 'La dernière version est lente.'],
    ['fr', 'Le véhicule est confortable.'],
    ['en', 'The latest update is a mess.'],
  ])('while by itself it is one (%s: %s)', (lang, text) => {
    expect(given(lang, text, [])).toContain('product-quality');
  });

  it('what broke is what is spoken of: the tills of a shop, not its goods', () => {
    expect(given('fr', 'Les caisses automatiques étaient en panne.', ['retail'])).toEqual(['retail.checkout.self-service']);
  });
});

describe('targets', () => {
  const at = (text: string, word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });

  it.each<[string, string, string[], string[]]>([
    ['fr', 'Terrasse superbe, sanitaires répugnants.', ['sanitaires', 'Terrasse'], ['negative', 'positive']],
    ['fr', 'Le gérant est odieux mais la carte est excellente.', ['carte', 'gérant'], ['positive', 'negative']],
    ['fr', "Le vendeur est aimable. Je n'ai pas visité l'étage.", ['vendeur', 'étage'], ['positive', 'neutral']],
    ['en', 'Superb terrace, disgusting toilets.', ['toilets', 'terrace'], ['negative', 'positive']],
    ['en', 'The owner is odious but the menu is excellent.', ['menu', 'owner'], ['positive', 'negative']],
    ['en', 'The clerk is friendly. I did not visit the upper floor.', ['clerk', 'floor'], ['positive', 'neutral']],
  ])('%s are answered in the order asked: %s', (lang, text, words, labels) => {
    const asked = words.map((word) => at(text, word));
    const { targets } = read(lang, text, { targets: asked });
    expect(targets?.map(({ start, end }) => ({ start, end }))).toEqual(asked);
    expect(targets?.map(({ label }) => label)).toEqual(labels);
  });

  it.each([
    ['fr', 'Galettes copieuses et savoureuses.', 'Galettes', 'positive'],
    ['en', 'Stale and overpriced pancakes.', 'pancakes', 'negative'],
  ])('%s may ask for one span twice, and are answered alike: %s', (lang, text, word, label) => {
    const { targets } = read(lang, text, { targets: [at(text, word), at(text, word)] }, ['restaurant']);
    expect(targets?.[0]?.label).toBe(label);
    expect(targets?.[1]).toEqual(targets?.[0]);
  });

  it.each([
    ['fr', "J'ai choisi la chambre bleue, un vrai bonheur pour nous tous.", 'chambre bleue', 'positive'],
    ['en', 'We hired the silver kayak and it was a nightmare to steer.', 'silver kayak', 'negative'],
  ])('%s asked alone of a sentence take its nearest judgement: %s', (lang, text, word, label) => {
    expect(read(lang, text, { targets: [at(text, word)] }).targets?.[0]?.label).toBe(label);
  });

  it('may be anything, even blank or the whole text, and are absent unless asked for', () => {
    const text = 'Awful queue. ';
    const { targets } = read('en', text, {
      targets: [
        { start: 12, end: 13 },
        { start: 0, end: text.length },
      ],
    });
    expect(targets?.map(({ label }) => label)).toEqual(['neutral', 'negative']);
    expect(read('en', text)).not.toHaveProperty('targets');
    expect(read('en', text, { targets: [] }).targets).toEqual([]);
  });
});
