import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CompiledLexicon } from '../lexicon/compiled-lexicon.ts';

/** Where the build leaves the compiled lexicon: dist/lexicon.json, whether this runs from dist/ or (in tests) from src/. */
export const LEXICON_PATH = fileURLToPath(new URL('../../dist/lexicon.json', import.meta.url));

/** Reads the compiled lexicon. Throws with advice when the build has not made it. */
export function readLexicon(path = LEXICON_PATH): CompiledLexicon {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as CompiledLexicon;
  } catch (error) {
    throw new Error(`cannot read the compiled lexicon at ${path}; run "npm run build"`, { cause: error });
  }
}
