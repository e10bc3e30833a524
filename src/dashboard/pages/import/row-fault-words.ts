import { dictionary } from '../../words/dictionary.ts';

const words = dictionary({
  en: {
    'score-unreadable': 'The cell holds no score.',
    'score-outside-scale': 'The score is outside the scale: is the scale right?',
    'date-unreadable': 'The cell holds no date.',
    'date-ambiguous': 'Day or month first? Choose the order at the column of the date.',
    'number-unreadable': 'The cell holds no number.',
    'flag-unreadable': 'The cell says neither yes nor no.',
    'language-unknown': 'The cell names no language that is known.',
    'too-long': 'The text is longer than 20,000 characters.',
    'too-many-cells': 'The row has more cells than the headings: a separator or a quotation mark too many?',
    'too-few-cells': 'The row has fewer cells than the headings.',
    'cell-too-large': 'A cell is larger than 1 MiB.',
    'malformed-json': 'The line is no JSON.',
    'line-too-large': 'The line is larger than 1 MiB.',
  },
  fr: {
    'score-unreadable': 'La cellule ne contient pas de note.',
    'score-outside-scale': 'La note sort de l’échelle : l’échelle est-elle la bonne ?',
    'date-unreadable': 'La cellule ne contient pas de date.',
    'date-ambiguous': 'Le jour ou le mois d’abord ? Choisissez l’ordre à la colonne de la date.',
    'number-unreadable': 'La cellule ne contient pas de nombre.',
    'flag-unreadable': 'La cellule ne dit ni oui ni non.',
    'language-unknown': 'La cellule ne nomme aucune langue connue.',
    'too-long': 'Le texte dépasse 20 000 caractères.',
    'too-many-cells': 'La ligne a plus de cellules que l’en-tête : un séparateur ou un guillemet de trop ?',
    'too-few-cells': 'La ligne a moins de cellules que l’en-tête.',
    'cell-too-large': 'Une cellule dépasse 1 Mio.',
    'malformed-json': 'La ligne n’est pas du JSON.',
    'line-too-large': 'La ligne dépasse 1 Mio.',
  },
});

/** Why a row is not taken, in the reader’s language by its code; else the service’s own words. */
export function reasonOf({ code, detail }: { readonly code: string; readonly detail: string }): string {
  const known: Readonly<Record<string, string>> = words();
  return Object.hasOwn(known, code) ? (known[code] ?? detail) : detail;
}
