import type { Analysis } from '../schemas/analysis.ts';
import type { Document } from '../text/document.ts';
import type { Anchor, LinkSentence } from './anchor.ts';
import type { ScoredCue } from './effects.ts';
import { judge } from './judge.ts';
import { linkCues } from './link-cues.ts';

/** The sentiment towards each span asked for, in order. Linked afresh beside the mentions, so that asking changes no mention. */
export function toTargets(
  document: Document,
  findings: readonly LinkSentence[],
  targets: readonly { start: number; end: number }[],
): NonNullable<Analysis['targets']> {
  const anchors: Anchor[] = [];
  const anchorOf = targets.map((target): Anchor => {
    let first = document.tokens.findIndex((token) => token.end > target.start);
    if (first < 0) first = document.tokens.length;
    let last = first;
    while (last < document.tokens.length && (document.tokens[last]?.start ?? 0) < target.end) last += 1;
    const known = anchors.find((anchor) => anchor.first === first && anchor.last === last);
    if (known) return known;
    const anchor = { first, last, implicit: false, cues: [] };
    anchors.push(anchor);
    return anchor;
  });
  const asked = findings.map(({ view }) => anchors.filter(({ first }) => first >= view.sentence.first && first < view.sentence.last));
  linkCues(
    findings.map((finding, index) => {
      const own = asked[index] ?? [];
      const others = finding.anchors.filter((anchor) => !own.some((target) => target.first < anchor.last && anchor.first < target.last));
      const all = [...own, ...others.map((anchor) => ({ ...anchor, cues: [] }))];
      return { ...finding, anchors: all.sort((a, b) => a.first - b.first) };
    }),
    { inherited: false },
  );
  findings.forEach((finding, index) => {
    takeWhatIsLeft(asked[index] ?? [], finding);
  });
  return targets.map(({ start, end }, index) => ({ start, end, ...judge(anchorOf[index]?.cues ?? []) }));
}

/**
 * A target that nothing was linked to takes the nearest judgement of its clause that was linked to no other target; asked alone of its
 * sentence, the nearest of the sentence.
 */
function takeWhatIsLeft(targets: readonly Anchor[], { cues, view }: LinkSentence): void {
  const alone = targets.length === 1;
  for (const target of targets) {
    if (target.cues.length > 0) continue;
    const clause = view.clauseOf(target.first);
    const free = cues.filter((cue) => alone || (cue.clause === clause && !targets.some((other) => other.cues.includes(cue))));
    const distance = (cue: ScoredCue) => Math.abs(cue.first - target.first);
    const nearest = free.reduce<ScoredCue | undefined>((best, cue) => (best && distance(best) <= distance(cue) ? best : cue), undefined);
    if (nearest) target.cues.push(nearest);
  }
}
