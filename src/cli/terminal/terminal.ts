import { once } from 'node:events';
import { type Colours, coloursOf } from './colours.ts';
import { type Language, languageOf, type Words } from './words.ts';

/** Where a command writes, and how. */
export interface Terminal {
  readonly language: Language;
  /** The text in the language of the locale. */
  readonly say: (words: Words) => string;
  /** Colours of stdout, and of stderr. */
  readonly colours: Colours;
  readonly errorColours: Colours;
  /** Columns of stdout; 80 where it is no terminal. */
  readonly columns: number;
  /** Whether somebody watches stderr, where progress goes. */
  readonly isWatched: boolean;
  /** Writes a result to stdout; resolves when there is room for more. */
  readonly out: (text: string | Uint8Array) => Promise<void>;
  /** Writes to stderr what is no result. */
  readonly tell: (text: string) => void;
}

/** The terminal of this process. */
export function createTerminal({ env, stdout, stderr }: Pick<NodeJS.Process, 'env' | 'stdout' | 'stderr'>): Terminal {
  const language = languageOf(env);
  return {
    language,
    say: (words) => words[language],
    colours: coloursOf(env, stdout.isTTY),
    errorColours: coloursOf(env, stderr.isTTY),
    columns: stdout.columns || 80,
    isWatched: stderr.isTTY === true,
    async out(text) {
      if (!stdout.write(text)) await once(stdout, 'drain');
    },
    tell: (text) => void stderr.write(text),
  };
}
