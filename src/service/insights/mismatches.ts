import { LABELS } from '../../schemas/names.ts';
import type { ScoreName } from '../../schemas/scores.ts';
import { kishEffectiveSize } from '../../statistics/kish-effective-size.ts';
import { reliability } from '../../statistics/reliability.ts';
import { wilson } from '../../statistics/wilson.ts';
import type { Filter } from '../../store/store.ts';
import { caseScope } from './case-scope.ts';
import type { Insight } from './insight.ts';
import { SCALES } from './score-scales.ts';

/** What mismatches are asked of. */
export interface MismatchParameters {
  readonly filter: Filter;
  /** The score to hold against the words; without it, any that was given. */
  readonly score?: ScoreName;
}

/** Kind words beside a low score, or harsh words beside a high one. */
export const KINDS = ['kind-words', 'harsh-words'] as const;
/** A kind of mismatch. */
export type MismatchKind = (typeof KINDS)[number];

/** Most that are listed, the widest first. */
const MOST = 1000;
const [POSITIVE, NEGATIVE] = [LABELS.indexOf('positive'), LABELS.indexOf('negative')];

interface Found {
  readonly row: number;
  readonly score: ScoreName;
  readonly kind: MismatchKind;
  readonly gap: number;
}

type Rate = Record<'verbatims' | 'n' | 'k' | 'w' | 'w2', number>;

/**
 * Verbatims whose words and score disagree: a positive text beside an unfavourable score, or a negative one beside a favourable score. The
 * gap is the distance, 0…2, between the text's sentiment and the score brought to −1…1. With it, how often that happens among such scores.
 */
export const mismatches = (async (read, { id }, { filter, score }: MismatchParameters) => {
  const cases = await read.cases(id, { filter, prompted: 'include', axis: 'touchpoint' });
  if (cases === null) return null;
  const names = score === undefined ? (Object.keys(SCALES) as ScoreName[]) : [score];
  const found: Found[] = [];
  const sums = new Map<string, Rate>();
  for (const name of names) for (const kind of KINDS) sums.set(`${name} ${kind}`, { verbatims: 0, n: 0, k: 0, w: 0, w2: 0 });
  for (let i = 0; i < cases.count; i++) {
    const label = cases.label[i];
    const weight = cases.weight[i] as number;
    let widest: Found | null = null;
    for (const name of names) {
      const given = cases.scores[name][i] as number;
      const { low, high, favourable, unfavourable } = SCALES[name];
      if (!(given >= favourable || given <= unfavourable)) continue;
      const kind = given >= favourable ? 'harsh-words' : 'kind-words';
      const disagrees = label === (kind === 'harsh-words' ? NEGATIVE : POSITIVE);
      const own = sums.get(`${name} ${kind}`);
      if (own === undefined) continue;
      own.n += 1;
      own.w += weight;
      own.w2 += weight * weight;
      if (!disagrees) continue;
      own.verbatims += 1;
      own.k += weight;
      const gap = Math.abs((cases.score[i] as number) - (2 * (given - low)) / (high - low) + 1);
      if (widest === null || gap > widest.gap) widest = { row: cases.row[i] as number, score: name, kind, gap };
    }
    if (widest !== null) found.push(widest);
  }
  found.sort((a, b) => b.gap - a.gap || a.row - b.row);
  return {
    scope: caseScope(cases),
    total: found.length,
    found: found.slice(0, MOST),
    rates: names.flatMap((name) =>
      KINDS.flatMap((kind) => {
        const own = sums.get(`${name} ${kind}`);
        if (own === undefined || own.n === 0) return [];
        const size = kishEffectiveSize(own.w, own.w2);
        const share = wilson((own.k * size) / own.w, size);
        const { level, reasons } = reliability({ n: size, share });
        return [{ score: name, kind, verbatims: own.verbatims, ...share, n: own.n, reliability: level, reasons, formula: 'wilson' }];
      }),
    ),
  };
}) satisfies Insight<MismatchParameters, unknown>;
