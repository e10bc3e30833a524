import { dictionary } from '../../words/dictionary.ts';

/** What the sector packs are called, by their ids; `base` is always on and not among them. */
export const packNames = dictionary({
  en: {
    'air-travel': 'Air travel',
    'auto-glass': 'Car glass',
    bank: 'Banks',
    health: 'Health care',
    hotel: 'Hotels',
    insurance: 'Insurance',
    legal: 'Legal services',
    restaurant: 'Restaurants',
    retail: 'Shops, on line and off',
    'ride-hailing': 'Ride hailing',
    software: 'Software',
    telecom: 'Telecoms',
    training: 'Training',
  },
  fr: {
    'air-travel': 'Transport aérien',
    'auto-glass': 'Vitrage automobile',
    bank: 'Banque',
    health: 'Santé',
    hotel: 'Hôtellerie',
    insurance: 'Assurance',
    legal: 'Services juridiques',
    restaurant: 'Restauration',
    retail: 'Commerce, en ligne et en magasin',
    'ride-hailing': 'VTC',
    software: 'Logiciel',
    telecom: 'Télécoms',
    training: 'Formation',
  },
});
