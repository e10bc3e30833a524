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
}

/** A sentence of more tokens than this that neither names nor judges ends what was being spoken of. */
const SILENT = 3;
/** Words of four letters or fewer (articles, possessives) that may stand between two coordinated anchors. */
const LINKING_WORDS = 2;
/** What it costs a cue to speak of what follows it rather than of what precedes. */
const LOOKING_AHEAD = 1.5;
/** An adjective right before its noun, in a language that puts it there. */
const ATTRIBUTIVE = -0.5;

/**
 * Links each cue to the anchors it speaks of, adding it to their `cues`: those it overlaps, else the nearest of its clause (with those
 * coordinated to it), else the last named before in the sentence, else the first of the next clause; a sentence that names nothing and
 * opens with a pronoun speaks of what the sentence before named last.
 */
export function linkCues(sentences: readonly LinkSentence[], { inherited }: { inherited: boolean }): void {
  let named: readonly Anchor[] = [];
  for (const sentence of sentences) {
    const { view, cues, anchors } = sentence;
    if (anchors.length === 0 && cues.length === 0) {
      if (view.sentence.last - view.sentence.first > SILENT) named = [];
      continue;
    }
    const groups = anchors.length > 1 ? coordinated(sentence) : undefined;
    const groupOf = (anchor: Anchor) => groups?.get(anchor) ?? [anchor];
    const explicit = anchors.filter(({ implicit }) => !implicit);
    for (const cue of cues) {
      const overlapped = anchors.filter((anchor) => anchor.first < cue.last && cue.first < anchor.last);
      for (const anchor of overlapped) anchor.cues.push(cue);
      for (const anchor of alsoSpokenOf(sentence, cue, overlapped, explicit, named)) {
        for (const member of groupOf(anchor)) if (!member.cues.includes(cue)) member.cues.push(cue);
      }
    }
    if (inherited) inherit(sentence);
    const last = explicit.at(-1) ?? anchors.at(-1);
    if (last) named = groupOf(last);
  }
}

/** Anchors beyond those that a cue overlaps: a word that implies a touchpoint ("chaleureux") still speaks of what the clause names. */
function alsoSpokenOf(
  sentence: LinkSentence,
  cue: ScoredCue,
  overlapped: readonly Anchor[],
  explicit: readonly Anchor[],
  named: readonly Anchor[],
): readonly Anchor[] {
  if (overlapped.length === 0) {
    const found = nearestTo(sentence, cue, explicit) ?? nearestTo(sentence, cue, sentence.anchors);
    if (found) return [found];
    const { view, anchors } = sentence;
    return anchors.length === 0 && named.length > 0 && view.isPronoun(view.sentence.first) ? named : [];
  }
  if (overlapped.some(({ implicit, first, last }) => !implicit || last - first > 1)) return [];
  const { view } = sentence;
  const found = nearestTo(
    sentence,
    cue,
    explicit.filter(({ first }) => view.clauseOf(first) <= cue.clause),
  );
  return found ? [found] : [];
}

/** The nearest anchor of the cue's clause, else the last one before it in the sentence, else the first one of the next clause. */
function nearestTo({ view }: LinkSentence, cue: ScoredCue, anchors: readonly Anchor[]): Anchor | undefined {
  let nearest: Anchor | undefined;
  let least = Number.POSITIVE_INFINITY;
  let before: Anchor | undefined;
  let after: Anchor | undefined;
  for (const anchor of anchors) {
    const clause = view.clauseOf(anchor.first);
    if (clause < cue.clause) before = anchor;
    if (clause === cue.clause + 1 && view.isPunctuated(clause)) after ??= anchor;
    if (clause !== cue.clause) continue;
    const ahead = anchor.first >= cue.last;
    let distance = ahead ? anchor.first - cue.last : cue.first - anchor.last;
    if (ahead) distance += distance === 0 && view.words.adjectivesBefore ? ATTRIBUTIVE : LOOKING_AHEAD;
    if (distance < least) {
      least = distance;
      nearest = anchor;
    }
  }
  return nearest ?? before ?? after;
}

/** What is named and not judged by itself takes the cue nearest to it, unless a clause word stands between. */
function inherit({ view, cues, anchors }: LinkSentence): void {
  for (const anchor of anchors) {
    if (anchor.cues.length > 0) continue;
    const clause = view.clauseOf(anchor.first);
    let nearest: ScoredCue | undefined;
    for (const cue of cues) {
      const [from, to] = [Math.min(clause, cue.clause), Math.max(clause, cue.clause)];
      let open = true;
      for (let k = from + 1; k <= to && open; k += 1) open = view.isPunctuated(k);
      if (open && (!nearest || Math.abs(cue.first - anchor.first) < Math.abs(nearest.first - anchor.first))) nearest = cue;
    }
    if (nearest) anchor.cues.push(nearest);
  }
}

/** Groups of anchors joined by coordinators, commas and small words, with no cue between: "l'accueil, le prix et la livraison". */
function coordinated({ view, cues, anchors }: LinkSentence): Map<Anchor, Anchor[]> {
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
  if (right.first < left.last) return false;
  if (right.first - left.last > LINKING_WORDS + 2) return false;
  let coordinators = 0;
  let small = 0;
  for (let i = left.last; i < right.first; i += 1) {
    if (cueTokens.has(i)) return false;
    const token = view.tokens[i];
    if (view.isCoordinator(i) || token?.form === ',' || token?.form === '/' || token?.form === '&' || token?.form === '+') coordinators += 1;
    else if (token?.kind === 'word' && token.folded.length <= 4) small += 1;
    else return false;
  }
  return coordinators > 0 && small <= LINKING_WORDS;
}
