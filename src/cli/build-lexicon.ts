import { compileLexicon } from '../lexicon/compile-lexicon.ts';
import { LexiconError } from '../lexicon/lexicon-error.ts';
import { packWords } from '../lexicon/pack-words.ts';
import { writeLexicon } from '../worker/lexicon-artefact.ts';
import { lexiconFiles } from '../worker/lexicon-files.ts';
import { writePackWords } from '../worker/lexicon-words.ts';

/** Compiles lexicons/ into the artefacts in dist/; a fault is reported as file:line: what is wrong, with exit code 1. */
try {
  const { files, digest } = lexiconFiles();
  const lexicon = compileLexicon(files, digest);
  writeLexicon(lexicon);
  for (const { id } of lexicon.packs) writePackWords(id, packWords(id, files));
} catch (error) {
  if (!(error instanceof LexiconError)) throw error;
  process.stderr.write(`lexicons/${error.message}\n`);
  process.exitCode = 1;
}
