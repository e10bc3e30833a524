import type { FieldMapping } from '../../schemas/field-mapping.ts';
import { SCORE_SCALES } from '../recognised-score.ts';
import { type ScoreKind, scoreKindOf } from '../score-wording.ts';
import type { ColumnFacts } from './column-facts.ts';
import { saidScale } from './said-scale.ts';

type MappedScore = NonNullable<NonNullable<FieldMapping['scores']>[ScoreKind]>;
type Scale = NonNullable<MappedScore['scale']>;

/** How many answers must stay below 6 before an effort is taken to be asked on 1 to 5. */
const ENOUGH = 20;

/** On which schools in France mark, and those who learned there. */
const SCHOOL = { low: 0, high: 20 };

/** What a workbook holds where it shows a percentage. */
const SHARE = { low: 0, high: 1 };

/** The scale that answers from `low` to `high` were most likely asked on: undefined on the kind's own, null on none. */
function scaleOf(kind: ScoreKind, { low, high, count, whole }: ColumnFacts): Scale | undefined | null {
  if (low < 0 || high > 100) return null;
  if (high > 10 && high <= SCHOOL.high && kind !== 'nps') return SCHOOL;
  if (high > 10) return { low: 0, high: 100 };
  if (kind === 'nps') return undefined;
  if (high <= SHARE.high && !whole) return SHARE;
  if (kind === 'ces' && high <= 7 && low >= 1) return high <= 5 && count >= ENOUGH ? { low: 1, high: 5 } : undefined;
  if (high <= 5) return low < 1 ? { low: 0, high: 5 } : undefined;
  if (high <= 7 && low >= 1) return { low: 1, high: 7 };
  return { low: low < 1 ? 0 : 1, high: 10 };
}

const unlessOwn = (kind: ScoreKind, scale: Scale) =>
  scale.low === SCORE_SCALES[kind].low && scale.high === SCORE_SCALES[kind].high ? undefined : scale;

/** Which score a column is, by its wording, else by its values where its name is that of a rating; null where it is none. */
export function guessScore(
  wording: string,
  isRating: boolean,
  facts: ColumnFacts,
): { readonly kind: ScoreKind; readonly scale?: Scale } | null {
  const worded = scoreKindOf(wording);
  if (facts.count === 0) return null;
  if (facts.graded >= 0.9) return worded === 'nps' ? null : { kind: worded ?? (facts.starred >= 0.9 ? 'stars' : 'csat') };
  if (facts.scored < 0.9) return null;
  const unworded = facts.whole && facts.low >= 0 && facts.high <= 10 && facts.high > 5 ? 'nps' : 'stars';
  const kind = worded ?? (isRating ? unworded : null);
  if (kind === null) return null;
  const said = saidScale(wording, facts.low < 1);
  const isSaid = said !== null && facts.within(said.low, said.high);
  const scale = isSaid ? unlessOwn(kind, said) : scaleOf(kind, facts);
  return scale === null ? null : { kind, ...(scale === undefined ? {} : { scale }) };
}
