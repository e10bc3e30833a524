import type { Hit } from '../lexicon/matcher.ts';
import type { Analysis, Cue } from '../schemas/analysis.ts';
import type { Document, Sentence } from '../text/document.ts';
import { absenceCues } from './absence.ts';
import type { LinkSentence } from './anchor.ts';
import { type ScoredCue, scoreSentence } from './effects.ts';
import { type FoundIntent, findIntents, soundIntents } from './find-intents.ts';
import { findMentions, type Sighting } from './find-mentions.ts';
import { judgeText } from './judge.ts';
import type { AnalyseOptions, Knowledge, Scope } from './knowledge.ts';
import { layersOf, sentimentSpans } from './layers.ts';
import { linkCues } from './link-cues.ts';
import { negationScopes } from './negation.ts';
import { promptedBy } from './prompted.ts';
import { answerCue, bareMentionEffect, exceptionCues, type QuestionAim } from './question.ts';
import { type FunctionWords, SentenceView } from './sentence-view.ts';
import { signCues } from './signs.ts';
import { roundEffect } from './squash.ts';
import { type AnchoredSighting, toMentions } from './to-mentions.ts';
import { toTargets } from './to-targets.ts';
import { toTokens } from './to-tokens.ts';

/** An analysis, and the touchpoints that the question named (whether or not the text mentions them). */
export interface Analysed {
  readonly analysis: Analysis;
  readonly prompted: readonly string[];
}

/** What one sentence gave. */
interface SentenceFindings extends LinkSentence {
  readonly sightings: readonly AnchoredSighting[];
  readonly intents: readonly FoundIntent[];
}

/** An effect this low is a complaint, beside which thanks keep this share of their effect. */
const COMPLAINT = -0.25;
const POLITE = 0.2;

const NO_WORDS: FunctionWords = { coordinators: new Set(), pronouns: new Set(), adjectivesBefore: false };

/** Analyses one text: read → match → layers → effects → links → Analysis. */
export function analyse(text: string, knowledge: Knowledge, scope: Scope, options: AnalyseOptions): Analysed {
  const document = knowledge.reader.read(text, options);
  const { aim, prompted } = promptedBy(knowledge, scope, options);
  const shouting = isShouting(document);
  const findings = document.sentences.map((sentence) => readSentence(document, sentence, knowledge, scope, shouting));
  answer(document, findings, knowledge, scope, aim);
  discountThanks(findings);
  linkCues(findings, { inherited: true });
  bareMentions(findings, aim);
  const surface = (cue: ScoredCue): Cue => {
    const start = document.tokens[cue.first]?.start ?? 0;
    const end = document.tokens[cue.last - 1]?.end ?? start;
    return { start, end, surface: text.slice(start, end), effect: cue.effect, rule: cue.rule };
  };
  const cues = findings.flatMap((finding) => finding.cues);
  const sightings = findings.flatMap((finding) => finding.sightings);
  const analysis: Analysis = {
    lang: { code: document.lang.code as Analysis['lang']['code'], confidence: document.lang.confidence },
    sentiment: judgeText(findings),
    mentions: toMentions(document, sightings, prompted, surface),
    cues: cues.map(surface),
    intents: toIntents(document, findings),
    version: scope.version,
  };
  if (options.targets) analysis.targets = toTargets(document, findings, options.targets);
  if (options.tokens) analysis.tokens = toTokens(document, knowledge);
  return { analysis, prompted: prompted.given };
}

function toIntents({ tokens }: Document, findings: readonly SentenceFindings[]): Analysis['intents'] {
  return findings.flatMap(({ intents }) =>
    intents.map(({ intent, first, last }) => ({ intent, start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 })),
  );
}

/** More capitals than not: then capitals emphasise nothing. */
function isShouting({ tokens }: Document): boolean {
  let words = 0;
  let capitals = 0;
  for (const token of tokens) {
    if (token.kind !== 'word' || token.end - token.start < 3) continue;
    words += 1;
    if (token.capitals) capitals += 1;
  }
  return capitals * 2 > words;
}

function readSentence(document: Document, sentence: Sentence, knowledge: Knowledge, scope: Scope, shouting: boolean): SentenceFindings {
  const words = knowledge.words.get(sentence.lang) ?? NO_WORDS;
  const view = new SentenceView(document, sentence, words);
  const hits =
    knowledge.matchers.get(sentence.lang)?.match(document.tokens, sentence.first, sentence.last, scope.mask, view.clauseOf) ?? [];
  const layers = layersOf(hits);
  const sightings = findMentions(layers.touchpoints, scope, view.clauseOf);
  const layer = sentimentSpans(layers.sentiment.filter((hit) => appliesHere(hit, sightings, view.clauseOf)));
  const scopes = layer.length > 0 ? negationScopes(view, layer) : [];
  const scored = layer.length > 0 ? scoreSentence(view, layer, scopes, shouting) : [];
  scored.push(...signCues(document, sentence, knowledge.emoji, view.clauseOf));
  if (sightings.length > 0) scored.push(...exceptionCues(view, layer, scored, sightings));
  if (scopes.length > 0 && sightings.length > 0) scored.push(...absenceCues(view, scopes, sightings, scored, scope.taxonomy));
  const cues = scored.length > 1 ? scored.sort((a, b) => a.first - b.first) : scored;
  const anchored = withAnchors(sightings);
  const intents = soundIntents(findIntents(layers.intents, layer, view.clauseOf), cues);
  return {
    view,
    cues: markWhole(cues, intents),
    exceptions: layer.flatMap(({ first, contrast }) => (contrast?.sort === 'exception' ? [first] : [])),
    anchors: [...new Set(anchored.map(({ anchor }) => anchor))],
    sightings: anchored,
    intents,
  };
}

/** Sightings with their anchors: one anchor a span, so that touchpoints seen on the same words are judged alike. */
function withAnchors(sightings: readonly Sighting[]): AnchoredSighting[] {
  const found: AnchoredSighting[] = [];
  for (const sighting of sightings) {
    const { touchpoint, implicit, first, last } = sighting;
    const before = found.at(-1);
    const same = before?.first === first && before.last === last && before.implicit === implicit;
    found.push({ touchpoint, implicit, first, last, anchor: same ? before.anchor : { first, last, implicit, cues: [] } });
  }
  return found;
}

/** Intents that judge the whole. */
const OF_THE_WHOLE: ReadonlySet<string> = new Set(['thank', 'recommend', 'discourage', 'leave', 'stay']);

function markWhole(cues: readonly ScoredCue[], intents: readonly FoundIntent[]): readonly ScoredCue[] {
  const whole = intents.filter(({ intent }) => OF_THE_WHOLE.has(intent));
  if (whole.length === 0) return cues;
  return cues.map((cue) => (whole.some(({ first, last }) => first < cue.last && cue.first < last) ? { ...cue, whole: true } : cue));
}

/** A pack's polarity tied to a touchpoint acts only in clauses that mention it or one below it. */
function appliesHere({ meaning, first }: Hit, sightings: readonly Sighting[], clauseOf: (token: number) => number): boolean {
  if (meaning.kind !== 'polarity' || meaning.only === undefined) return true;
  const { only } = meaning;
  return sightings.some(
    ({ touchpoint, first: at }) => clauseOf(at) === clauseOf(first) && (touchpoint === only || touchpoint.startsWith(`${only}.`)),
  );
}

/** Thanks beside a complaint are manners, not praise. */
function discountThanks(findings: SentenceFindings[]): void {
  if (!findings.some(({ cues }) => cues.some(({ effect }) => effect <= COMPLAINT))) return;
  findings.forEach((finding, index) => {
    const thanks = finding.intents.filter(({ intent }) => intent === 'thank');
    if (thanks.length === 0) return;
    const cues = finding.cues.map((cue): ScoredCue => {
      const polite = cue.effect > 0 && thanks.some(({ first, last }) => first < cue.last && cue.first < last);
      return polite ? { ...cue, effect: roundEffect(cue.effect * POLITE), rule: `${cue.rule}+thanks` } : cue;
    });
    findings[index] = { ...finding, cues };
  });
}

/** An answer of one word to a survey's question gives a cue of its own ("rien" to what could be better). */
function answer(document: Document, findings: SentenceFindings[], knowledge: Knowledge, scope: Scope, aim: QuestionAim | null): void {
  const cue = aim && answerCue(document, knowledge, scope, aim);
  const [finding] = findings;
  if (cue && finding) findings[0] = { ...finding, cues: [cue] };
}

/** Touchpoints named without a word of judgement take the question's aim: what pleased, what should be better. */
function bareMentions(findings: SentenceFindings[], aim: QuestionAim | null): void {
  if (!aim || findings.some(({ cues }) => cues.length > 0)) return;
  findings.forEach((finding, index) => {
    const cues = finding.anchors.map((anchor): ScoredCue => {
      const { first, last } = anchor;
      const cue = { first, last, clause: finding.view.clauseOf(first), effect: bareMentionEffect(aim), rule: 'question' };
      anchor.cues.push(cue);
      return cue;
    });
    findings[index] = { ...finding, cues };
  });
}
