/** A name for people with the apostrophes of print: the lexicon writes them straight, as texts are matched. */
export const typographic = (written: string): string => written.replaceAll("'", '’');
