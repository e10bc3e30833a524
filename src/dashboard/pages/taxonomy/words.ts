import { dictionary } from '../../words/dictionary.ts';
import { number, plural } from '../../words/format.ts';

/** The words of the taxonomy. */
export const words = dictionary({
  en: {
    title: 'Taxonomy',
    lead: (n: number) =>
      `${plural(n, { one: '1 touchpoint', other: `${number(n)} touchpoints` })} that the packs of this project know, stage by stage.`,
    search: 'Search a touchpoint',
    found: (n: number) => plural(n, { one: '1 found', other: `${number(n)} found` }),
    none: 'No touchpoint has such a name.',
    clear: 'Show all',
    framework: 'Stages by',
    frameworks: {
      'five-moments': 'the five moments',
      product: 'the life of a product',
      relationship: 'the relationship',
      cycle: 'the consumption cycle',
    },
    outside: 'At no stage of this framework',
    touchpoint: 'Touchpoint',
    other: 'In French',
    verbatims: 'Verbatims',
    share: 'Share, with its 95% interval',
    net: 'Net sentiment',
    netWith: (value: string, interval: string) => `${value} (${interval})`,
    silent: 'nothing said',
    withheld: 'withheld',
    specialises: (label: string) => `special case of ${label}`,
    pack: 'Pack',
    read: 'Verbatims',
  },
  fr: {
    title: 'Taxonomie',
    lead: (n: number) =>
      `${plural(n, { one: '1 point de contact', other: `${number(n)} points de contact` })} que connaissent les univers de ce projet, étape par étape.`,
    search: 'Chercher un point de contact',
    found: (n: number) => plural(n, { one: '1 trouvé', other: `${number(n)} trouvés` }),
    none: 'Aucun point de contact ne porte un tel nom.',
    clear: 'Tout afficher',
    framework: 'Étapes selon',
    frameworks: {
      'five-moments': 'les cinq moments',
      product: 'la vie d’un produit',
      relationship: 'la relation',
      cycle: 'le cycle de consommation',
    },
    outside: 'À aucune étape de ce cadre',
    touchpoint: 'Point de contact',
    other: 'En anglais',
    verbatims: 'Verbatims',
    share: 'Part, avec son intervalle à 95 %',
    net: 'Sentiment net',
    netWith: (value: string, interval: string) => `${value} (${interval})`,
    silent: 'rien de dit',
    withheld: 'masqué',
    specialises: (label: string) => `cas particulier de ${label}`,
    pack: 'Univers',
    read: 'Verbatims',
  },
});
