import { rescaled, SCORE_SCALES, type Scale } from '../recognised-score.ts';
import type { ScoreKind } from '../score-wording.ts';
import { plainWords } from './plain-words.ts';
import { readFace } from './read-face.ts';
import { readNumber } from './read-number.ts';
import { GRADES, OUT_OF, UNITS } from './words.ts';

const NUMBERED = /^([+-]?\d+(?:[.,]\d+)?)(.*)$/s;
const STARRED = /^([★⭐])\uFE0F?(?:[★⭐☆]\uFE0F?)*$/u;
/** An apostrophe before a number makes it a text in spreadsheets. */
const APOSTROPHE = /^['’]/;
const LABELLED = /^\s*[-–—:=(]\D*$/s;
/** Places of answers in words. */
const GRADED = { low: 0, high: 4 };

/** Endings by which French means both men and women: `satisfait(e)`, `satisfait·e`. */
const BOTH_GENDERS = /\((?:e|s|es)\)|[·•.]e(?![\p{L}])/gu;

/** What is written after a number: the end of its scale if it names one, `null` if it is nothing of a score. */
function afterNumber(rest: string): number | undefined | null {
  if (/^[\s.,;]*$/.test(rest) || LABELLED.test(rest)) return undefined;
  if (rest.trim() === '%') return 100;
  const words = plainWords(rest.replace('/', ' out of '))
    .split(' ')
    .filter((word) => !UNITS.has(word));
  if (words.length === 0) return undefined;
  const end = words.pop() as string;
  return /^\d+$/.test(end) && OUT_OF.has(words.join(' ')) ? Number(end) : null;
}

/** Whether a score is drawn as stars: `★★★★☆`. */
export const isStarred = (cell: string): boolean => STARRED.test(cell.trim());

/** The number of a score as it is written, and the end of its scale if that is written too; null where a cell has none. */
export function writtenScore(cell: string): { readonly value: number; readonly end: number | undefined } | null {
  const [, number = '', rest = ''] = NUMBERED.exec(cell.trim().replace(APOSTROPHE, '')) ?? [];
  const [value, end] = [readNumber(number, 'comma'), afterNumber(rest)];
  return value === undefined || end === null ? null : { value, end };
}

/** On the scale that verbatims keep: an NPS asked on another is brought to the nearest whole. */
const kept = (value: number, from: Scale, kind: ScoreKind, asked: boolean) =>
  kind === 'nps' && asked ? Math.round(((value - from.low) / (from.high - from.low)) * SCORE_SCALES.nps.high) : rescaled(value, from, kind);

/**
 * A score as people and tools write it (`9`, `4,5`, `9/10`, `8 sur 10`, `4 étoiles`, `4,0 sur 5 étoiles`, `80 %`, `★★★★☆`, `10 - Extremely likely`,
 * `Très satisfait`, `🙂`), brought linearly from `scale` to the scale that verbatims keep; without a scale it must be on that one already.
 */
export function readScore(cell: string, kind: ScoreKind, scale?: Scale): number | 'score-unreadable' | 'score-outside-scale' {
  const from = scale ?? SCORE_SCALES[kind];
  const [first, last] = [Math.min(from.low, from.high), Math.max(from.low, from.high)];
  const trimmed = cell.trim();
  const written = writtenScore(trimmed);
  if (written === null) {
    if (isStarred(trimmed)) return readScore(String([...trimmed].filter((c) => c === '★' || c === '⭐').length), kind, scale);
    const grade = readFace(trimmed) ?? GRADES.get(plainWords(trimmed.replace(BOTH_GENDERS, '')));
    return (grade === undefined ? null : rescaled(grade, GRADED, kind)) ?? 'score-unreadable';
  }
  const { value, end } = written;
  if (value < first || value > last || first === last || (end !== undefined && end !== last)) return 'score-outside-scale';
  return kept(value, from, kind, scale !== undefined) ?? 'score-outside-scale';
}
