// How often the 95 % intervals of src/statistics hold the truth, and how often its tests find what is not there: numbers drawn from a
// world whose shares, impacts, breakers, makers and causes of churn are known, 2,000 rows a run.
// npm run bench:coverage [-- --runs 2000 --heavy 400 --draws 300 --part light|heavy]; outside the checks. Writes tables in Markdown.
import { parseArgs } from 'node:util';

const { values: asked } = parseArgs({
  options: {
    runs: { type: 'string', default: '2000' },
    heavy: { type: 'string', default: '400' },
    draws: { type: 'string', default: '300' },
    part: { type: 'string', default: 'all' },
  },
});
const [RUNS, HEAVY, DRAWS] = [Number(asked.runs), Number(asked.heavy), Number(asked.draws)];
const ROWS = 2000;
const SEED = 'coverage 2026-11-22'; // fixed before the first run, and never changed since
const statistics = async (name) => import(new URL(`../../dist/statistics/${name}.js`, import.meta.url).href);
const { seededRandom } = await statistics('seeded-random');
const { wilson } = await statistics('wilson');
const { netInterval } = await statistics('net-interval');
const { netDifference } = await statistics('net-difference');
const { meanInterval } = await statistics('mean-interval');
const { weightedMoments, weightedSums } = await statistics('weighted-moments');
const { welchImpact } = await statistics('welch-impact');
const { twoProportions } = await statistics('two-proportions');
const { clusteredShare } = await statistics('clustered-share');
const { relativeRisk } = await statistics('relative-risk');
const { firthLogistic } = await statistics('firth-logistic');
const { countMasks } = await statistics('masks');
const { STATE, isNegative } = await statistics('observations');
const { crossProducts } = await statistics('cross-products');
const { valenceRows, polarityRows } = await statistics('designs');
const { assignBlocks } = await statistics('blocks');
const { relativeImportance } = await statistics('relative-importance');
const { penaltyReward } = await statistics('penalty-reward');
const { keySet } = await statistics('key-set');
const { shrunkenNets } = await statistics('shrunken-net');
const { durationQuantile } = await statistics('duration-quantile');
const { rankCorrelation } = await statistics('rank-correlation');
const { changePoints } = await statistics('change-points');
const { benjaminiHochberg } = await statistics('benjamini-hochberg');
const { verdict } = await statistics('verdict');

const tallies = new Map();
const tally = (kind, figure, setting, right) => {
  const key = `${kind}|${figure}|${setting}`;
  const known = tallies.get(key) ?? { kind, figure, setting, runs: 0, hits: 0 };
  tallies.set(key, known);
  known.runs += 1;
  known.hits += Number(right);
};
const holds = (figure, setting, interval, truth) => {
  if (interval !== null) tally('coverage', figure, setting, interval.low <= truth + 1e-12 && truth <= interval.high + 1e-12);
};
const falsely = (figure, setting, found) => tally('false', figure, setting, found);

const normal = (random) => Math.sqrt(-2 * Math.log(1 - random.uniform())) * Math.cos(2 * Math.PI * random.uniform());
const times = (n, draw) => Array.from({ length: n }, (_, i) => draw(i));
const binomial = (random, n, p) => {
  let k = 0;
  for (let i = 0; i < n; i++) if (random.uniform() < p) k++;
  return k;
};
const netCounts = (random, n, p, q) => {
  let [positives, negatives] = [0, 0];
  for (let i = 0; i < n; i++) {
    const u = random.uniform();
    if (u < p) positives++;
    else if (u < p + q) negatives++;
  }
  return { positives, negatives, n };
};
const moments = (values) => weightedMoments(weightedSums(values));

/** The world: how often each touchpoint is mentioned and ill spoken of, what that takes and gives, and what makes customers leave. */
const MENTIONED = [0.3, 0.2, 0.15, 0.1, 0.08, 0.05];
const ILL = [0.7, 0.3, 0.5, 0.5, 0.6, 0.4];
const PENALTY = [-2, -0.2, -1, 0, -1.5, 0];
const REWARD = [0.2, 1.5, 1, 0, 0.1, 0];
const LEAVING = [1.2, 0, 0, 0, 0.6, 0];
const BREAKERS = [0, 4];
const asymmetryOf = (t) => (REWARD[t] + PENALTY[t]) / (REWARD[t] - PENALTY[t]);
function row(random) {
  const touchpoints = [];
  const states = [];
  let [y, logit] = [6, -2.2];
  for (let t = 0; t < MENTIONED.length; t++) {
    if (random.uniform() >= MENTIONED[t]) continue;
    const ill = random.uniform() < ILL[t];
    touchpoints.push(t);
    states.push(ill ? STATE.negative : STATE.positive);
    y += ill ? PENALTY[t] : REWARD[t];
    if (ill) logit += LEAVING[t];
  }
  const left = random.uniform() < 1 / (1 + Math.exp(-logit));
  return { touchpoints, states, y: y + 2 * normal(random), left, weight: 1, cluster: null, count: 1 };
}
const LOST = 4;
const masksOf = (rows) => countMasks(rows, isNegative, (y) => y < LOST);
const leavingMasks = (rows) =>
  countMasks(
    rows.map((one) => ({ ...one, y: one.left ? 1 : 0 })),
    isNegative,
    (y) => y === 1,
  );
const speaksIll = (one, t) => one.states[one.touchpoints.indexOf(t)] === STATE.negative;
function riskOf(rows, t) {
  const cells = { exposedCases: 0, exposedOthers: 0, unexposedCases: 0, unexposedOthers: 0 };
  for (const one of rows) cells[`${speaksIll(one, t) ? 'exposed' : 'unexposed'}${one.left ? 'Cases' : 'Others'}`] += 1;
  return cells;
}
function impactOf(rows, t) {
  const [own, rest] = [[], []];
  for (const one of rows) (one.touchpoints.includes(t) ? own : rest).push(one.y);
  return welchImpact(moments(own), moments(rest));
}
const bootstrapped = (rows, draws) => {
  const random = seededRandom('resamples');
  const blocks = () => assignBlocks(rows.length, seededRandom('blocks'));
  return {
    importance: relativeImportance(crossProducts(valenceRows(rows), 6, blocks()), random, draws),
    contrasts: penaltyReward(crossProducts(polarityRows(rows), 12, blocks()), random, draws),
  };
};
const shapleyOf = (rows) => new Map(keySet(masksOf(rows)).steps.map(({ touchpoint, shapley }) => [touchpoint, shapley]));

/** What figures without a closed form are in the world itself: from a million rows. */
const whole = (() => {
  const random = seededRandom(`${SEED} truth`);
  return times(1_000_000, () => row(random));
})();
const truth = {
  impact: MENTIONED.map((_, t) => impactOf(whole, t)),
  risk: MENTIONED.map((_, t) => relativeRisk(riskOf(whole, t))),
  shapley: shapleyOf(whole),
  importance: bootstrapped(whole, 2).importance,
};
whole.length = 0;

function light(random) {
  for (const p of [0.02, 0.1, 0.3, 0.5]) {
    for (const n of [30, 100, 500, ROWS]) holds('Wilson share', `p ${p}, n ${n}`, wilson(binomial(random, n, p), n), p);
  }
  for (const [p, q] of [
    [0.5, 0.2],
    [0.2, 0.5],
    [0.8, 0.05],
  ]) {
    for (const n of [30, 100, 500])
      holds('NPS, adjusted Wald', `${p}/${q}, n ${n}`, netInterval(netCounts(random, n, p, q)), 100 * (p - q));
  }
  const csat = () => {
    const u = random.uniform();
    return 1 + [0.05, 0.15, 0.3, 0.6].filter((end) => u >= end).length;
  };
  for (const n of [10, 30, 200]) holds('Mean of a score 1–5', `n ${n}`, meanInterval(moments(times(n, csat)), { low: 1, high: 5 }), 3.9);
  for (const [a, b, m, n] of [
    [0.3, 0.3, 100, 100],
    [0.1, 0.2, 60, 500],
    [0.02, 0.05, 200, 200],
  ]) {
    const found = twoProportions({ k: binomial(random, m, a), n: m }, { k: binomial(random, n, b), n });
    holds('Difference of shares, Newcombe', `${a} of ${m}, ${b} of ${n}`, found.difference, a - b);
  }
  const net = netDifference(netCounts(random, 200, 0.5, 0.2), netCounts(random, 100, 0.4, 0.4));
  holds('Difference of net scores', '30 of 200, 0 of 100', net.difference, 30);
  for (const share of [0.1, 0.3]) {
    const sums = { mentioning: 0, all: 0, aa: 0, ab: 0, bb: 0, clusters: 400 };
    for (let c = 0; c < 400; c++) {
      const own = random.uniform() < 0.5 ? share * 0.4 : share * 1.6;
      const a = binomial(random, 5, own);
      for (const [name, amount] of Object.entries({ mentioning: a, all: 5, aa: a * a, ab: 5 * a, bb: 25 })) sums[name] += amount;
    }
    holds('Share clustered by respondent', `p ${share}, 400 × 5`, clusteredShare(sums), share);
  }
  const nets = times(15, () => ({ net: Math.max(-78, Math.min(78, 10 + 25 * normal(random))), n: 8 + random.below(120) }));
  const shrunken = shrunkenNets(nets.map(({ net: is, n }) => netCounts(random, n, 0.4 + is / 200, 0.4 - is / 200)));
  for (const [i, { net: is }] of nets.entries()) holds('Shrunken net sentiment', '15 touchpoints, n 8–127', shrunken[i], is);
  for (const [n, censored] of [
    [60, 0.2],
    [300, 0.4],
  ]) {
    const durations = times(n, () => {
      const [end, seen] = [-Math.log(1 - random.uniform()), -Math.log(1 - random.uniform()) * ((1 - censored) / censored)];
      return { time: Math.min(end, seen), open: seen < end };
    });
    const median = durationQuantile(durations, 0.5);
    holds('Median, Kaplan–Meier', `n ${n}, ${100 * censored} % open`, { low: median.low ?? 0, high: median.high ?? Infinity }, Math.LN2);
    const ended = durationQuantile(
      times(n, () => ({ time: -Math.log(1 - random.uniform()), open: false })),
      0.9,
    );
    holds('P90, all ended', `n ${n}`, { low: ended.low ?? 0, high: ended.high ?? Infinity }, Math.log(10));
  }
  for (const r of [0, 0.5, 0.8]) {
    const pairs = times(100, () => {
      const x = normal(random);
      return [x, r * x + Math.sqrt(1 - r * r) * normal(random)];
    });
    const { rho, p } = rankCorrelation(pairs);
    holds('Spearman’s rho', `r ${r}, n 100`, rho, (6 / Math.PI) * Math.asin(r / 2));
    if (r === 0) falsely('Spearman, no correlation', 'n 100', p <= 0.05);
  }
  const rows = times(ROWS, () => row(random));
  for (let t = 0; t < MENTIONED.length; t++) {
    const impact = impactOf(rows, t);
    holds('Impact, Welch', `touchpoint ${t}`, impact.impact, truth.impact[t].impact.value);
    holds('Difference in score, Welch', `touchpoint ${t}`, impact.difference, truth.impact[t].difference.value);
  }
  for (const t of [0, 2, 4]) {
    const risk = relativeRisk(riskOf(rows, t));
    for (const of of ['lift', 'ratio', 'attributable']) holds(`Churn, ${of}`, `touchpoint ${t}`, risk[of], truth.risk[t][of].value);
  }
  for (const { touchpoints, odds } of firthLogistic(leavingMasks(rows)).items) {
    if (odds !== null && touchpoints.length === 1)
      holds('Adjusted odds, Firth', `touchpoint ${touchpoints[0]}`, odds, Math.exp(LEAVING[touchpoints[0]]));
  }
  const shapley = shapleyOf(rows);
  for (const [t, is] of truth.shapley) if (shapley.has(t)) holds('Key set, Shapley value', `touchpoint ${t}`, shapley.get(t), is.value);
  const family = times(20, (i) => {
    const b = i < 5 ? 0.25 : 0.1;
    return twoProportions({ k: binomial(random, 300, 0.1), n: 300 }, { k: binomial(random, 300, b), n: 300 }).p;
  });
  const nothing = benjaminiHochberg(family.slice(5));
  falsely(
    'Benjamini–Hochberg, nothing there: any found',
    '15 touchpoints',
    nothing.some((q) => q <= 0.05),
  );
  const found = benjaminiHochberg(family).flatMap((q, i) => (q <= 0.05 ? [i] : []));
  tally(
    'rate',
    'Benjamini–Hochberg, 5 of 20 real: share of the found that is false',
    '20 touchpoints',
    found.length === 0 ? 0 : found.filter((i) => i >= 5).length / found.length,
  );
  const months = (share) => times(24, (i) => ({ k: binomial(random, 80, share(i)), n: 80 }));
  falsely(
    'Change-point, none there',
    '24 months of 80',
    changePoints(
      months(() => 0.1),
      seededRandom('months'),
    ).length > 0,
  );
  const changed = changePoints(
    months((i) => (i < 12 ? 0.1 : 0.25)),
    seededRandom('months'),
  );
  tally(
    'found',
    'Change-point, 10 % to 25 % after a year, found within a month of it',
    '24 months of 80',
    changed.some(({ index }) => Math.abs(index - 12) <= 1),
  );
  holds('Share clustered by respondent', 'p 0.3, 400 × 5, each always the same', repeated(random, 0.3), 0.3);
}

/** A share of respondents who say the same five times over. */
function repeated(random, p) {
  const mentioning = 5 * binomial(random, 400, p);
  return clusteredShare({ mentioning, all: 2000, aa: 5 * mentioning, ab: 5 * mentioning, bb: 10_000, clusters: 400 });
}

function heavy(random) {
  const rows = times(ROWS, () => row(random));
  const { importance, contrasts } = bootstrapped(rows, DRAWS);
  holds('R² of the touchpoints, bootstrap', '6 touchpoints', importance.r2, truth.importance.r2.value);
  for (let t = 0; t < MENTIONED.length; t++) {
    const none = PENALTY[t] === 0 && REWARD[t] === 0;
    if (!none) {
      holds('Relative weight, bootstrap', `touchpoint ${t}`, importance.items[t].weight, truth.importance.items[t].weight.value);
      holds('Its share, bootstrap', `touchpoint ${t}`, importance.items[t].share, truth.importance.items[t].share.value);
    }
    const { penalty, reward, asymmetry } = contrasts.items[t];
    holds('Penalty, bootstrap', `touchpoint ${t}`, penalty, PENALTY[t]);
    holds('Reward, bootstrap', `touchpoint ${t}`, reward, REWARD[t]);
    if (!none) holds('Asymmetry, bootstrap', `touchpoint ${t}`, asymmetry, asymmetryOf(t));
  }
  const impacts = MENTIONED.map((_, t) => impactOf(rows, t));
  const q = benjaminiHochberg(impacts.map(({ p }) => p));
  const deviation = Math.sqrt(moments(rows.map(({ y }) => y)).variance);
  impacts.forEach(({ difference }, t) => {
    const { penalty, reward, asymmetry } = contrasts.items[t];
    const share = wilson(rows.filter(({ touchpoints }) => touchpoints.includes(t)).length, ROWS);
    const outcome = { difference, p: q[t], least: 0.3 * deviation, penalty, reward, asymmetry };
    const { verdict: kind } = verdict({ share, smith: 0, chance: 1, attributable: null, outcome, reliability: 'reliable' });
    if (BREAKERS.includes(t)) tally('found', 'Verdict, breakers called so', `touchpoint ${t}`, kind === 'breaker');
    else falsely('Verdict, called a breaker and is none', `touchpoint ${t}`, kind === 'breaker');
    if (t !== 1) falsely('Verdict, called a maker and is none', `touchpoint ${t}`, kind === 'maker');
  });
}

const part = (name, runs, run) => {
  if (asked.part !== 'all' && asked.part !== name) return;
  for (let i = 0; i < runs; i++) run(seededRandom(`${SEED} ${name} ${i}`));
};
part('light', RUNS, light);
part('heavy', HEAVY, heavy);

const percent = (x) => `${(100 * x).toFixed(1)} %`;
const ofKind = (kind) => [...tallies.values()].filter((one) => one.kind === kind);
const grouped = (kind) => {
  const groups = new Map();
  for (const one of ofKind(kind)) groups.set(one.figure, [...(groups.get(one.figure) ?? []), { ...one, rate: one.hits / one.runs }]);
  return [...groups].map(([figure, all]) => ({ figure, all, mean: all.reduce((sum, { rate }) => sum + rate, 0) / all.length }));
};
console.log('| figure | settings | coverage, mean | least | most |\n|---|---|---|---|---|');
for (const { figure, all, mean } of grouped('coverage')) {
  const sorted = [...all].sort((a, b) => a.rate - b.rate);
  const said = ({ rate, setting }) => `${percent(rate)} (${setting})`;
  console.log(`| ${figure} | ${all.length} | ${percent(mean)} | ${said(sorted[0])} | ${said(sorted.at(-1))} |`);
}
const coverage = grouped('coverage');
console.log(
  `| **all** | ${ofKind('coverage').length} | **${percent(coverage.reduce((sum, { mean }) => sum + mean, 0) / coverage.length)}** | | |`,
);
console.log('\n| what | settings | rate, mean | most |\n|---|---|---|---|');
for (const { figure, all, mean } of [...grouped('false'), ...grouped('rate'), ...grouped('found')]) {
  console.log(`| ${figure} | ${all.length} | ${percent(mean)} | ${percent(Math.max(...all.map(({ rate }) => rate)))} |`);
}
