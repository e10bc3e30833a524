import { SIGHTING } from '../cases.ts';
import type { Axis } from '../counts.ts';
import type { Prompted } from '../filter.ts';
import type { AxisView } from './axis-view.ts';
import { type Counted, type CountedMention, contributions } from './contributions.ts';
import { PARTS_OF } from './parts.ts';
import { AT } from './sums.ts';

/** An item in a verbatim. */
export interface CaseSighting {
  readonly item: string;
  readonly label: CountedMention['label'];
  /** Mean score of its mentions, −1…1. */
  readonly score: number;
  readonly rank: number;
  /** Bits of `SIGHTING`. */
  readonly flags: number;
}

/** What a verbatim says of the items of an axis. */
export interface CaseContent {
  readonly sightings: readonly CaseSighting[];
  readonly peak: number;
  readonly end: number;
  /** Length of the list of distinct items, those above not counted. */
  readonly length: number;
  /** The topmost items that the question named. */
  readonly asked: readonly string[];
}

const isTaken: Readonly<Record<Prompted, (mention: CountedMention) => boolean>> = {
  exclude: ({ prompted }) => !prompted,
  only: ({ prompted }) => prompted,
  include: () => true,
};

/** The bits of each item: of the last mention, of what turned for the better or the worse, of what is named itself. */
function flagsOf(mentions: readonly CountedMention[], view: AxisView, axis: Axis): Map<string, number> {
  const flags = new Map<string, number>();
  const turned = new Map<string, 'positive' | 'negative'>();
  for (const [i, { touchpoint, label }] of mentions.entries()) {
    const place = view.place(axis, touchpoint);
    if (place === null) continue;
    for (const item of [place.unit, ...place.above]) {
      let bits = flags.get(item) ?? 0;
      if (item === place.unit) bits |= SIGHTING.named;
      if (i === mentions.length - 1) bits |= SIGHTING.last;
      const before = turned.get(item);
      if (before === 'negative' && label === 'positive') bits |= SIGHTING.mended;
      if (before === 'positive' && label === 'negative') bits |= SIGHTING.spoilt;
      if (before === undefined && (label === 'positive' || label === 'negative')) turned.set(item, label);
      flags.set(item, bits);
    }
  }
  return flags;
}

/** What one verbatim says, by the counting rules of the rankings (contributions), with what only single cases can tell. */
export function caseContent(verbatim: Counted, view: AxisView, axis: Axis, prompted: Prompted): CaseContent {
  const parts = PARTS_OF[prompted];
  const added = contributions({ ...verbatim, weight: 1 }, view, [axis]);
  const taken = verbatim.mentions.filter(isTaken[prompted]).sort((a, b) => a.start - b.start || a.end - b.end);
  const flags = flagsOf(taken, view, axis);
  const sightings = added
    .filter(({ item, part }) => item !== '' && parts.includes(part))
    .map(({ item, label, sums }) => ({
      item,
      label,
      score: sums[AT.score] as number,
      rank: sums[AT.rank] as number,
      flags: flags.get(item) ?? 0,
    }));
  const peak = taken.reduce((most, { score }) => (Number.isNaN(most) || Math.abs(score) > Math.abs(most) ? score : most), Number.NaN);
  return {
    sightings,
    peak,
    end: taken.at(-1)?.score ?? Number.NaN,
    length: new Set(taken.map(({ touchpoint }) => view.place(axis, touchpoint)?.unit).filter((unit) => unit !== undefined)).size,
    asked: added.filter(({ item, part }) => item !== '' && part === 'named').map(({ item }) => item),
  };
}
