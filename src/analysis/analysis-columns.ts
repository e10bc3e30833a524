/**
 * The analyses of a batch as flat columns: cheap to pass between threads and to write. Row `i` of the verbatims owns the mentions
 * `mentionsFrom[i]` to `mentionsFrom[i + 1]`, and likewise its intents and prompted touchpoints. Touchpoints are indexes into `touchpoints`.
 */
export interface AnalysisColumns {
  readonly version: string;
  readonly count: number;
  readonly touchpoints: readonly string[];
  readonly lang: Uint8Array;
  readonly langConfidence: Float64Array;
  readonly score: Float64Array;
  readonly label: Uint8Array;
  readonly mentionsFrom: Uint32Array;
  readonly mentionTouchpoint: Uint16Array;
  readonly mentionStart: Uint16Array;
  readonly mentionEnd: Uint16Array;
  readonly mentionScore: Float64Array;
  readonly mentionLabel: Uint8Array;
  /** 1 when the touchpoint is implied, not named. */
  readonly mentionImplicit: Uint8Array;
  /** 1 when the question itself named the touchpoint or an ancestor of it. */
  readonly mentionPrompted: Uint8Array;
  /** Distinct intents of each verbatim. */
  readonly intentsFrom: Uint32Array;
  readonly intent: Uint8Array;
  /** Touchpoints that the question named (given, or found in its wording), whether or not the verbatim mentions them. */
  readonly promptedFrom: Uint32Array;
  readonly promptedTouchpoint: Uint16Array;
}
