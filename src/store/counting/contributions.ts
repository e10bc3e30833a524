import type { Label } from '../../schemas/analysis.ts';
import { labelOf } from '../../statistics/label.ts';
import type { Axis } from '../counts.ts';
import type { AxisView, Place } from './axis-view.ts';
import { type FirstPlace, firstPlaces } from './first-places.ts';
import type { Part } from './parts.ts';
import { AT, onGrid, type SumVector, zeroSums } from './sums.ts';

/** What counting needs of a mention. */
export interface CountedMention {
  readonly touchpoint: string;
  readonly start: number;
  readonly end: number;
  /** −1…1. */
  readonly score: number;
  readonly label: Label;
  readonly prompted: boolean;
}

/** What counting needs of a verbatim. */
export interface Counted {
  readonly mentions: readonly CountedMention[];
  /** Touchpoints that the question named. */
  readonly prompted: readonly string[];
  readonly weight: number;
}

/** What one verbatim adds to an item's sums. */
export interface Contribution {
  readonly axis: Axis;
  /** The empty string for the scope: `named` holds verbatims, w and w2, the other parts the verbatims with a mention. */
  readonly item: string;
  readonly part: Part;
  /** A vector of sums (sums.ts). */
  readonly sums: SumVector;
  /** The item's label in the verbatim, and its strongest mention's absolute score; neutral and 0 where nothing is mentioned. */
  readonly label: Label;
  readonly strength: number;
}

interface Gathered {
  rank: number;
  first: number;
  mentions: number;
  positive: number;
  negative: number;
  mixed: boolean;
  strength: number;
}

interface Placed {
  readonly mention: CountedMention;
  readonly place: Place;
  readonly prompted: boolean;
}

/** What is said of each item, those above included: they take their earliest descendant's place and all its mentions. */
function gather(placed: readonly Placed[]): { items: Map<string, Gathered>; length: number } {
  const places = firstPlaces(
    placed.map(({ mention }) => mention),
    placed.map(({ place }) => place.unit),
  );
  const length = places.size;
  const items = new Map<string, Gathered>();
  const add = (name: string, { score, label }: CountedMention, own: FirstPlace | undefined) => {
    let item = items.get(name);
    if (item === undefined) {
      item = { rank: Number.POSITIVE_INFINITY, first: 0, mentions: 0, positive: 0, negative: 0, mixed: false, strength: 0 };
      items.set(name, item);
    }
    if (own !== undefined) {
      item.rank = Math.min(item.rank, own.rank);
      item.first = Math.min(1, item.first + own.first);
    }
    item.mentions += 1;
    if (score > 0) item.positive += score;
    else item.negative += score;
    item.mixed ||= label === 'mixed';
    item.strength = Math.max(item.strength, Math.abs(score));
  };
  for (const { mention, place } of placed) {
    const own = places.get(place.unit);
    places.delete(place.unit); // its place counts once
    add(place.unit, mention, own);
    for (const name of place.above) add(name, mention, own);
  }
  return { items, length };
}

const weights = (weight: number, verbatims: number): SumVector => {
  const sums = zeroSums();
  sums[AT.verbatims] = verbatims;
  sums[AT.w] = onGrid(weight);
  sums[AT.w2] = onGrid(weight * weight);
  return sums;
};

function said(axis: Axis, part: Part, placed: readonly Placed[], weight: number, out: Contribution[]): void {
  if (placed.length === 0) return;
  const { items, length } = gather(placed);
  for (const [name, item] of items) {
    const mean = (item.positive + item.negative) / item.mentions;
    const label = item.mixed ? 'mixed' : labelOf(item.positive, item.negative, mean);
    const sums = weights(weight, 1);
    sums[AT.mentions] = item.mentions;
    sums[AT.rank] = onGrid(weight * item.rank);
    sums[AT.smith] = onGrid((weight * (length - item.rank + 1)) / length);
    sums[AT.first] = onGrid(weight * item.first);
    sums[AT[label]] = 1;
    if (label === 'positive') sums[AT.wPositive] = onGrid(weight);
    if (label === 'negative') sums[AT.wNegative] = onGrid(weight);
    sums[AT.score] = onGrid(weight * mean);
    sums[AT.charge] = onGrid(weight * Math.abs(mean));
    out.push({ axis, item: name, part, sums, label, strength: item.strength });
  }
}

function named(view: AxisView, axis: Axis, prompted: readonly string[], weight: number, out: Contribution[]): void {
  const places = prompted.map((id) => view.place(axis, id)).filter((place) => place !== null);
  const stages = axis !== 'touchpoint' && axis !== 'base';
  const units = new Set(places.map(({ unit }) => unit));
  const topmost = places.filter(({ above }) => stages || !above.some((item) => units.has(item)));
  const add = (part: Part, items: ReadonlySet<string>) => {
    for (const item of items) out.push({ axis, item, part, sums: weights(weight, 1), label: 'neutral', strength: 0 });
  };
  if (!stages) add('named', new Set(topmost.map(({ unit }) => unit)));
  add('below', new Set(topmost.flatMap(({ unit, above }) => (stages ? [unit, ...above] : above))));
}

/**
 * What a verbatim adds to the counts of the axes asked for: the one place where mentions become counts (api.md, Salience answer;
 * statistics.md 4.1). Used alike for writing, taking out, reading from mentions and recounting.
 */
export function contributions(verbatim: Counted, view: AxisView, axes: readonly Axis[]): Contribution[] {
  const { mentions, prompted, weight } = verbatim;
  const out: Contribution[] = [];
  const one = weights(weight, 1);
  const scope = (part: Part) => out.push({ axis: 'touchpoint', item: '', part, sums: one, label: 'neutral', strength: 0 });
  scope('named');
  let flagged = 0;
  for (const mention of mentions) if (mention.prompted) flagged += 1;
  if (mentions.length > 0) {
    if (flagged === 0) scope('plain');
    else {
      if (flagged < mentions.length) scope('unprompted');
      scope('prompted');
      scope('both');
    }
  }
  for (const axis of axes) {
    if (prompted.length > 0) named(view, axis, prompted, weight, out);
    const asked = axis === 'base' && prompted.length > 0 ? new Set(prompted.map((id) => view.place(axis, id)?.unit)) : null;
    const placed: Placed[] = [];
    for (const mention of mentions) {
      const place = view.place(axis, mention.touchpoint);
      if (place === null) continue;
      const isAsked = asked !== null && (asked.has(place.unit) || place.above.some((item) => asked.has(item)));
      placed.push({ mention, place, prompted: mention.prompted || isAsked });
    }
    if (!placed.some((one) => one.prompted)) said(axis, 'plain', placed, weight, out);
    else {
      said(
        axis,
        'unprompted',
        placed.filter((one) => !one.prompted),
        weight,
        out,
      );
      said(
        axis,
        'prompted',
        placed.filter((one) => one.prompted),
        weight,
        out,
      );
      said(axis, 'both', placed, weight, out);
    }
  }
  return out;
}
