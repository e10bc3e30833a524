import type { Clause } from '../text/document.ts';
import type { Anchor, LinkSentence } from './anchor.ts';
import { coordinated } from './coordination.ts';
import type { ScoredCue } from './effects.ts';
import type { SentenceView } from './sentence-view.ts';

/** What thanks or a recommendation name stands this many tokens after them at most. */
const OBJECT_WITHIN = 4;
/** Tokens at the opening of a clause ("but it was", ", very"), where it says whether it goes on with what was named before. */
const OPENING = 3;
/** A judgement this many clauses after the last thing named is of something else. */
const CLAUSES_BACK = 2;
/** A sentence of more tokens than this that neither names nor judges ends what was being spoken of. */
const SILENT = 3;
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
    for (const cue of cues) for (const anchor of overlappedBy(anchors, cue)) anchor.cues.push(cue);
    const link = (cue: ScoredCue, found: readonly Anchor[]) => {
      for (const anchor of found) for (const member of groupOf(anchor)) if (!member.cues.includes(cue)) member.cues.push(cue);
    };
    const elsewhere: ScoredCue[] = [];
    for (const cue of cues) {
      const found = inItsClause(sentence, cue, explicit);
      if (found) link(cue, found);
      else elsewhere.push(cue);
    }
    for (const cue of elsewhere) link(cue, acrossClauses(sentence, cue, explicit, named));
    if (inherited) inherit(sentence);
    const last = explicit.at(-1) ?? anchors.at(-1);
    if (last) named = groupOf(last);
  }
}

const overlappedBy = (anchors: readonly Anchor[], cue: ScoredCue) =>
  anchors.filter((anchor) => anchor.first < cue.last && cue.first < anchor.last);

/**
 * Anchors of its own clause that a cue speaks of beyond those it overlaps: a word that implies a touchpoint ("chaleureux") still speaks of
 * what the clause names. Nothing where it must be looked for in other clauses.
 */
function inItsClause(sentence: LinkSentence, cue: ScoredCue, explicit: readonly Anchor[]): readonly Anchor[] | undefined {
  const overlapped = overlappedBy(sentence.anchors, cue);
  if (cue.whole) {
    const { view } = sentence;
    const own = explicit.find(({ first }) => first >= cue.last && first - cue.last <= OBJECT_WITHIN && view.clauseOf(first) === cue.clause);
    return own && overlapped.every(({ implicit }) => implicit) ? [own] : [];
  }
  if (overlapped.some(({ implicit, first, last }) => !implicit || last - first > 1)) return [];
  const found = nearestTo(sentence, cue, explicit);
  return found && [found];
}

/** Anchors of other clauses that a cue speaks of. */
function acrossClauses(sentence: LinkSentence, cue: ScoredCue, explicit: readonly Anchor[], named: readonly Anchor[]): readonly Anchor[] {
  const { view, anchors } = sentence;
  const implied = overlappedBy(anchors, cue).length > 0;
  const found =
    besides(sentence, cue, explicit, !implied) ??
    (implied ? undefined : (nearestTo(sentence, cue, anchors) ?? besides(sentence, cue, anchors, true)));
  if (found) return [found];
  return anchors.length === 0 && named.length > 0 && view.isPronoun(view.sentence.first) ? named : [];
}

/** Whether a cue stands before an exception and an anchor behind it. */
const isExcepted = (exceptions: readonly number[], cue: ScoredCue, anchor: Anchor) =>
  exceptions.some((at) => cue.last <= at && anchor.first >= at);

/** Whether an anchor holds a cue of its own ("lovely staff", "retard"): what another clause says is not of it. */
const isJudged = (anchor: Anchor) => anchor.cues.some((cue) => cue.first < anchor.last && anchor.first < cue.last);

/** Whether an anchor is judged in its own clause and a cue's clause may be of something else: it does not open with a pronoun or with the cue. */
function isSettled(view: SentenceView, cue: ScoredCue, anchor: Anchor): boolean {
  const clause = view.clauseOf(anchor.first);
  if (!anchor.cues.some((own) => own.clause === clause)) return false;
  const { first } = view.sentence.clauses[cue.clause] as Clause;
  if (cue.first - first < OPENING) return false;
  for (let i = first; i < first + OPENING; i += 1) if (view.isPronoun(i)) return false;
  return true;
}

/** The nearest anchor of the cue's clause. */
function nearestTo({ view, exceptions }: LinkSentence, cue: ScoredCue, anchors: readonly Anchor[]): Anchor | undefined {
  let nearest: Anchor | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const anchor of anchors) {
    if (view.clauseOf(anchor.first) !== cue.clause || isExcepted(exceptions, cue, anchor)) continue;
    const ahead = anchor.first >= cue.last;
    let distance = ahead ? anchor.first - cue.last : cue.first - anchor.last;
    if (ahead) distance += distance === 0 && view.words.adjectivesBefore ? ATTRIBUTIVE : LOOKING_AHEAD;
    if (distance < least) {
      least = distance;
      nearest = anchor;
    }
  }
  return nearest;
}

/** The last anchor before the cue's clause in the sentence, else the first one of the next clause. */
function besides({ view, exceptions }: LinkSentence, cue: ScoredCue, anchors: readonly Anchor[], ahead: boolean): Anchor | undefined {
  let before: Anchor | undefined;
  let after: Anchor | undefined;
  for (const anchor of anchors) {
    if (isExcepted(exceptions, cue, anchor) || isJudged(anchor)) continue;
    const clause = view.clauseOf(anchor.first);
    if (isSettled(view, cue, anchor)) continue;
    if (clause < cue.clause && cue.clause - clause <= CLAUSES_BACK) before = anchor;
    if (ahead && clause === cue.clause + 1 && view.isPunctuated(clause) && !anchor.cues.some((own) => own.clause === clause))
      after ??= anchor;
  }
  return before ?? after;
}

/** What is named and not judged by itself takes the cue nearest to it, unless a clause word stands between. */
function inherit({ view, cues, anchors, exceptions }: LinkSentence): void {
  const onlyWhole = cues.every(({ whole }) => whole);
  for (const anchor of anchors) {
    if (anchor.cues.length > 0) continue;
    const clause = view.clauseOf(anchor.first);
    let nearest: ScoredCue | undefined;
    for (const cue of cues) {
      if ((cue.whole && !onlyWhole) || isExcepted(exceptions, cue, anchor)) continue;
      const [from, to] = [Math.min(clause, cue.clause), Math.max(clause, cue.clause)];
      let open = true;
      for (let k = from + 1; k <= to && open; k += 1) open = view.isPunctuated(k);
      if (open && (!nearest || Math.abs(cue.first - anchor.first) < Math.abs(nearest.first - anchor.first))) nearest = cue;
    }
    if (nearest) anchor.cues.push(nearest);
  }
}
