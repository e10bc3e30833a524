import { compileLexicon } from '../lexicon/compile-lexicon.ts';
import { LexiconError } from '../lexicon/lexicon-error.ts';
import { writeLexicon } from '../worker/lexicon-artefact.ts';
import { lexiconFiles } from '../worker/lexicon-files.ts';

/** Compiles lexicons/ into the artefact in dist/; a fault is reported as file:line: what is wrong, with exit code 1. */
try {
  const { files, digest } = lexiconFiles();
  writeLexicon(compileLexicon(files, digest));
} catch (error) {
  if (!(error instanceof LexiconError)) throw error;
  process.stderr.write(`lexicons/${error.message}\n`);
  process.exitCode = 1;
}
