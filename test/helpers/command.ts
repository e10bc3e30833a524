import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { coloursOf } from '../../src/cli/terminal/colours.ts';
import type { Terminal } from '../../src/cli/terminal/terminal.ts';
import type { Language } from '../../src/cli/terminal/words.ts';
import { environment } from './start-process.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs the built command as a process of its own, `pipe` at the other end of its stdout where given. */
export function saillance(
  args: readonly string[],
  { env = {}, input = '', pipe }: { env?: Record<string, string>; input?: string; pipe?: string } = {},
) {
  const quoted = args.map((arg) => `'${arg}'`).join(' ');
  const [file, ...rest] =
    pipe === undefined
      ? [process.execPath, 'dist/cli/saillance.js', ...args]
      : ['bash', '--norc', '-c', `set -o pipefail; '${process.execPath}' dist/cli/saillance.js ${quoted} | ${pipe}`];
  const { status, stdout, stderr } = spawnSync(file ?? '', rest, { cwd: root, env: environment(env), input, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

/** A terminal that keeps what is written to it. */
export function createPaper(language: Language = 'en', columns = 80) {
  const written = { out: '', err: '' };
  const plain = coloursOf({}, false);
  const terminal: Terminal = {
    language,
    say: (words) => words[language],
    colours: plain,
    errorColours: plain,
    columns,
    isWatched: false,
    async out(text) {
      written.out += text;
    },
    tell(text) {
      written.err += text;
    },
  };
  return { terminal, written };
}
