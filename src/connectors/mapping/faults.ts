/** Why a row could be no response, or a cell of it not be read, by its stable code; `{source}` names the column. Never what was written. */
export const FAULTS = {
  'too-few-cells': {
    en: 'The row has fewer cells than the header, and lacks “{source}”.',
    fr: 'La ligne a moins de cellules que l’en-tête, et il lui manque « {source} ».',
  },
  'too-many-cells': {
    en: 'The row has more cells than the header: a separator in a text that is not in quotation marks?',
    fr: 'La ligne a plus de cellules que l’en-tête : un séparateur dans un texte sans guillemets ?',
  },
  'cell-too-large': { en: 'A cell of the row is larger than 1 MiB.', fr: 'Une cellule de la ligne dépasse 1 Mio.' },
  'line-too-large': { en: 'The line is longer than 1 MiB.', fr: 'La ligne dépasse 1 Mio.' },
  'malformed-json': { en: 'The line is not an object of JSON.', fr: 'La ligne n’est pas un objet JSON.' },
  'totals-row': {
    en: 'The row sums up others, as spreadsheets end: “{source}” holds a word for it, and nothing says who or when.',
    fr: 'La ligne récapitule les autres, comme au bas d’un tableau : « {source} » n’en dit que le mot, sans client ni date.',
  },
  'score-unreadable': {
    en: '“{source}” holds what is no score.',
    fr: '« {source} » contient ce qui n’est pas une note.',
  },
  'score-outside-scale': {
    en: '“{source}” holds a score outside its scale; say the scale it was asked on.',
    fr: '« {source} » contient une note hors de son échelle ; indiquez l’échelle de la question.',
  },
  'date-unreadable': {
    en: '“{source}” holds what is no date, or a day that does not exist.',
    fr: '« {source} » contient ce qui n’est pas une date, ou un jour qui n’existe pas.',
  },
  'date-ambiguous': {
    en: '“{source}” holds a date whose day and month could be either; say their order.',
    fr: '« {source} » contient une date où jour et mois peuvent s’échanger ; indiquez leur ordre.',
  },
  'number-unreadable': {
    en: '“{source}” holds what is no number, or one out of bounds.',
    fr: '« {source} » contient ce qui n’est pas un nombre, ou un nombre hors limites.',
  },
  'flag-unreadable': {
    en: '“{source}” should say yes or no.',
    fr: '« {source} » devrait dire oui ou non.',
  },
  'language-unknown': {
    en: '“{source}” holds what is no language.',
    fr: '« {source} » contient ce qui n’est pas une langue.',
  },
  'too-long': {
    en: '“{source}” holds more characters than such a field may.',
    fr: '« {source} » contient plus de caractères que ce champ n’en admet.',
  },
} as const;

/** The stable code of a row that is none, or of a cell that could not be read. */
export type FaultCode = keyof typeof FAULTS;

/** The stable code of a row that can be no response whatever the mapping. */
export type RowFaultCode = 'too-many-cells' | 'cell-too-large' | 'line-too-large' | 'malformed-json';

/** The stable code of a cell that could not be read. */
export type CellFaultCode = Exclude<FaultCode, RowFaultCode | 'totals-row'>;

/** What could not be read: the column, empty where it is the whole row; why; and the reason in a sentence of English. */
export interface Fault {
  readonly source: string;
  readonly code: FaultCode;
  readonly detail: string;
}

/** The reason of a fault as a sentence in a language of the dictionary. */
export const wordFault = (code: FaultCode, source: string, language: keyof (typeof FAULTS)[FaultCode] = 'en'): string =>
  FAULTS[code][language].replace('{source}', () => source);

/** A fault with its reason in English. */
export const faultOf = (code: FaultCode, source = ''): Fault => ({ source, code, detail: wordFault(code, source) });

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const SENTENCES = (Object.keys(FAULTS) as FaultCode[]).map((code) => {
  const sentence = FAULTS[code].en.split('{source}').map(literally).join('([^”]*)');
  return { code, sentence: new RegExp(sentence, 'g') };
});

/** Sentences of faults, as they are kept in English, in a language of the dictionary; what is none of them stays as it is. */
export const rewordFaults = (details: string, language: keyof (typeof FAULTS)[FaultCode]): string =>
  SENTENCES.reduce((text, { code, sentence }) => text.replace(sentence, (_, source: string) => wordFault(code, source, language)), details);
