/** Why a cell could not be read, by its stable code; `{source}` is the name of its column. Never what the cell holds. */
export const CELL_FAULTS = {
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

/** The stable code of a cell that could not be read. */
export type CellFaultCode = keyof typeof CELL_FAULTS;

/** A cell that could not be read: which, why, and the reason in a sentence of English. */
export interface CellFault {
  readonly source: string;
  readonly code: CellFaultCode;
  readonly detail: string;
}

/** The reason of a fault as a sentence in a language of the dictionary. */
export const wordCellFault = (code: CellFaultCode, source: string, language: keyof (typeof CELL_FAULTS)[CellFaultCode] = 'en'): string =>
  CELL_FAULTS[code][language].replace('{source}', () => source);
