/** A name after the French “de”, which loses its vowel before another: “de Sinistre”, “d’Attente et délais”. */
export const de = (name: string): string => (/^[aeiouœàâéèêëîïôûü]/i.test(name) ? `d’${name}` : `de ${name}`);
