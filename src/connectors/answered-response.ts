import type { VerbatimInput } from '../schemas/verbatim.ts';
import { cleanText, cutText } from './clean-text.ts';
import { respondentRank, roleOf } from './hidden-field.ts';
import { readLanguage } from './mapping/read-language.ts';
import { recognisedScore, type ScaleAnswer, type Scores } from './recognised-score.ts';
import { verbatimIds } from './verbatim-ids.ts';

/** An answer as a survey tool tells it, whatever the tool. What answers no question has a `key` for its id instead. */
export type Answer =
  | { readonly kind: 'open'; readonly question: string; readonly text: string; readonly key?: string }
  | ({ readonly kind: 'scale' } & ScaleAnswer)
  | { readonly kind: 'segment'; readonly name: string; readonly value: string }
  | { readonly kind: 'hidden'; readonly name: string; readonly value: string };

/** A response as a survey tool tells it: its answers in the order of the form, open questions left empty among them. */
export interface AnsweredResponse {
  readonly tool: string;
  readonly response: string;
  /** When it was given, epoch milliseconds. */
  readonly at: number | undefined;
  readonly answers: readonly Answer[];
  /** What the tool itself tells; a hidden field of that name goes before. */
  readonly lang?: string | undefined;
  readonly channel?: string | undefined;
  readonly respondent?: string | undefined;
}

const MOST_SEGMENTS = 20;

/** The first 20 pairs that have a name and a value, hidden fields first; a name taken twice keeps its first value. */
function segmentsOf(answers: readonly Answer[]): Record<string, string> {
  const pairs = answers.flatMap((answer): [string, string][] => {
    if (answer.kind === 'segment') return [[answer.name, answer.value]];
    if (answer.kind === 'hidden') return roleOf(answer.name) === 'segment' ? [[answer.name, answer.value]] : [];
    return answer.kind === 'scale' && recognisedScore(answer) === null ? [[answer.question, String(answer.value)]] : [];
  });
  const kept = new Map<string, string>();
  for (const [name, value] of pairs) {
    const [key, cut] = [cutText(name, 100), cutText(value, 200)];
    if (key !== '' && key !== '__proto__' && cut !== '' && !kept.has(key) && kept.size < MOST_SEGMENTS) kept.set(key, cut);
  }
  return Object.fromEntries(kept);
}

/** The scores of all answers; of two of one kind, the first. */
function scoresOf(answers: readonly Answer[]): Scores {
  const found = answers.flatMap((answer) => (answer.kind === 'scale' ? [recognisedScore(answer) ?? {}] : []));
  return Object.assign({}, ...found.reverse());
}

const hidden = (answers: readonly Answer[], role: 'lang' | 'channel') =>
  answers.flatMap((answer) => (answer.kind === 'hidden' && roleOf(answer.name) === role ? [answer.value] : []))[0];

function respondentOf(answers: readonly Answer[]): string | undefined {
  const named = answers.flatMap((answer) => (answer.kind === 'hidden' ? [[respondentRank(answer.name), answer.value] as const] : []));
  return named.filter(([rank, value]) => rank >= 0 && value.trim() !== '').sort(([a], [b]) => a - b)[0]?.[1];
}

const short = (text: string | undefined, most: number) => {
  const cleaned = cleanText(text ?? '').trim();
  return cleaned !== '' && cleaned.length <= most ? cleaned : undefined;
};

/**
 * The verbatims of a response: one for each open answer that is not blank, whole however long but for blanks around it, with what the response shares: scores,
 * segments, respondent, language, channel and time. Names are cut at 100 UTF-16 code units, values at 200, wordings at 2,000.
 */
export function verbatimsOf({ tool, response, at, answers, ...told }: AnsweredResponse): VerbatimInput[] {
  const open = answers.flatMap((answer) => (answer.kind === 'open' ? [answer] : []));
  const ids = verbatimIds(
    tool,
    response,
    open.map(({ question, key }) => key ?? question),
  );
  const lang = readLanguage(hidden(answers, 'lang') ?? told.lang ?? '')?.tag;
  const channel = short(hidden(answers, 'channel') ?? told.channel, 100);
  const respondent = short(respondentOf(answers) ?? told.respondent, 200);
  const [segments, scores] = [segmentsOf(answers), scoresOf(answers)];
  const shared = {
    source: tool,
    ...(at === undefined ? {} : { at: new Date(at).toISOString() }),
    ...(lang === undefined ? {} : { lang }),
    ...(channel === undefined ? {} : { channel }),
    ...(respondent === undefined ? {} : { respondent }),
    ...(Object.keys(segments).length === 0 ? {} : { segments }),
    ...(Object.keys(scores).length === 0 ? {} : { scores }),
  };
  return open.flatMap(({ question, text }, i) => {
    const [id, wording] = [ids[i] ?? '', cutText(question, 2000)];
    return text.trim() === '' ? [] : [{ id, text: cleanText(text).trim(), ...(wording === '' ? {} : { question: wording }), ...shared }];
  });
}
