import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { compileLexicon } from '../lexicon/compile-lexicon.ts';
import { LexiconError } from '../lexicon/lexicon-error.ts';
import { lexiconFiles } from '../worker/lexicon-files.ts';
import { LEXICON_PATH } from '../worker/read-lexicon.ts';

/** Compiles lexicons/ into dist/lexicon.json; a fault is reported as file:line: what is wrong, with exit code 1. */
try {
  const { files, digest } = lexiconFiles();
  mkdirSync(dirname(LEXICON_PATH), { recursive: true });
  // Escaped beyond Latin-1, so that reading it back makes a string of one byte a character.
  const json = JSON.stringify(compileLexicon(files, digest)).replace(
    /[^\0-\xff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(LEXICON_PATH, json);
} catch (error) {
  if (!(error instanceof LexiconError)) throw error;
  process.stderr.write(`lexicons/${error.message}\n`);
  process.exitCode = 1;
}
