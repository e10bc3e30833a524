import { FRAMEWORKS } from '../../src/lexicon/taxonomy.ts';
import { bandOf } from '../../src/store/counting/slices.ts';
import type { Axis, Filter, ItemCounts, Prompted } from '../../src/store/store.ts';
import { isPrompted, NOON, type Said, type Spoken, TOUCHPOINTS } from './fixtures.ts';

/*
 * Counting again, as the rules are written (api.md, Salience answer; statistics.md 4.1), with sets and scans in place of the store's
 * machinery: slow, and sharing nothing with it but the definitions.
 */
const known = (id: string) => TOUCHPOINTS.find((touchpoint) => touchpoint.id === id);
const upwards = (id: string): string[] => {
  const parent = id.slice(0, id.lastIndexOf('.'));
  return id.includes('.') && known(parent) ? [parent, ...upwards(parent)] : [];
};
const baseOf = (id: string) => known(id)?.specialises ?? id;
const unitOf = (axis: Axis, id: string) => {
  if (axis === 'touchpoint') return id;
  return axis === 'base' ? baseOf(id) : (known(id)?.moments[axis] ?? '');
};
const above = (axis: Axis, unit: string): string[] => {
  if (axis === 'touchpoint') return upwards(unit);
  if (axis === 'base') return [...new Set(upwards(unit).flatMap((id) => [baseOf(id), ...upwards(baseOf(id))]))];
  const whole = unit.split('.')[0] as string;
  return unit !== whole && (FRAMEWORKS[axis] as readonly string[]).includes(whole) ? [whole] : [];
};
const isAt = (axis: Axis, item: string, unit: string) => unit === item || above(axis, unit).includes(item);

/** True when the filter keeps the verbatim. */
function keeps(filter: Filter, { at = NOON, lang = 'fr', fields = {} }: Spoken): boolean {
  const nps = fields.scores?.nps;
  const band = nps === undefined ? undefined : bandOf(nps);
  const among = (values: readonly string[] | undefined, value: string | undefined) =>
    values === undefined || values.length === 0 || (value !== undefined && values.includes(value));
  return (
    at >= (filter.from ?? -Infinity) &&
    at < (filter.to ?? Infinity) &&
    among(filter.lang, lang) &&
    among(filter.channel, fields.channel) &&
    among(filter.source, fields.source) &&
    among(filter.band, band) &&
    Object.entries(filter.segments ?? {}).every(([key, values]) => among(values, fields.segments?.[key]))
  );
}

function labelled(mentions: readonly Said[]) {
  const scores = mentions.map(({ score }) => score);
  const up = scores.filter((score) => score > 0).reduce((a, b) => a + b, 0);
  const down = -scores.filter((score) => score < 0).reduce((a, b) => a + b, 0);
  const mean = (up - down) / scores.length;
  const mixed = Math.min(up, down) >= 0.16 && Math.min(up, down) >= 0.4 * Math.max(up, down);
  if (mixed || mentions.some(({ label }) => label === 'mixed')) return { mean, label: 'mixed' as const };
  return { mean, label: mean > 0.04 ? ('positive' as const) : mean < -0.04 ? ('negative' as const) : ('neutral' as const) };
}

type Brute = { -readonly [K in Exclude<keyof ItemCounts, 'item' | 'prompted' | 'promptedBelow'>]: number } & {
  prompted: number;
  promptedBelow: number;
};

/** The items' sums, counted one verbatim after another. */
export function bruteCounts(spoken: readonly Spoken[], filter: Filter, prompted: Prompted, axis: Axis) {
  const items = new Map<string, Brute>();
  const item = (name: string): Brute => {
    const zero = { verbatims: 0, mentions: 0, w: 0, w2: 0, rank: 0, smith: 0, first: 0, positive: 0, neutral: 0, negative: 0, mixed: 0 };
    const found = items.get(name) ?? { ...zero, wPositive: 0, wNegative: 0, score: 0, charge: 0, prompted: 0, promptedBelow: 0 };
    items.set(name, found);
    return found;
  };
  const stages = axis !== 'touchpoint' && axis !== 'base';
  const kept = spoken.filter((one) => keeps(filter, one));
  let withMention = 0;
  for (const { said = [], prompted: named = [], fields } of kept) {
    const w = fields?.weight ?? 1;
    const asked = (mention: Said) => {
      if (isPrompted(mention.touchpoint, named)) return true;
      return axis === 'base' && named.some((id) => isAt(axis, baseOf(id), baseOf(mention.touchpoint)));
    };
    const takes = (flag: boolean) => prompted === 'include' || flag === (prompted === 'only');
    if (said.some(({ touchpoint }) => takes(isPrompted(touchpoint, named)))) withMention += 1;
    const mentions = said
      .filter((mention) => takes(asked(mention)))
      .map((mention) => ({
        mention,
        unit: unitOf(axis, mention.touchpoint),
        key: mention.start * 1e6 + (mention.end ?? mention.start + 9),
      }))
      .filter(({ unit }) => unit !== '');
    const firsts = new Map(
      [...new Set(mentions.map(({ unit }) => unit))].map((unit) => [
        unit,
        Math.min(...mentions.filter((m) => m.unit === unit).map((m) => m.key)),
      ]),
    );
    const keys = [...firsts.values()];
    const rankOf = (key: number) => keys.filter((k) => k < key).length + (keys.filter((k) => k === key).length + 1) / 2;
    const firstOf = (key: number) => (key === Math.min(...keys) ? 1 / keys.filter((k) => k === key).length : 0);
    for (const name of new Set([...firsts.keys()].flatMap((unit) => [unit, ...above(axis, unit)]))) {
      const units = [...firsts].filter(([unit]) => isAt(axis, name, unit)).map(([, key]) => key);
      const own = mentions.filter(({ unit }) => isAt(axis, name, unit)).map(({ mention }) => mention);
      const { mean, label } = labelled(own);
      const sums = item(name);
      const rank = Math.min(...units.map(rankOf));
      sums.verbatims += 1;
      sums.mentions += own.length;
      sums.w += w;
      sums.w2 += w * w;
      sums.rank += w * rank;
      sums.smith += (w * (keys.length - rank + 1)) / keys.length;
      sums.first +=
        w *
        Math.min(
          1,
          units.map(firstOf).reduce((a, b) => a + b, 0),
        );
      sums[label] += 1;
      if (label === 'positive') sums.wPositive += w;
      if (label === 'negative') sums.wNegative += w;
      sums.score += w * mean;
      sums.charge += w * Math.abs(mean);
    }
  }
  for (const [name, sums] of items) {
    for (const { prompted: named = [] } of kept) {
      const units = named.map((id) => unitOf(axis, id));
      const isNamed = !stages && units.some((unit) => isAt(axis, unit, name));
      if (isNamed) sums.prompted += 1;
      else if (units.some((unit) => isAt(axis, name, unit))) sums.promptedBelow += 1;
    }
  }
  return { verbatims: kept.length, withMention, items };
}
