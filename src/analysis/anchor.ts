import type { ScoredCue } from './effects.ts';
import type { SentenceView } from './sentence-view.ts';

/** Something that cues may speak of: a mention or a target. */
export interface Anchor {
  readonly first: number;
  readonly last: number;
  /** Implied, not named: only cues of its own words speak of it. */
  readonly implicit: boolean;
  readonly cues: ScoredCue[];
}

/** A sentence's cues and anchors, in order of position. */
export interface LinkSentence {
  readonly view: SentenceView;
  readonly cues: readonly ScoredCue[];
  readonly anchors: readonly Anchor[];
  /** Tokens where an exception begins ("sauf le prix"): nothing is linked across them from before to behind. */
  readonly exceptions: readonly number[];
}
