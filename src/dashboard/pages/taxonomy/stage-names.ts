import { dictionary } from '../../words/dictionary.ts';

/** The stages of each framework in their order, and what they are called. */
export const stageNames = dictionary({
  en: {
    'five-moments': {
      'less-than-zero': 'Before any need',
      zero: 'Search and comparison',
      first: 'First meeting',
      second: 'Experience',
      'second.purchase': 'Purchase',
      'second.delivery': 'Waiting and delivery',
      'second.use': 'Use',
      'second.problem': 'Service and problems',
      ultimate: 'Sharing',
    },
    product: {
      choice: 'Choice',
      purchase: 'Purchase',
      use: 'Use',
      'after-sales': 'After-sales',
    },
    relationship: {
      'first-contact': 'First contact',
      'purchase-decision': 'Purchase decision',
      'first-use': 'First use',
      problem: 'Problem',
      billing: 'Billing',
      renewal: 'Renewal',
    },
    cycle: {
      need: 'Need',
      search: 'Search',
      selection: 'Selection',
      purchase: 'Purchase',
      delivery: 'Delivery',
      use: 'Use',
      maintenance: 'Maintenance',
      recommendation: 'Recommendation',
    },
  },
  fr: {
    'five-moments': {
      'less-than-zero': 'Avant tout besoin',
      zero: 'Recherche et comparaison',
      first: 'Première rencontre',
      second: 'Expérience',
      'second.purchase': 'Achat',
      'second.delivery': 'Attente et livraison',
      'second.use': 'Utilisation',
      'second.problem': 'Service client et problèmes',
      ultimate: 'Partage',
    },
    product: {
      choice: 'Choix',
      purchase: 'Achat',
      use: 'Utilisation',
      'after-sales': 'Après-vente',
    },
    relationship: {
      'first-contact': 'Premier contact',
      'purchase-decision': 'Décision d’achat',
      'first-use': 'Première utilisation',
      problem: 'Problème',
      billing: 'Facturation',
      renewal: 'Renouvellement',
    },
    cycle: {
      need: 'Besoin',
      search: 'Recherche',
      selection: 'Sélection',
      purchase: 'Achat',
      delivery: 'Livraison',
      use: 'Utilisation',
      maintenance: 'Entretien',
      recommendation: 'Recommandation',
    },
  },
});
