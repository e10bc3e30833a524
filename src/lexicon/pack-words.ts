import { LexiconWord, type WordsByLanguage } from '../schemas/lexicon-word.ts';
import { readTsv } from './tsv.ts';
import { wordReading } from './word-reading.ts';

/** The words of a pack's touchpoints, by touchpoint; by `PACK_ITSELF` those that are good or bad anywhere in it. */
export type PackWords = Readonly<Record<string, WordsByLanguage>>;

const KINDS = LexiconWord.shape.kind.options;

/** Plain words first, then phrases, then what needs more than its words. */
const weight = ({ reads, conditions }: LexiconWord) =>
  (conditions.length > 0 || /[…<(/]/.test(reads) ? 2 : 0) + (reads.includes(' ') ? 1 : 0);

function wordOf(kind: LexiconWord['kind'], pattern: string, polarity: string): LexiconWord {
  return { kind, ...wordReading(pattern), pattern, polarity: polarity === '' ? null : Number(polarity) };
}

const inOrder = (lang: string) => {
  const byAlphabet = new Intl.Collator(lang).compare;
  return (a: LexiconWord, b: LexiconWord) =>
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || weight(a) - weight(b) || byAlphabet(a.reads, b.reads);
};

/**
 * The words that lead to each touchpoint of a pack, in each language: what names it, what implies it, what is good or bad of it, each from
 * plain words to patterns and by the alphabet. Of files that compile.
 * @param files contents by path below lexicons/
 */
export function packWords(pack: string, files: ReadonlyMap<string, string>): PackWords {
  const words = new Map<string, Record<string, LexiconWord[]>>();
  for (const [path, content] of files) {
    const lang = path.startsWith(`packs/${pack}/`) ? /\/([a-z]{2})\.tsv$/.exec(path)?.[1] : undefined;
    if (lang === undefined) continue;
    for (const { cells } of readTsv(path, content, 3, 4)) {
      const [touchpoint = '', written, pattern = '', polarity = ''] = cells;
      const kind = KINDS.find((known) => known === written);
      if (kind === undefined) continue;
      const own = words.get(touchpoint) ?? {};
      words.set(touchpoint, { ...own, [lang]: [...(own[lang] ?? []), wordOf(kind, pattern, polarity)] });
    }
    for (const own of words.values()) own[lang]?.sort(inOrder(lang));
  }
  return Object.fromEntries(words);
}
