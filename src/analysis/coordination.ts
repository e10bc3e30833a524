import type { Anchor, LinkSentence } from './anchor.ts';
import type { SentenceView } from './sentence-view.ts';

/** Words of four letters or fewer (articles, possessives) that may stand between two coordinated anchors. */
const LINKING_WORDS = 2;

/** Groups of anchors joined by coordinators, commas and small words, none of them judged by itself, none across a clause word: "l'accueil, le prix et la livraison". */
export function coordinated({ view, cues, anchors }: LinkSentence): Map<Anchor, Anchor[]> {
  const groups = new Map<Anchor, Anchor[]>();
  const cueTokens = new Set<number>();
  for (const cue of cues) for (let i = cue.first; i < cue.last; i += 1) cueTokens.add(i);
  for (let i = 1; i < anchors.length; i += 1) {
    const [left, right] = [anchors[i - 1] as Anchor, anchors[i] as Anchor];
    if (!joined(view, left, right, cueTokens)) continue;
    const group = groups.get(left) ?? [left];
    group.push(right);
    groups.set(left, group);
    groups.set(right, group);
  }
  return groups;
}

function joined(view: SentenceView, left: Anchor, right: Anchor, cueTokens: ReadonlySet<number>): boolean {
  if (left.implicit || right.implicit || right.first < left.last || right.first - left.last > LINKING_WORDS + 2) return false;
  for (let clause = view.clauseOf(left.first) + 1; clause <= view.clauseOf(right.first); clause += 1) {
    if (!view.isPunctuated(clause)) return false;
  }
  for (let i = left.first; i < left.last; i += 1) if (cueTokens.has(i)) return false;
  for (let i = right.first; i < right.last; i += 1) if (cueTokens.has(i)) return false;
  let coordinators = 0;
  let small = 0;
  for (let i = left.last; i < right.first; i += 1) {
    if (cueTokens.has(i)) return false;
    const token = view.tokens[i];
    if (view.isCoordinator(i) || token?.form === ',' || token?.form === '/' || token?.form === '&' || token?.form === '+')
      coordinators += 1;
    else if (token?.kind === 'word' && token.folded.length <= 4) small += 1;
    else return false;
  }
  return coordinators > 0 && small <= LINKING_WORDS;
}
