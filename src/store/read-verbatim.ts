import type { Intent, Label } from '../schemas/analysis.ts';
import type { LANGS } from '../schemas/names.ts';
import type { CountedMention } from './counting/contributions.ts';
import type { StoredVerbatim } from './verbatims.ts';

/** A mention as it was counted; positions in UTF-16 code units. */
export interface ReadMention extends CountedMention {
  /** True when no word names the touchpoint. */
  readonly implicit: boolean;
}

/** A stored verbatim with its analysis as it was counted. */
export interface ReadVerbatim extends StoredVerbatim {
  readonly lang: (typeof LANGS)[number];
  /** 0…1. */
  readonly confidence: number;
  /** −1…1. */
  readonly score: number;
  readonly label: Label;
  readonly intents: readonly Intent[];
  /** In order of the text. */
  readonly mentions: readonly ReadMention[];
}
