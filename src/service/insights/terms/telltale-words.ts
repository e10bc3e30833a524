import type { SampledText } from '../../../store/store.ts';
import type { TermWord } from './term-reader.ts';
import { termKey, type Voice } from './voices.ts';

/** Share of the voices that hold a word above which it tells: more of them hold it in such a place than do not. */
const MOSTLY = 0.5;

/**
 * The words (keys) by which a set was made, and which can therefore not be tested against another: those that most voices which hold them
 * hold where `tells` says.
 */
export function telltaleWords(voices: readonly Voice[], tells: (said: SampledText, word: TermWord) => boolean): Set<string> {
  const holders = new Map<string, { voices: number; telling: number }>();
  for (const { lang, texts } of voices) {
    const own = new Map<string, boolean>();
    for (const { said, words } of texts) {
      for (const word of words) own.set(word.stem, own.get(word.stem) === true || tells(said, word));
    }
    for (const [stem, telling] of own) {
      const key = termKey(lang, [stem]);
      const known = holders.get(key) ?? { voices: 0, telling: 0 };
      holders.set(key, { voices: known.voices + 1, telling: known.telling + Number(telling) });
    }
  }
  return new Set([...holders].flatMap(([key, one]) => (one.telling > MOSTLY * one.voices ? [key] : [])));
}

/** The voices with those words alone that are `wanted`; a word whose neighbour is gone is joined to nothing. */
export function withWords(voices: readonly Voice[], wanted: (key: string) => boolean): Voice[] {
  return voices.map((voice) => ({
    ...voice,
    texts: voice.texts.map(({ said, words }) => {
      const isKept = words.map(({ stem }) => wanted(termKey(voice.lang, [stem])));
      const kept = words.flatMap((word, at) => (isKept[at] ? [{ ...word, joined: word.joined && isKept[at - 1] === true }] : []));
      return { said, words: kept };
    }),
  }));
}
