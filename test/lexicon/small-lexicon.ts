import { compileLexicon } from '../../src/lexicon/compile-lexicon.ts';
import type { CompiledLanguage, CompiledLexicon, Meaning } from '../../src/lexicon/compiled-lexicon.ts';
import { lexiconReader } from '../../src/lexicon/lexicon-reader.ts';
import { createMatcher } from '../../src/lexicon/matcher.ts';

const MOMENTS = '{ five-moments: second.use, product: use, relationship: first-use, cycle: use }';

const BARE: Readonly<Record<string, string>> = {
  'und/emoji.tsv': '😍\t0.9',
  'und/languages.tsv': 'fr\tiso\tfra\nen\tiso\teng',
  'packs/base/touchpoints.yaml': `- id: staff\n  moments: ${MOMENTS}\n- id: delivery\n  moments: ${MOMENTS}\n- id: delivery.delay\n`,
  'packs/base/fr.tsv': 'staff\tlabel\tLe personnel\nstaff\tterm\t~vendeur',
  'packs/base/en.tsv': 'staff\tlabel\tStaff\nstaff\tterm\t~clerk',
  'packs/shop/touchpoints.yaml': `- id: shop.till\n  specialises: staff\n  moments: ${MOMENTS}\n`,
  'packs/shop/fr.tsv': 'shop.till\tlabel\tLa caisse\nshop.till\tterm\t~caisse',
  'packs/shop/en.tsv': 'shop.till\tlabel\tThe till\nshop.till\tterm\t~till',
  'fr/segmentation.tsv': "elision\tl'\nelision\tqu'\nelision\tn'\nlost\tl'\njoined\taujourd'hui\nclause\tmais\nhyphens\tkeep",
  'en/segmentation.tsv': "contraction\tn't\nclause\tbut\nhyphens\tcut",
};
const EMPTY = [
  'polarity',
  'expressions',
  'modifiers',
  'negators',
  'contrast',
  'wishes',
  'questions',
  'intents',
  'aliases',
  'language',
  'inflection',
  'personal-data',
  'stop-words',
];

/** The files of a lexicon that holds next to nothing, with some of them replaced; null leaves a file out. */
export function smallFiles(replaced: Readonly<Record<string, string | null>> = {}): Map<string, string> {
  const files = new Map(Object.entries(BARE));
  for (const lang of ['fr', 'en']) for (const name of EMPTY) files.set(`${lang}/${name}.tsv`, '');
  for (const [path, content] of Object.entries(replaced)) {
    if (content === null) files.delete(path);
    else files.set(path, content);
  }
  return files;
}

/** A small lexicon, compiled. */
export const compileSmall = (replaced: Readonly<Record<string, string | null>> = {}): CompiledLexicon =>
  compileLexicon(smallFiles(replaced), 'test');

/** The language of a compiled lexicon. */
export function languageIn(lexicon: CompiledLexicon, code: string): CompiledLanguage {
  const language = lexicon.languages.find((candidate) => candidate.code === code);
  if (!language) throw new Error(`no language ${code}`);
  return language;
}

/** Every bit: all packs on. */
export const ALL_PACKS = 2 ** 30 - 1;

/** A reader of one language with a compiled lexicon. */
function readerOf(lexicon: CompiledLexicon, code: string) {
  const reader = lexiconReader(lexicon);
  return (text: string) => reader.read(text, { lang: code });
}

const nameOf = (meaning: Meaning): string | number => {
  if (meaning.kind === 'polarity') return meaning.value;
  if (meaning.kind === 'touchpoint') return meaning.touchpoint;
  if (meaning.kind === 'intent') return meaning.intent;
  return meaning.kind === 'modifier' ? meaning.factor : meaning.sort;
};

/** What a compiled lexicon finds in a text, in order: `name: words as written`, the name being a value, touchpoint, intent, factor or sort. */
export function findsOf(lexicon: CompiledLexicon, code: string): (text: string, packs?: number) => string[] {
  const matcher = createMatcher(languageIn(lexicon, code), 0);
  const read = readerOf(lexicon, code);
  return (text, packs = ALL_PACKS) => {
    const { tokens, sentences } = read(text);
    return sentences
      .flatMap(({ first, last, clauses }) =>
        matcher.match(tokens, first, last, packs, (token) => clauses.findIndex((clause) => token >= clause.first && token < clause.last)),
      )
      .sort((a, b) => a.first - b.first || b.last - a.last)
      .map(({ meaning, first, last }) => `${nameOf(meaning)}: ${text.slice(tokens[first]?.start, tokens[last - 1]?.end)}`);
  };
}
