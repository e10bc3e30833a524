import type { Folded } from './fold.ts';

/** What a token is. `mask` is redacted personal data; `symbol` is punctuation and anything else that is no word. */
export type TokenKind = 'word' | 'number' | 'time' | 'url' | 'email' | 'mention' | 'hashtag' | 'emoji' | 'mask' | 'symbol';

/** A token and its place in the text as sent (UTF-16 code units, end exclusive). */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  /** Lower case, composed (NFC), straight apostrophes, letters repeated for emphasis reduced to one: `troooop` → `trop`. */
  readonly form: string;
  /** `form` without accents, ligatures and apostrophes: `œuvre` → `oeuvre`, `l'` → `l`. */
  readonly folded: string;
  /** The folded form with doubled letters kept double, where letters were repeated: `coool` → `cool`; else equal to `folded`. */
  readonly doubled: string;
  /** Written with letters repeated for emphasis. */
  readonly elongated: boolean;
  /** Three letters or more, all capitals. */
  readonly capitals: boolean;
  /** The word behind the token, shared by all its occurrences. */
  readonly word: Folded;
  /** The second part of a contraction (`n't` of `don't`). */
  readonly glued: boolean;
}

/** A stretch of tokens without a clause boundary inside: `first` inclusive, `last` exclusive, indexes of tokens. */
export interface Clause {
  readonly first: number;
  readonly last: number;
}

/** A sentence: its tokens, its clauses, its language, and how it ends. */
export interface Sentence {
  readonly first: number;
  readonly last: number;
  readonly lang: string;
  readonly clauses: readonly Clause[];
  readonly question: boolean;
  /** Exclamation marks in a row at the end, at most 3. */
  readonly exclamations: number;
}

/** A text read: its language, sentences, clauses and tokens. What every later step takes. */
export interface Document {
  readonly text: string;
  readonly lang: { readonly code: string; readonly confidence: number };
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}
