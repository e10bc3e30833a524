import type { Every } from '../../schemas/figure.ts';
import type { ScoreName } from '../../schemas/scores.ts';
import { kishEffectiveSize } from '../../statistics/kish-effective-size.ts';
import { meanInterval } from '../../statistics/mean-interval.ts';
import { netInterval } from '../../statistics/net-interval.ts';
import { reliability } from '../../statistics/reliability.ts';
import { type WeightedSums, weightedMoments } from '../../statistics/weighted-moments.ts';
import { wilson } from '../../statistics/wilson.ts';
import type { Cases, Filter } from '../../store/store.ts';
import { caseScope } from './case-scope.ts';
import type { Insight } from './insight.ts';
import { occupiedPeriods, periodOf } from './periods.ts';
import { SCALES } from './score-scales.ts';

/** What scores are asked of. */
export interface ScoresParameters {
  readonly filter: Filter;
  readonly every: Every;
  readonly by?: string;
}

const NAMES = Object.keys(SCALES) as ScoreName[];

type Sums = { -readonly [K in keyof WeightedSums]: number } & {
  n: number;
  favourable: number;
  unfavourable: number;
  answers: [number, number, number];
};

const emptySums = (): Sums => ({ n: 0, w: 0, w2: 0, wx: 0, wx2: 0, favourable: 0, unfavourable: 0, answers: [0, 0, 0] });

function add(sums: Sums, x: number, w: number, { favourable, unfavourable }: { favourable: number; unfavourable: number }): void {
  sums.n += 1;
  sums.w += w;
  sums.w2 += w * w;
  sums.wx += w * x;
  sums.wx2 += w * x * x;
  if (x >= favourable) sums.favourable += w;
  else if (x <= unfavourable) sums.unfavourable += w;
  sums.answers[x >= favourable ? 0 : x <= unfavourable ? 2 : 1] += 1;
}

/** The figure of one score: NPS with the adjusted Wald interval, the others as means with Student's. */
function figure(score: ScoreName, sums: Sums) {
  const { n, w, w2 } = sums;
  const effectiveN = kishEffectiveSize(w, w2);
  const ofSize = (weight: number) => (w === 0 ? 0 : (weight * effectiveN) / w);
  const isNps = score === 'nps';
  const net = netInterval({ positives: ofSize(sums.favourable), negatives: ofSize(sums.unfavourable), n: effectiveN });
  const estimate = n === 0 ? null : isNps ? net : meanInterval(weightedMoments(sums), SCALES[score]);
  const { level, reasons } = reliability({ n: effectiveN, ...(isNps ? { net } : {}) });
  return {
    score,
    ...(estimate ?? { value: null, low: null, high: null }),
    n,
    ...(w2 === n ? {} : { effectiveN }),
    reliability: level,
    reasons,
    formula: isNps ? 'nps' : 'mean-score',
    favourable: n === 0 ? null : wilson(ofSize(sums.favourable), effectiveN),
    /** Favourable, middling and unfavourable answers; not shown. */
    answers: sums.answers,
  };
}

function gather(cases: Cases, starts: readonly number[]): Map<string, Sums> {
  const sums = new Map<string, Sums>();
  const { segment } = cases;
  for (let i = 0; i < cases.count; i++) {
    const period = periodOf(cases.at[i] as number, starts);
    const value = segment === null ? -1 : (segment.of[i] as number);
    for (const score of NAMES) {
      const x = cases.scores[score][i] as number;
      if (Number.isNaN(x)) continue;
      for (const of of value < 0 ? [-1] : [-1, value]) {
        for (const when of [-1, period]) {
          const key = `${score} ${of} ${when}`;
          let known = sums.get(key);
          if (known === undefined) {
            known = emptySums();
            sums.set(key, known);
          }
          add(known, x, cases.weight[i] as number, SCALES[score]);
        }
      }
    }
  }
  return sums;
}

/** NPS, CSAT, effort and stars: of the whole scope, and by period; of each value of a segment too where one is asked for. */
export const scores = (async (read, { id, timezone }, { filter, every, by }: ScoresParameters) => {
  const cases = await read.cases(id, { filter, prompted: 'include', axis: 'touchpoint', ...(by === undefined ? {} : { segment: by }) });
  if (cases === null) return null;
  const scope = caseScope(cases);
  const starts = occupiedPeriods(cases.at, every, timezone);
  const sums = gather(cases, starts);
  const segments = [null, ...(cases.segment?.values ?? [])];
  const rows = (when: number) =>
    NAMES.flatMap((score) =>
      segments.flatMap((segment, i) => {
        const known = sums.get(`${score} ${i - 1} ${when}`);
        return known === undefined ? [] : [{ segment, ...figure(score, known) }];
      }),
    );
  return {
    scope,
    totals: rows(-1),
    items: starts.flatMap((start, period) => rows(period).map((row) => ({ time: start, ...row }))),
  };
}) satisfies Insight<ScoresParameters, unknown>;
