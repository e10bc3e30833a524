import type { SampledText } from '../../../store/store.ts';
import type { TermChoice, TermReader, TermWord } from './term-reader.ts';

/** Who speaks: a respondent with all that they said in one set and language, or a verbatim without a respondent. Each counts once. */
export interface Voice {
  /** 0 for the first set compared, 1 for the second. */
  readonly set: 0 | 1;
  readonly lang: string;
  /** Mean weight of the texts. */
  readonly weight: number;
  readonly texts: readonly { readonly said: SampledText; readonly words: readonly TermWord[] }[];
}

/** A term within a text: its key, and the first and last of its words. */
export interface TermPlace {
  readonly key: string;
  readonly first: TermWord;
  readonly last: TermWord;
}

/** Words that a phrase has at most. */
const LONGEST = 3;

/** Reads the texts of two sets, and gathers them by who speaks. */
export function voicesOf(
  sets: readonly [readonly SampledText[], readonly SampledText[]],
  reader: TermReader,
  packs: readonly string[],
  choice: TermChoice,
): Voice[] {
  const voices: Voice[] = [];
  for (const set of [0, 1] as const) {
    const texts = new Map<string, Voice['texts'][number][]>();
    for (const [at, said] of sets[set].entries()) {
      const key = `${said.lang} ${said.respondent < 0 ? `v${at}` : said.respondent}`;
      const known = texts.get(key) ?? [];
      known.push({ said, words: reader.read(said, packs, choice) });
      texts.set(key, known);
    }
    for (const own of texts.values()) {
      const weight = own.reduce((sum, { said }) => sum + said.weight, 0) / own.length;
      voices.push({ set, lang: own[0]?.said.lang ?? 'und', weight, texts: own });
    }
  }
  return voices;
}

/** The key of a term: its language and the stems of its words. */
export const termKey = (lang: string, stems: readonly string[]): string => `${lang} ${stems.join(' ')}`;

/** The language and the stems that a key is made of. */
export function partsOf(key: string): { readonly lang: SampledText['lang']; readonly stems: readonly string[] } {
  const [lang, ...stems] = key.split(' ');
  return { lang: lang as SampledText['lang'], stems };
}

/** The terms of `words`: each word, and each run of two or three joined ones, if `inPhrases` holds the key of every one of them. */
export function* termsIn(lang: string, words: readonly TermWord[], inPhrases: (key: string) => boolean): Generator<TermPlace> {
  for (const [at, first] of words.entries()) {
    let key = termKey(lang, [first.stem]);
    yield { key, first, last: first };
    if (!inPhrases(key)) continue;
    for (let next = at + 1; next < at + LONGEST && next < words.length; next += 1) {
      const last = words[next] as TermWord;
      if (!last.joined || !inPhrases(termKey(lang, [last.stem]))) break;
      key = `${key} ${last.stem}`;
      yield { key, first, last };
    }
  }
}
