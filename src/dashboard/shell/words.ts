import { dictionary } from '../words/dictionary.ts';

/** The words around every page. */
export const words = dictionary({
  en: {
    skip: 'Skip to the content',
    tagline: 'What customers bring up unasked',
    menu: 'Menu',
    pages: 'Pages',
    groups: { understand: 'Understand', act: 'Act', feed: 'Bring in', arrange: 'Arrange' },
    project: 'Project',
    language: 'Language',
    theme: 'Appearance',
    themes: { system: 'System', light: 'Light', dark: 'Dark' },
    api: 'Documentation of the API',
    noPage: 'There is no such page.',
    backHome: 'Go to the overview',
    keyTitle: 'A key, please',
    keyWhy:
      'This service asks for a key. It is kept for this tab alone, until you close it, and is sent only to this service, in a header: never in an address.',
    keyLabel: 'Key',
    keyUse: 'Use this key',
    keyRefused: 'That key is unknown, expired or revoked.',
    keyForget: 'Forget the key',
  },
  fr: {
    skip: 'Aller au contenu',
    tagline: 'Ce que les clients disent d’eux-mêmes',
    menu: 'Menu',
    pages: 'Pages',
    groups: { understand: 'Comprendre', act: 'Agir', feed: 'Alimenter', arrange: 'Organiser' },
    project: 'Projet',
    language: 'Langue',
    theme: 'Apparence',
    themes: { system: 'Système', light: 'Claire', dark: 'Sombre' },
    api: 'Documentation de l’API',
    noPage: 'Cette page n’existe pas.',
    backHome: 'Aller à la vue d’ensemble',
    keyTitle: 'Une clé, s’il vous plaît',
    keyWhy:
      'Ce service demande une clé. Elle est gardée pour cet onglet seul, jusqu’à sa fermeture, et n’est envoyée qu’à ce service, dans un en-tête : jamais dans une adresse.',
    keyLabel: 'Clé',
    keyUse: 'Utiliser cette clé',
    keyRefused: 'Cette clé est inconnue, expirée ou révoquée.',
    keyForget: 'Oublier la clé',
  },
});
