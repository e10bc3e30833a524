import { dictionary } from '../../words/dictionary.ts';

/** What to do about refusals of files, by their code; the service’s own words stand beside. */
export const words = dictionary({
  en: {
    'file-unreadable': 'The file cannot be read with these choices.',
    'file-too-large': 'The workbook is too large. Save the sheet as CSV (UTF-8), which has no limit.',
    'mapping-uncertain': 'What the columns hold is not certain: use at least one as a text.',
    'no-file': 'The file is empty.',
    'invalid-request': 'Something in the choices above does not fit the file.',
    forbidden: 'Your key may not import. It takes one with the scope “ingest”.',
    'workbook-too-large': 'The workbook is too large. Save the sheet as CSV (UTF-8), which has no limit.',
    'workbook-expands': 'The workbook is too large once unpacked. Save the sheet as CSV (UTF-8), which has no limit.',
    'encoding-changes': 'The file changes its encoding on the way. Save it anew as CSV (UTF-8), or choose windows-1252.',
    'unclosed-quote': 'A quotation mark is opened in the file and never closed. What stands before is stored.',
    'row-too-large': 'A row is too long: most often a quotation mark is never closed. What stands before is stored.',
  },
  fr: {
    'file-unreadable': 'Le fichier ne peut être lu avec ces choix.',
    'file-too-large': 'Le classeur est trop gros. Enregistrez la feuille en CSV (UTF-8), qui n’a pas de limite.',
    'mapping-uncertain': 'Le contenu des colonnes n’est pas certain : utilisez-en au moins une comme texte.',
    'no-file': 'Le fichier est vide.',
    'invalid-request': 'Quelque chose, dans les choix ci-dessus, ne va pas avec le fichier.',
    forbidden: 'Votre clé ne permet pas d’importer. Il en faut une avec la portée « ingest ».',
    'workbook-too-large': 'Le classeur est trop gros. Enregistrez la feuille en CSV (UTF-8), qui n’a pas de limite.',
    'workbook-expands': 'Le classeur est trop gros une fois décompressé. Enregistrez la feuille en CSV (UTF-8), qui n’a pas de limite.',
    'encoding-changes': 'Le fichier change d’encodage en route. Enregistrez-le à nouveau en CSV (UTF-8), ou choisissez windows-1252.',
    'unclosed-quote': 'Un guillemet est ouvert dans le fichier et jamais fermé. Ce qui précède est enregistré.',
    'row-too-large': 'Une ligne est trop longue : le plus souvent, un guillemet n’est jamais fermé. Ce qui précède est enregistré.',
  },
});
