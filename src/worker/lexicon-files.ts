import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's lexicons/ folder. */
const LEXICONS_PATH = fileURLToPath(new URL('../../lexicons', import.meta.url));

/** Reads a folder of lexicon files: contents by path below it (with `/`), and one digest of them all. */
export function lexiconFiles(folder = LEXICONS_PATH): { files: Map<string, string>; digest: string } {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(tsv|yaml)$/.test(path))
    .sort();
  const files = new Map<string, string>();
  const hash = createHash('sha256');
  for (const path of paths) {
    const name = relative(folder, join(folder, path)).split(sep).join('/');
    const content = readFileSync(join(folder, path), 'utf8')
      .replaceAll('\r\n', '\n')
      .replace(/^\uFEFF/, '');
    files.set(name, content);
    hash.update(`${name}\0${content}\0`);
  }
  return { files, digest: hash.digest('hex').slice(0, 12) };
}
