import { dictionary } from '../words/dictionary.ts';

/** The words of the first minute. */
export const words = dictionary({
  en: {
    title: 'Nothing here yet',
    lead: 'Saillance reads what your customers write, and shows which moments decide whether they stay. Two ways to begin:',
    unknown: (id: string) => `There is no project “${id}” here, or your key does not open it`,
    others: 'Show the projects there are',
    demo: 'Look around with a sample',
    demoWhat: 'An invented French insurer, with six months of invented verbatims in French and English. It can be removed at any time.',
    demoLoad: 'Load the sample project',
    busy: 'Working…',
    own: 'Begin with your own verbatims',
    ownWhat: 'Name a project; a CSV or Excel file, a survey tool or the API then fills it.',
    name: 'Name of the project',
    make: 'Make the project',
    byApi: 'All of this, and more, is also done by the API:',
    docs: 'its documentation',
  },
  fr: {
    title: 'Rien ici pour l’instant',
    lead: 'Saillance lit ce que vos clients écrivent et montre quels moments décident s’ils restent. Deux façons de commencer :',
    unknown: (id: string) => `Il n’y a pas de projet « ${id} » ici, ou votre clé ne l’ouvre pas`,
    others: 'Voir les projets qui existent',
    demo: 'Découvrir avec un exemple',
    demoWhat: 'Une mutuelle française inventée, et six mois de verbatims inventés, en français et en anglais. À retirer quand vous voulez.',
    demoLoad: 'Charger le projet d’exemple',
    busy: 'En cours…',
    own: 'Commencer avec vos verbatims',
    ownWhat: 'Nommez un projet ; un fichier CSV ou Excel, un outil d’enquête ou l’API le rempliront.',
    name: 'Nom du projet',
    make: 'Créer le projet',
    byApi: 'Tout cela, et davantage, se fait aussi par l’API :',
    docs: 'sa documentation',
  },
});
