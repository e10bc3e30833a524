import type { Analysis } from '../schemas/analysis.ts';
import type { Document } from '../text/document.ts';
import type { Anchor, LinkSentence } from './anchor.ts';
import type { ScoredCue } from './effects.ts';
import { judge } from './judge.ts';
import { linkCues } from './link-cues.ts';
import type { SentenceView } from './sentence-view.ts';

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
  linkCues(
    findings.map((finding) => {
      const { first, last } = finding.view.sentence;
      const own = anchors.filter((anchor) => anchor.first >= first && anchor.first < last);
      const others = finding.anchors.filter((anchor) => !own.some((target) => target.first < anchor.last && anchor.first < target.last));
      const all = [...own, ...others.map((anchor) => ({ ...anchor, cues: [] }))];
      return { ...finding, anchors: all.sort((a, b) => a.first - b.first) };
    }),
    { inherited: false },
  );
  for (const { view, cues } of findings) {
    const { first, last } = view.sentence;
    const own = anchors.filter((anchor) => anchor.first >= first && anchor.first < last);
    for (const anchor of own) if (anchor.cues.length === 0) takeOwnClause(anchor, own, cues, view);
  }
  return targets.map(({ start, end }, index) => ({ start, end, ...judge(anchorOf[index]?.cues ?? []) }));
}

/** A target that nothing was linked to takes the nearest judgement of its clause that was linked to no other target. */
function takeOwnClause(anchor: Anchor, targets: readonly Anchor[], cues: readonly ScoredCue[], view: SentenceView): void {
  const clause = view.clauseOf(anchor.first);
  const free = cues.filter((cue) => cue.clause === clause && !targets.some((other) => other.cues.includes(cue)));
  const distance = (cue: ScoredCue) => Math.abs(cue.first - anchor.first);
  const nearest = free.reduce<ScoredCue | undefined>((best, cue) => (best && distance(best) <= distance(cue) ? best : cue), undefined);
  if (nearest) anchor.cues.push(nearest);
}
