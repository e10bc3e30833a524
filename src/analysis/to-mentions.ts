import type { Cue, Mention } from '../schemas/analysis.ts';
import type { Document } from '../text/document.ts';
import type { Anchor } from './anchor.ts';
import type { ScoredCue } from './effects.ts';
import type { Sighting } from './find-mentions.ts';
import { judge } from './judge.ts';

/** A sighting and the cues linked to it. */
export interface AnchoredSighting extends Sighting {
  readonly anchor: Anchor;
}

/** The mentions of a text, in order, each judged by the cues that speak of it. */
export function toMentions(
  document: Document,
  sightings: readonly AnchoredSighting[],
  prompted: { has(touchpoint: string): boolean },
  surface: (cue: ScoredCue) => Cue,
): Mention[] {
  if (sightings.length === 0) return [];
  const ranks = ranksOf(sightings);
  return sightings.map(({ touchpoint, implicit, first, last, anchor }) => {
    const start = document.tokens[first]?.start ?? 0;
    const end = document.tokens[last - 1]?.end ?? start;
    const { score, label } = judge(anchor.cues);
    return {
      touchpoint,
      start,
      end,
      surface: document.text.slice(start, end),
      rank: ranks.get(touchpoint) ?? 1,
      implicit,
      prompted: prompted.has(touchpoint),
      score,
      label,
      cues: anchor.cues.map(surface),
    };
  });
}

/** Place of each touchpoint in order of first mention; those first seen on one span share their mean place. */
function ranksOf(sightings: readonly Sighting[]): Map<string, number> {
  const ranks = new Map<string, number>();
  let before = 0;
  let tied: string[] = [];
  let [atFirst, atLast] = [-1, -1];
  const close = () => {
    for (const touchpoint of tied) ranks.set(touchpoint, before + (tied.length + 1) / 2);
    before += tied.length;
    tied = [];
  };
  const seen = new Set<string>();
  for (const { touchpoint, first, last } of sightings) {
    if (seen.has(touchpoint)) continue;
    seen.add(touchpoint);
    if (atFirst !== first || atLast !== last) close();
    [atFirst, atLast] = [first, last];
    tied.push(touchpoint);
  }
  close();
  return ranks;
}
