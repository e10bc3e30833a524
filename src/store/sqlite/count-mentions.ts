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
import type { Connection } from './open-database.ts';
import { findProject, generationsOf } from './project-rows.ts';
import { readRollups } from './read-rollups.ts';
import { unpackMentions, unpackPrompted } from './reading-rows.ts';
import { scanReadings } from './scan-readings.ts';
import { type Scope, scopeOf } from './scope.ts';
import { isWide, WHOLE } from './slice-rows.ts';
import { timeBounds } from './time-bounds.ts';

/** What is counted, and of which items; all of them where none are given. */
export interface Counting {
  readonly prompted: Prompted;
  readonly axis: Axis;
  readonly items?: ReadonlySet<string>;
}

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
    const tally: Tally = new Map();
    let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    const scan = (scope: Scope) => {
      for (const { at, weight, prompted: named, mentions } of scanReadings(db, scope)) {
        first = Math.min(first, at);
        last = Math.max(last, at);
        const verbatim = { weight, prompted: unpackPrompted(named), mentions: unpackMentions(mentions) };
        for (const { item, part, sums } of contributions(verbatim, view, [axis])) {
          const number = numbers.get(item);
          if (number !== undefined) addToTally(tally, sumKey(number, part), sums, 1);
        }
      }
    };
    const scope = scopeOf(db, project, filter);
    const [dimension, ...others] = scope.dimensions;
    const rolledUp = others.length === 0 && (dimension === undefined || !isWide(db, project.project, dimension.key));
    if (rolledUp) {
      const { periods, edges } = splitRange(scope, days);
      readRollups(db, scope, dimension?.slices ?? [WHOLE], periods, tally, wanted);
      for (const edge of edges) scan({ ...scope, ...edge });
    } else scan(scope);

    const sumsOf = (item: string, part: Part) => tally.get(sumKey(numbers.get(item) ?? -1, part));
    const shown = items ? [...items].filter((item) => numbers.has(item)) : names.values();
    return {
      revision: project.revision,
      version,
      ...scopeCounts(sumsOf, prompted),
      ...(rolledUp ? timeBounds(db, scope) : { from: first <= last ? first : null, to: first <= last ? last : null }),
      items: itemCounts(shown, sumsOf, view, axis, prompted),
    };
  };
}

/** Counts for a ranking (Store.countMentions). */
export const countMentions = (db: Connection, id: string, { filter, ...counting }: Counting & { filter: Filter }): MentionCounts | null =>
  mentionCounter(db, id, counting)?.(filter) ?? null;
