/** Why a file cannot be read (further), and what to do; `{line}` is where, `{name}` what it is about. */
export const FILE_FAULTS = {
  'no-rows': { en: 'The file holds no rows.', fr: 'Le fichier ne contient aucune ligne.' },
  'header-only': {
    en: 'The file holds a header and no rows below it.',
    fr: 'Le fichier contient un en-tête, et aucune ligne en dessous.',
  },
  'json-document': {
    en: 'This is one document of JSON; write one object a line (NDJSON), as `jq -c .[]` does, or save it as CSV.',
    fr: 'C’est un seul document JSON ; écrivez un objet par ligne (NDJSON), comme le fait `jq -c .[]`, ou enregistrez-le en CSV.',
  },
  markup: {
    en: 'This is a page of HTML or XML, whatever its name; open it in a spreadsheet and save it as CSV (UTF-8) or .xlsx.',
    fr: 'C’est une page HTML ou XML, quel que soit son nom ; ouvrez-la dans un tableur et enregistrez-la en CSV (UTF-8) ou en .xlsx.',
  },
  'no-text': {
    en: 'This is no table but a PDF, an image, a packed file or the like; send CSV, .xlsx or NDJSON.',
    fr: 'Ce n’est pas un tableau mais un PDF, une image, un fichier compressé ou autre ; envoyez du CSV, un .xlsx ou du NDJSON.',
  },
  'encodings-mixed': {
    en: 'On line {line} the encoding changes between UTF-8 and another; save the file anew in UTF-8, or choose the encoding.',
    fr: 'En ligne {line}, l’encodage passe de l’UTF-8 à un autre ou l’inverse ; enregistrez le fichier à nouveau en UTF-8, ou choisissez l’encodage.',
  },
  'encoding-changes': {
    en: 'Line {line} is not in UTF-8 as what stands before it; choose the encoding windows-1252, or save the file anew in UTF-8.',
    fr: 'La ligne {line} n’est pas en UTF-8 comme ce qui précède ; choisissez l’encodage windows-1252, ou enregistrez le fichier à nouveau en UTF-8.',
  },
  'row-too-large': {
    en: 'The row that begins on line {line} is longer than 4 MiB; most often a quotation mark is opened there and never closed.',
    fr: 'La ligne qui commence en {line} dépasse 4 Mio ; le plus souvent, un guillemet y est ouvert et jamais fermé.',
  },
  'unclosed-quote': {
    en: 'A quotation mark opened in the row that begins on line {line} is never closed.',
    fr: 'Un guillemet ouvert dans la ligne qui commence en {line} n’est jamais fermé.',
  },
  'too-many-columns': { en: 'The file has more than 2,000 columns.', fr: 'Le fichier a plus de 2 000 colonnes.' },
  'old-workbook': {
    en: 'This is an Excel file of the old kind (.xls), or one locked with a password; save it as CSV (UTF-8), or as .xlsx without a password.',
    fr: 'C’est un fichier Excel ancien (.xls) ou protégé par un mot de passe ; enregistrez-le en CSV (UTF-8), ou en .xlsx sans mot de passe.',
  },
  'workbook-too-large': {
    en: 'The workbook is larger than 25 MB; save its sheet as CSV (UTF-8), which has no limit.',
    fr: 'Le classeur dépasse 25 Mo ; enregistrez sa feuille en CSV (UTF-8), qui n’a pas de limite.',
  },
  'workbook-expands': {
    en: 'The workbook holds more than 200 MB once unpacked; save its sheet as CSV (UTF-8), which has no limit.',
    fr: 'Le classeur contient plus de 200 Mo une fois décompressé ; enregistrez sa feuille en CSV (UTF-8), qui n’a pas de limite.',
  },
  'workbook-too-wide': {
    en: 'The workbook has more than 2,000 columns, more than 200 sheets, or cells too far apart; save the one sheet as CSV (UTF-8).',
    fr: 'Le classeur a plus de 2 000 colonnes, plus de 200 feuilles, ou des cellules trop éloignées ; enregistrez la seule feuille utile en CSV (UTF-8).',
  },
  'broken-workbook': {
    en: 'The workbook cannot be read; open it in a spreadsheet and save it as CSV (UTF-8).',
    fr: 'Le classeur ne peut être lu ; ouvrez-le dans un tableur et enregistrez-le en CSV (UTF-8).',
  },
  'unknown-sheet': { en: 'There is no such sheet; there are: {name}.', fr: 'Il n’y a pas de telle feuille ; il y a : {name}.' },
  'unknown-encoding': { en: 'The encodings are {name}.', fr: 'Les encodages sont {name}.' },
  'unknown-column': {
    en: 'The file has no column “{name}”, which the mapping names.',
    fr: 'Le fichier n’a pas de colonne « {name} », que la correspondance nomme.',
  },
  'mapping-needed': {
    en: 'The file’s rows are no verbatims by themselves: say which column is what.',
    fr: 'Les lignes du fichier ne sont pas d’elles-mêmes des verbatims : dites à quoi sert chaque colonne.',
  },
} as const;

/** The stable code of a file that cannot be read. */
export type FileFaultCode = keyof typeof FILE_FAULTS;

/** A language that faults are worded in. */
export type FaultLanguage = keyof (typeof FILE_FAULTS)[FileFaultCode];

/** A file that cannot be read, or not further: `line` says where. The message is the reason in English. */
export class FileFault extends Error {
  readonly code: FileFaultCode;
  readonly line: number | null;
  readonly about: string;
  constructor(code: FileFaultCode, { line = null, name = '' }: { line?: number | null; name?: string } = {}) {
    super(wordFileFault({ code, line, about: name }));
    this.name = 'FileFault';
    this.code = code;
    this.line = line;
    this.about = name;
  }
}

/** The reason of a fault as a sentence in a language of the dictionary. */
export function wordFileFault({ code, line, about }: Pick<FileFault, 'code' | 'line' | 'about'>, language: FaultLanguage = 'en'): string {
  return FILE_FAULTS[code][language].replace('{line}', String(line)).replace('{name}', () => about);
}
