import { dictionary } from '../../words/dictionary.ts';
import { number, plural } from '../../words/format.ts';

/** The words of deleting a project. */
export const words = dictionary({
  en: {
    title: 'Delete the project',
    lead: (name: string) => `This cannot be undone. Of “${name}” nothing stays:`,
    goes: {
      verbatims: (n: number) =>
        `${plural(n, { one: 'its only verbatim', other: `all ${number(n)} verbatims` })}, with what was read in them and every figure;`,
      everything: 'all its verbatims, with what was read in them and every figure;',
      imports: 'its imports, one under way included, and the rows that were refused;',
      tools: 'its survey tools, profiles and journey maps: what the tools send is refused from then on;',
      keys: 'the access of its keys, which open nothing any more. Keys that open every project stay.',
    },
    backups: 'The audit log keeps that it was deleted, and when. Backups made before still hold it.',
    type: (id: string) => `To confirm, type its id: ${id}`,
    act: 'Delete it for good',
    busy: 'Deleting…',
    done: (name: string) => `“${name}” is deleted.`,
    others: 'Go on with another project',
    again: 'Begin anew',
  },
  fr: {
    title: 'Supprimer le projet',
    lead: (name: string) => `C’est irréversible. De « ${name} », il ne restera rien :`,
    goes: {
      verbatims: (n: number) =>
        `${plural(n, { one: 'son seul verbatim', other: `ses ${number(n)} verbatims` })}, ce qui y a été lu et tous les chiffres ;`,
      everything: 'tous ses verbatims, ce qui y a été lu et tous les chiffres ;',
      imports: 'ses imports, même en cours, et les lignes refusées ;',
      tools: 'ses outils d’enquête, profils et cartes du parcours : ce que les outils envoient est dès lors refusé ;',
      keys: 'l’accès de ses clés, qui n’ouvrent plus rien. Les clés qui ouvrent tous les projets restent.',
    },
    backups: 'Le journal d’audit garde trace de la suppression et de sa date. Les sauvegardes antérieures le contiennent encore.',
    type: (id: string) => `Pour confirmer, tapez son identifiant : ${id}`,
    act: 'Supprimer définitivement',
    busy: 'Suppression…',
    done: (name: string) => `« ${name} » est supprimé.`,
    others: 'Continuer avec un autre projet',
    again: 'Recommencer',
  },
});
