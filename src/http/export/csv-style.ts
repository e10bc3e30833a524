import type { LabelLanguage } from '../../service/taxonomy-view.ts';

/** How the spreadsheets of readers of a language want their files. */
export interface CsvStyle {
  readonly delimiter: string;
  readonly decimal: string;
  readonly yes: string;
  readonly no: string;
  /** A date of padded numbers. */
  readonly date: (year: string, month: string, day: string) => string;
  /** What the codes of answers are called; codes without a word are written as they are. */
  readonly words: Readonly<Record<string, string>>;
}

/** The style of each language. */
export const CSV_STYLES: Readonly<Record<LabelLanguage, CsvStyle>> = {
  en: { delimiter: ',', decimal: '.', yes: 'TRUE', no: 'FALSE', date: (year, month, day) => `${year}-${month}-${day}`, words: {} },
  fr: {
    delimiter: ';',
    decimal: ',',
    yes: 'VRAI',
    no: 'FAUX',
    date: (year, month, day) => `${day}/${month}/${year}`,
    words: {
      positive: 'positif',
      neutral: 'neutre',
      negative: 'négatif',
      mixed: 'mitigé',
      recommend: 'recommander',
      discourage: 'déconseiller',
      leave: 'partir',
      stay: 'rester',
      complain: 'se plaindre',
      praise: 'féliciter',
      thank: 'remercier',
      ask: 'demander',
      compare: 'comparer',
      core: 'noyau',
      'first-periphery': 'première périphérie',
      contrasting: 'zone contrastée',
      'second-periphery': 'seconde périphérie',
      suppressed: 'masqué',
      insufficient: 'insuffisant',
      indicative: 'indicatif',
      reliable: 'fiable',
      breaker: 'fait perdre',
      maker: 'fait gagner',
      both: 'les deux',
      hygiene: 'attendu',
      none: 'aucun',
      'insufficient-evidence': 'trop peu connu',
      concentrate: 'à traiter d’abord',
      'keep-up': 'à maintenir',
      'low-priority': 'secondaire',
      'possible-overkill': 'peut-être trop',
      borderline: 'à la limite',
    },
  },
};
