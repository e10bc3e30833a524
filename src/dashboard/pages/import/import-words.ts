import { dictionary } from '../../words/dictionary.ts';
import { number, plural } from '../../words/format.ts';

const seconds = (n: number) => Math.max(1, Math.round(n));

/** The words of an import under way, and of what came of it. */
export const words = dictionary({
  en: {
    states: {
      waiting: 'Waiting for its turn',
      running: 'Being read',
      interrupted: 'Interrupted: it goes on by itself',
      done: 'Done',
      failed: 'Stopped',
      cancelled: 'Cancelled',
    },
    untitled: 'File without a name',
    progress: 'Progress',
    read: (share: string, rows: string) => `${share} of the file, ${rows} rows`,
    rate: (rows: string) => `${rows} rows a second`,
    left: (n: number) => (n < 90 ? `about ${seconds(n)} s left` : `about ${number(Math.ceil(n / 60))} min left`),
    cancel: 'Cancel the import',
    cancelWhat: 'What is already stored stays.',
    counts: { read: 'Rows read', accepted: 'Verbatims stored', duplicates: 'Known already', updated: 'Updated', rejected: 'Rows refused' },
    ranking: 'See what customers bring up',
    rankingWait: 'Texts are analysed in the moments after they are stored; until then the figures fill in by themselves.',
    perText: 'A row gives a verbatim for each of its texts, and none where it holds no text.',
    another: 'Import another file',
    rejected: 'Rows that were not taken',
    rejectedFirst: (shown: number, all: number) =>
      shown < all
        ? `The first ${number(shown)} of ${number(all)}; the file holds them all.`
        : 'Mend them in the file, and import it again: nothing is doubled.',
    download: 'Download the refused rows (CSV)',
    line: 'Line',
    column: 'Column',
    reason: 'Reason',
    unknown: 'There is no such import in this project, or it is past its time.',
    summary: (accepted: number) => plural(accepted, { one: '1 verbatim', other: `${number(accepted)} verbatims` }),
    name: 'File',
    state: 'State',
    when: 'When',
  },
  fr: {
    states: {
      waiting: 'En attente de son tour',
      running: 'En cours de lecture',
      interrupted: 'Interrompu : il reprend de lui-même',
      done: 'Terminé',
      failed: 'Arrêté',
      cancelled: 'Annulé',
    },
    untitled: 'Fichier sans nom',
    progress: 'Avancement',
    read: (share: string, rows: string) => `${share} du fichier, ${rows} lignes`,
    rate: (rows: string) => `${rows} lignes par seconde`,
    left: (n: number) => (n < 90 ? `encore ${seconds(n)} s environ` : `encore ${number(Math.ceil(n / 60))} min environ`),
    cancel: 'Annuler l’import',
    cancelWhat: 'Ce qui est déjà enregistré reste.',
    counts: {
      read: 'Lignes lues',
      accepted: 'Verbatims enregistrés',
      duplicates: 'Déjà connus',
      updated: 'Mis à jour',
      rejected: 'Lignes refusées',
    },
    ranking: 'Voir ce dont parlent les clients',
    rankingWait: 'Les textes sont analysés dans les instants qui suivent ; d’ici là, les chiffres se complètent d’eux-mêmes.',
    perText: 'Une ligne donne un verbatim par texte qu’elle contient, et aucun si elle n’en contient pas.',
    another: 'Importer un autre fichier',
    rejected: 'Lignes non prises',
    rejectedFirst: (shown: number, all: number) =>
      shown < all
        ? `Les ${number(shown)} premières sur ${number(all)} ; le fichier les contient toutes.`
        : 'Corrigez-les dans le fichier, puis importez-le de nouveau : rien n’est doublé.',
    download: 'Télécharger les lignes refusées (CSV)',
    line: 'Ligne',
    column: 'Colonne',
    reason: 'Raison',
    unknown: 'Cet import n’existe pas dans ce projet, ou il est trop ancien.',
    summary: (accepted: number) => plural(accepted, { one: '1 verbatim', other: `${number(accepted)} verbatims` }),
    name: 'Fichier',
    state: 'État',
    when: 'Quand',
  },
});
