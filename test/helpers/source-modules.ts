import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of src/ as the architecture sees it. */
export interface SourceModule {
  /** Below src/, with `/`. */
  readonly path: string;
  /** Its folder of the first level, or its own name (`main`, `config`, `errors`). */
  readonly room: string;
  readonly text: string;
  /** The text without comments. */
  readonly code: string;
  readonly imports: readonly SourceImport[];
}

/** What a file imports. */
export interface SourceImport {
  /** As written: a path, `node:…`, or a package with its subpath. */
  readonly specifier: string;
  /** Below src/ when it is one of ours; else null. */
  readonly target: string | null;
  /** Leaves no trace at run time. */
  readonly typeOnly: boolean;
}

const SOURCE = fileURLToPath(new URL('../../src/', import.meta.url));
const STATEMENTS = /^(?:import|export)\s+(?<type>type\s)?(?:[^'";]*?\sfrom\s+)?'(?<from>[^']+)'/gm;
const CALLS = /(?<type>typeof\s+)?(?:\bimport|\brequire|createRequire\(import\.meta\.url\))\('(?<from>[^']+)'\)/g;

/** The room that a path below src/ belongs to. */
export const roomOf = (path: string): string => path.split('/')[0]?.replace(/\.tsx?$/, '') ?? path;

function importsOf(path: string, code: string): SourceImport[] {
  return [...code.matchAll(STATEMENTS), ...code.matchAll(CALLS)].map(({ groups }) => {
    const specifier = groups?.from ?? '';
    const target = specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : null;
    return { specifier, target, typeOnly: groups?.type !== undefined };
  });
}

/** Every TypeScript file below src/, read as plain text, in order of path. */
export function sourceModules(): SourceModule[] {
  return readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
    .map((path) => {
      const text = readFileSync(`${SOURCE}${path}`, 'utf8');
      const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
      return { path, room: roomOf(path), text, code, imports: importsOf(path, code) };
    });
}
