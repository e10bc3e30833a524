import type { Touchpoint } from '../lexicon/taxonomy.ts';
import type { JourneyMapInput } from '../schemas/journey-map.ts';
import type { VerdictThresholds } from '../schemas/priorities.ts';

/** What a project is set to. */
export interface ProjectSettings {
  readonly id: string;
  readonly name: string;
  readonly packs: readonly string[];
  readonly timezone: string;
  readonly defaultLang: string | null;
  readonly redact: boolean;
  /** Local days that verbatims are kept after the one they were said on; for ever unless given. */
  readonly retentionDays?: number;
  /** Fewest verbatims that a count may be of; 0 where none is withheld. */
  readonly minCell: number;
  /** Lines that verdicts are drawn by; those left out are the conventional ones. */
  readonly verdict?: VerdictThresholds;
}

/** What gave the analyses of a generation: the analyser's version for the project's packs, and the taxonomy that its counts follow. */
export interface Edition {
  readonly version: string;
  readonly touchpoints: readonly Touchpoint[];
}

/** A project as stored. */
export interface StoredProject extends ProjectSettings {
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** Grows with every committed change of the project; the root of its ETags. */
  readonly revision: number;
  /** Version that answers come from. */
  readonly version: string;
  /** The generation being replayed, if any. */
  readonly replaying: { readonly version: string; readonly done: number; readonly total: number } | null;
}

/** A map of the journey as kept: stages in order, of everybody or of a segment. */
export interface JourneyMap extends Omit<JourneyMapInput, 'segment'> {
  readonly id: string;
  readonly segment: Readonly<Record<string, string>> | null;
}
