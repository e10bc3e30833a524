import { contributions } from '../counting/contributions.ts';
import { itemCounts, scopeCounts } from '../counting/item-counts.ts';
import { localDays } from '../counting/local-days.ts';
import type { Part } from '../counting/parts.ts';
import { splitRange } from '../counting/periods.ts';
import { addToTally, type Tally } from '../counting/tally.ts';
import type { Axis, Filter, MentionCounts, Prompted } from '../store.ts';
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

/**
 * Counts for a ranking (Store.countMentions): whole days from roll-ups when one rolled-up filter is set at most, all else from mentions.
 */
export function countMentions(
  db: Connection,
  id: string,
  { filter, prompted, axis: asked }: { filter: Filter; prompted: Prompted; axis: Axis },
): MentionCounts | null {
  const project = findProject(db, id);
  if (project === null) return null;
  const version = generationsOf(db, project.project).find(({ generation }) => generation === project.live)?.version ?? '';
  const view = axisViewOf(db, project.project, project.live);
  const axis = view.axes.includes(asked) ? asked : 'touchpoint';
  const names = itemsOf(db, project.project, axis);
  const numbers = new Map([...names].map(([number, name]) => [name, number]));
  numbers.set('', SCOPE_ITEM);
  const tally: Tally = new Map();
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

  const scan = (scope: Scope) => {
    for (const { at, weight, prompted: named, mentions } of scanReadings(db, scope)) {
      first = Math.min(first, at);
      last = Math.max(last, at);
      const verbatim = { weight, prompted: unpackPrompted(named), mentions: unpackMentions(mentions) };
      for (const { item, part, sums } of contributions(verbatim, view, [axis])) {
        addToTally(tally, sumKey(numbers.get(item) as number, part), sums, 1);
      }
    }
  };

  const scope = scopeOf(db, project, filter);
  const [dimension, ...others] = scope.dimensions;
  const rolledUp = others.length === 0 && (dimension === undefined || !isWide(db, project.project, dimension.key));
  if (rolledUp) {
    const { periods, edges } = splitRange(scope, localDays(project.settings.timezone));
    const wanted = (key: number) => itemOfKey(key) === SCOPE_ITEM || names.has(itemOfKey(key));
    readRollups(db, scope, dimension?.slices ?? [WHOLE], periods, tally, wanted);
    for (const edge of edges) scan({ ...scope, ...edge });
  } else scan(scope);

  const sumsOf = (item: string, part: Part) => tally.get(sumKey(numbers.get(item) ?? -1, part));
  return {
    revision: project.revision,
    version,
    ...scopeCounts(sumsOf, prompted),
    ...(rolledUp ? timeBounds(db, scope) : { from: first <= last ? first : null, to: first <= last ? last : null }),
    items: itemCounts(names.values(), sumsOf, view, axis, prompted),
  };
}
