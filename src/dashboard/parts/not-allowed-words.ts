import { dictionary } from '../words/dictionary.ts';

/** What to say where the reader’s key does not allow something. */
export const words = dictionary({
  en: {
    ingest: 'Your key lets you read, not bring in verbatims. That takes a key with the scope “ingest”.',
    admin: 'Your key lets you see these settings, not change them. That takes a key with the scope “admin”.',
    administrator: 'Making projects and keys takes an administrator’s key: one with the scope “admin” that opens every project.',
    ask: 'Whoever administers the service can give you one.',
    another: 'Use another key',
  },
  fr: {
    ingest: 'Votre clé permet de lire, pas d’apporter des verbatims. Il faut pour cela une clé de portée « ingest ».',
    admin: 'Votre clé permet de voir ces réglages, pas de les modifier. Il faut pour cela une clé de portée « admin ».',
    administrator: 'Créer des projets et des clés demande une clé d’administrateur : de portée « admin », et qui ouvre tous les projets.',
    ask: 'La personne qui administre le service peut vous en donner une.',
    another: 'Utiliser une autre clé',
  },
});
