import { dictionary } from '../../words/dictionary.ts';
import { number, plural } from '../../words/format.ts';

/** The words of the page where a text is tried. */
export const words = dictionary({
  en: {
    title: 'Try',
    lead: 'Type what a customer might write, in French or in English, and see how it is read while you type.',
    text: 'The text',
    notKept: 'Nothing is stored: the text is read, answered and forgotten.',
    packs: 'Read with the words of',
    examples: 'Examples to begin with',
    result: 'How it is read',
    nothingYet: 'Type a text, or choose an example: the words that count, the score and the touchpoints appear here.',
    told: (label: string, score: string, mentions: number) =>
      `${label}, ${score}. ${plural(mentions, { one: '1 touchpoint', other: `${number(mentions)} touchpoints` })}.`,
  },
  fr: {
    title: 'Essayer',
    lead: 'Tapez ce qu’un client pourrait écrire, en français ou en anglais, et voyez au fil de la frappe comment c’est lu.',
    text: 'Le texte',
    notKept: 'Rien n’est conservé : le texte est lu, la réponse donnée, et tout est oublié.',
    packs: 'Lire avec les mots de',
    examples: 'Des exemples pour commencer',
    result: 'Comment il est lu',
    nothingYet: 'Tapez un texte ou choisissez un exemple : les mots qui comptent, la note et les points de contact s’afficheront ici.',
    told: (label: string, score: string, mentions: number) =>
      `${label}, ${score}. ${plural(mentions, { one: '1 point de contact', other: `${number(mentions)} points de contact` })}.`,
  },
});
