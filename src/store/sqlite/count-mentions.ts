import { contributions } from '../counting/contributions.ts';
import { itemCounts, scopeCounts } from '../counting/item-counts.ts';
import { localDays } from '../counting/local-days.ts';
import type { Part } from '../counting/parts.ts';
import { splitRange } from '../counting/periods.ts';
import { addToTally, type Tally } from '../counting/tally.ts';
import type { Axis, MentionCounts } from '../counts.ts';
import type { Filter, Prompted } from '../filter.ts';
import { axisViewOf } from './axis-view-of.ts';
import { itemOfKey, itemsOf, SCOPE_ITEM, sumKey } from './item-rows.ts';
import { createMemory } from './memory.ts';
import { narrowestFirst } from './narrowest-first.ts';
import type { Connection } from './open-database.ts';
import { findProject, generationsOf } from './project-rows.ts';
import { readRollups } from './read-rollups.ts';
import { unpackMentions, unpackPrompted } from './reading-rows.ts';
import { scanReadings } from './scan-readings.ts';
import { type Scope, scopeOf } from './scope.ts';
import { isWide, WHOLE } from './slice-rows.ts';
import { type TimeBounds, timeBounds } from './time-bounds.ts';

/** What is counted, and of which items; all of them where none are given. */
export interface Counting {
  readonly prompted: Prompted;
  readonly axis: Axis;
  readonly items?: ReadonlySet<string>;
}

interface Summed extends TimeBounds {
  readonly tally: Tally;
}

const SCANS_KEPT = 16;
/** Sums that were read from mentions, by the revision, the axis and the scope that they are of: the next page reads no mention again. */
const remembered = createMemory<Summed>(SCANS_KEPT);

/** Counts by filter; null when there is no such project. */
export type Counter = (filter: Filter) => MentionCounts;

/**
 * Makes a counter for a project as it is in this transaction: whole days from roll-ups when one rolled-up filter is set at most, all else
 * from mentions. Null when there is no such project.
 */
export function mentionCounter(db: Connection, id: string, { prompted, axis: asked, items }: Counting): Counter | null {
  const project = findProject(db, id);
  if (project === null) return null;
  const version = generationsOf(db, project.project).find(({ generation }) => generation === project.live)?.version ?? '';
  const view = axisViewOf(db, project.project, project.live);
  const axis = view.axes.includes(asked) ? asked : 'touchpoint';
  const axes = [axis];
  const all = itemsOf(db, project.project, axis);
  const above = (item: string): string[] => {
    const over = view.above(axis, item);
    return over === null ? [item] : [item, ...above(over)];
  };
  const read = items && new Set([...items].flatMap(above)); // what the question named is counted for those above
  const names = read ? new Map([...all].filter(([, name]) => read.has(name))) : all;
  const numbers = new Map([...names].map(([number, name]) => [name, number]));
  numbers.set('', SCOPE_ITEM);
  const days = localDays(project.settings.timezone);
  const wanted = (key: number) => itemOfKey(key) === SCOPE_ITEM || names.has(itemOfKey(key));

  return (filter) => {
    const scan = (scope: Scope, tally: Tally): TimeBounds => {
      let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      scanReadings(db, scope, ({ at, weight, prompted: named, mentions }) => {
        first = Math.min(first, at);
        last = Math.max(last, at);
        const verbatim = { weight, prompted: unpackPrompted(named), mentions: unpackMentions(mentions) };
        for (const { item, part, sums } of contributions(verbatim, view, axes)) {
          const number = numbers.get(item);
          if (number !== undefined) addToTally(tally, sumKey(number, part), sums, 1);
        }
      });
      return first <= last ? { from: first, to: last } : { from: null, to: null };
    };
    const scope = scopeOf(db, project, filter);
    const [dimension, ...others] = scope.dimensions;
    const fromRollups = (): Summed => {
      const tally: Tally = new Map();
      const { periods, edges } = splitRange(scope, days);
      readRollups(db, scope, dimension?.slices ?? [WHOLE], periods, tally, wanted);
      for (const edge of edges) scan({ ...scope, ...edge }, tally);
      return { tally, ...timeBounds(db, scope) };
    };
    const fromMentions = (): Summed => {
      const tally: Tally = new Map();
      return { tally, ...scan(narrowestFirst(db, scope, days), tally) };
    };
    const summed = () => {
      if (others.length === 0 && (dimension === undefined || !isWide(db, project.project, dimension.key))) return fromRollups();
      return items === undefined ? remembered(db, JSON.stringify([project.revision, axis, scope]), fromMentions) : fromMentions();
    };
    const { tally, from, to } = summed();

    const sumsOf = (item: string, part: Part) => tally.get(sumKey(numbers.get(item) ?? -1, part));
    const shown = items ? [...items].filter((item) => numbers.has(item)) : names.values();
    return {
      revision: project.revision,
      version,
      ...scopeCounts(sumsOf, prompted),
      from,
      to,
      items: itemCounts(shown, sumsOf, view, axis, prompted),
    };
  };
}

/** Counts for a ranking (Store.countMentions). */
export const countMentions = (db: Connection, id: string, { filter, ...counting }: Counting & { filter: Filter }): MentionCounts | null =>
  mentionCounter(db, id, counting)?.(filter) ?? null;
