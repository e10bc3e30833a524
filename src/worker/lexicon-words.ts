import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PackWords } from '../lexicon/pack-words.ts';

/*
 * The words of touchpoints as people read them are no part of the compiled lexicon, which matches without them: a file a pack, read when
 * somebody asks, so that no thread holds them.
 */
const FOLDER = new URL('../../dist/lexicon-words/', import.meta.url);
const pathOf = (pack: string) => fileURLToPath(new URL(`${pack}.json`, FOLDER));

/** Writes the words of a pack where `readPackWords` finds them: dist/lexicon-words/. */
export function writePackWords(pack: string, words: PackWords): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(pathOf(pack), JSON.stringify(words));
}

/** A reader of the words of packs, which reads each once and is let go of with them. Throws with advice when the build has not made one. */
export function packWordsReader(): (pack: string) => PackWords {
  const known = new Map<string, PackWords>();
  return (pack) => {
    const words = known.get(pack) ?? readPackWords(pack);
    known.set(pack, words);
    return words;
  };
}

function readPackWords(pack: string): PackWords {
  try {
    return JSON.parse(readFileSync(pathOf(pack), 'utf8')) as PackWords;
  } catch (error) {
    throw new Error(`cannot read the words of the pack ${pathOf(pack)}; run "npm run build"`, { cause: error });
  }
}
