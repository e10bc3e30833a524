import type { FieldMapping } from '../../schemas/field-mapping.ts';
import { plainWords } from './plain-words.ts';
import { readNumber } from './read-number.ts';
import { GRADES, OUT_OF, UNITS } from './words.ts';

type Scores = NonNullable<FieldMapping['scores']>;

/** A score that customers give. */
export type ScoreKind = keyof Scores;

interface Scale {
  readonly low: number;
  readonly high: number;
}

/** Ends of the scales that verbatims keep scores on: NPS 0–10, CSAT 1–5, effort 1–7 (7 easiest), stars 1–5. */
export const SCALES: Readonly<Record<ScoreKind, Scale & { readonly whole: boolean }>> = {
  nps: { low: 0, high: 10, whole: true },
  csat: { low: 1, high: 5, whole: false },
  ces: { low: 1, high: 7, whole: false },
  stars: { low: 1, high: 5, whole: false },
};

const NUMBERED = /^([+-]?\d+(?:[.,]\d+)?)(.*)$/s;
const STARRED = /^([★⭐])\uFE0F?(?:[★⭐☆]\uFE0F?)*$/u;
const LABELLED = /^\s*[-–—:=(]\D*$/s;
const BEST_GRADE = 4;

/** What is written after a number: the end of its scale if it names one, `null` if it is nothing of a score. */
function afterNumber(rest: string): number | undefined | null {
  if (/^[\s.,;]*$/.test(rest) || LABELLED.test(rest)) return undefined;
  const [first = '', ...more] = plainWords(rest.replace('/', ' out of ')).split(' ');
  const words = UNITS.has(first) ? more : [first, ...more];
  if (words.length === 0) return undefined;
  const end = words.pop() as string;
  return /^\d+$/.test(end) && OUT_OF.has(words.join(' ')) ? Number(end) : null;
}

const rescaled = (value: number, { low, high }: Scale, kind: ScoreKind): number => {
  const to = SCALES[kind];
  const exact = to.low + ((value - low) / (high - low)) * (to.high - to.low);
  return to.whole ? Math.round(exact) : Math.round(exact * 1e4) / 1e4;
};

/**
 * A score as people and tools write it (`9`, `4,5`, `9/10`, `8 sur 10`, `4 étoiles`, `★★★★☆`, `10 - Extremely likely`, `Très
 * satisfait`), brought linearly from `scale` to the scale that verbatims keep; without a scale it must be on that one already.
 */
export function readScore(cell: string, kind: ScoreKind, scale?: Scale): number | 'score-unreadable' | 'score-outside-scale' {
  const from = scale ?? SCALES[kind];
  if (from.low === from.high) return 'score-outside-scale';
  const [first, last] = [Math.min(from.low, from.high), Math.max(from.low, from.high)];
  const trimmed = cell.trim();
  const numbered = NUMBERED.exec(trimmed);
  if (numbered === null) {
    if (STARRED.test(trimmed)) return readScore(String([...trimmed].filter((c) => c === '★' || c === '⭐').length), kind, scale);
    const grade = SCALES[kind].whole ? undefined : GRADES.get(plainWords(trimmed));
    return grade === undefined ? 'score-unreadable' : rescaled(grade, { low: 0, high: BEST_GRADE }, kind);
  }
  const value = readNumber(numbered[1] as string, 'comma');
  const end = afterNumber(numbered[2] as string);
  if (value === undefined || end === null) return 'score-unreadable';
  if (value < first || value > last || (end !== undefined && end !== last)) return 'score-outside-scale';
  if (scale === undefined && SCALES[kind].whole && !Number.isInteger(value)) return 'score-outside-scale';
  return rescaled(value, from, kind);
}
