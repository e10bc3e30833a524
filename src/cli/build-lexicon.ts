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
  writeFileSync(LEXICON_PATH, JSON.stringify(compileLexicon(files, digest)));
} catch (error) {
  if (!(error instanceof LexiconError)) throw error;
  process.stderr.write(`lexicons/${error.message}\n`);
  process.exitCode = 1;
}
