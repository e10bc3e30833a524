import { englishInflection } from './english.ts';
import { frenchInflection } from './french.ts';
import type { Inflection, InflectionRule, Inflector } from './inflector.ts';
import { type Irregular, readIrregulars } from './irregulars.ts';

const inflections: Readonly<Record<string, Inflection>> = { fr: frenchInflection, en: englishInflection };

/**
 * Makes the inflector of a language (`fr`, `en`) from the text of its `lexicons/<lang>/inflection.tsv`.
 * @throws LexiconError on a wrong line of the file, Error for a language that has no inflection; the inflector itself throws
 *   an Error for a verb that is no infinitive.
 */
export function createInflector(lang: string, irregulars: string): Inflector {
  const inflection = Object.hasOwn(inflections, lang) ? inflections[lang] : undefined;
  if (inflection === undefined) throw new Error(`no inflection for language "${lang}"`);
  const find = readIrregulars(irregulars, inflection.keys, `${lang}/inflection.tsv`);
  const rules: Partial<Record<string, InflectionRule>> = inflection.rules;
  return (written, pos) => {
    const lemma = inflection.base(written.normalize('NFC').toLowerCase().replaceAll('’', "'"), pos);
    const rule = rules[pos];
    const spellings = [lemma, ...(find(lemma, 'spelling')?.get('also') ?? []), ...inflection.spellings(lemma, find)];
    return [...new Set(rule ? spellings.flatMap((spelling) => inflected(spelling, rule, find(spelling, pos))) : spellings)];
  };
}

function inflected(lemma: string, rule: InflectionRule, irregular: Irregular = new Map()): string[] {
  const without = irregular.get('without') ?? [];
  const forms = irregular.get('only') ?? [...rule(lemma, irregular), ...(irregular.get('more') ?? [])];
  return [lemma, ...forms.filter((form) => !without.includes(form))];
}
