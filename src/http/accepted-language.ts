import { LABEL_LANGUAGES, type LabelLanguage } from '../service/taxonomy-view.ts';

/** The language of labels that an Accept-Language header prefers; English where it says nothing that fits. */
export function acceptedLanguage(header: string | undefined): LabelLanguage {
  const wishes = (header ?? '')
    .split(',')
    .map((part, i) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const q = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find((value) => value !== undefined);
      return { language: tag.trim().split('-')[0], q: q === undefined ? 1 : Number(q), i };
    })
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q || a.i - b.i);
  for (const { language } of wishes) {
    const match = LABEL_LANGUAGES.find((known) => known === language);
    if (match !== undefined) return match;
  }
  return LABEL_LANGUAGES[0];
}
