import type { Framework } from '../lexicon/taxonomy.ts';
import type { LabelLanguage } from './taxonomy-view.ts';

type Labels = Readonly<Record<LabelLanguage, string>>;

/** The names of the frameworks, for people. */
export const FRAMEWORK_LABELS: Readonly<Record<Framework, Labels>> = {
  'five-moments': { en: 'The five moments', fr: 'Les cinq moments' },
  product: { en: 'The life of a product', fr: 'La vie d’un produit' },
  relationship: { en: 'The relationship', fr: 'La relation' },
  cycle: { en: 'The consumption cycle', fr: 'Le cycle de consommation' },
};

/** The names of the stages of each framework, for people. */
export const MOMENT_LABELS: Readonly<Record<Framework, Readonly<Record<string, Labels>>>> = {
  'five-moments': {
    'less-than-zero': { en: 'Before any need', fr: 'Avant tout besoin' },
    zero: { en: 'Search and comparison', fr: 'Recherche et comparaison' },
    first: { en: 'First meeting', fr: 'Première rencontre' },
    second: { en: 'Experience', fr: 'Expérience' },
    'second.purchase': { en: 'Purchase', fr: 'Achat' },
    'second.delivery': { en: 'Waiting and delivery', fr: 'Attente et livraison' },
    'second.use': { en: 'Use', fr: 'Utilisation' },
    'second.problem': { en: 'Service and problems', fr: 'Service client et problèmes' },
    ultimate: { en: 'Sharing', fr: 'Partage' },
  },
  product: {
    choice: { en: 'Choice', fr: 'Choix' },
    purchase: { en: 'Purchase', fr: 'Achat' },
    use: { en: 'Use', fr: 'Utilisation' },
    'after-sales': { en: 'After-sales', fr: 'Après-vente' },
  },
  relationship: {
    'first-contact': { en: 'First contact', fr: 'Premier contact' },
    'purchase-decision': { en: 'Purchase decision', fr: 'Décision d’achat' },
    'first-use': { en: 'First use', fr: 'Première utilisation' },
    problem: { en: 'Problem', fr: 'Problème' },
    billing: { en: 'Billing', fr: 'Facturation' },
    renewal: { en: 'Renewal', fr: 'Renouvellement' },
  },
  cycle: {
    need: { en: 'Need', fr: 'Besoin' },
    search: { en: 'Search', fr: 'Recherche' },
    selection: { en: 'Selection', fr: 'Sélection' },
    purchase: { en: 'Purchase', fr: 'Achat' },
    delivery: { en: 'Delivery', fr: 'Livraison' },
    use: { en: 'Use', fr: 'Utilisation' },
    maintenance: { en: 'Maintenance', fr: 'Entretien' },
    recommendation: { en: 'Recommendation', fr: 'Recommandation' },
  },
};
