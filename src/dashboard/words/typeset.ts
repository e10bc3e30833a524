import type { Language } from './language.ts';

const NARROW = '\u202f';
const WIDE = '\u00a0';

/** Signs between figures do not begin a line, in any language. */
const compared = (text: string) => text.replace(/ ([=≤≥]) /g, `${WIDE}$1${WIDE}`);

const RULES: Readonly<Record<Language, (text: string) => string>> = {
  en: compared,
  fr: (text) =>
    compared(text)
      .replace(/ ([;!?%])/g, `${NARROW}$1`)
      .replace(/ ([:»])/g, `${WIDE}$1`)
      .replace(/« /g, `«${WIDE}`),
};

/** The text with the spaces that its language wants before signs and inside quotation marks. */
export const typeset = (text: string, language: Language): string => RULES[language](text);
