import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CompiledLexicon, Integers } from '../lexicon/compiled-lexicon.ts';

/*
 * The artefact is two files: JSON, in which every row of integers is replaced by where it lies, and the integers as they lie in memory
 * (32 bits, this machine's order: the build makes both where they are read). Parsing them as JSON would cost each thread ten times the
 * memory, for good.
 */
const JSON_PATH = fileURLToPath(new URL('../../dist/lexicon.json', import.meta.url));
const INTEGERS_PATH = fileURLToPath(new URL('../../dist/lexicon.bin', import.meta.url));
/** How a row of integers stands in the JSON: its first and last place among all integers. */
const PLACE = '$integers';

const isIntegers = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.length > 64 && value.every((item) => Number.isInteger(item));

/** Writes the compiled lexicon where `readLexicon` finds it: dist/lexicon.json and dist/lexicon.bin. */
export function writeLexicon(lexicon: CompiledLexicon): void {
  const all: number[] = [];
  const json = JSON.stringify(lexicon, (_, value: unknown) => {
    if (!isIntegers(value)) return value;
    const from = all.length;
    for (const integer of value) all.push(integer);
    return { [PLACE]: [from, all.length] };
  });
  // Escaped beyond Latin-1, so that reading it back makes a string of one byte a character.
  writeFileSync(
    JSON_PATH,
    json.replace(/[^\0-\xff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
  writeFileSync(INTEGERS_PATH, Int32Array.from(all));
}

/** Reads the compiled lexicon. Throws with advice when the build has not made it. */
export function readLexicon(): CompiledLexicon {
  try {
    const bytes = readFileSync(INTEGERS_PATH);
    const all = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / Int32Array.BYTES_PER_ELEMENT);
    const lexicon = JSON.parse(readFileSync(JSON_PATH, 'utf8')) as CompiledLexicon;
    for (const language of lexicon.languages) {
      place(language, all);
      place(language.atoms, all);
    }
    return lexicon;
  } catch (error) {
    throw new Error(`cannot read the compiled lexicon ${JSON_PATH}; run "npm run build"`, { cause: error });
  }
}

/** Puts the integers back where the JSON only says their place. */
function place(holder: object, all: Int32Array): void {
  const values = holder as Record<string, Integers | { readonly [PLACE]?: readonly [number, number] }>;
  for (const [name, value] of Object.entries(values)) {
    const found = (value as { readonly [PLACE]?: readonly [number, number] } | null)?.[PLACE];
    if (found) values[name] = all.subarray(found[0], found[1]);
  }
}
