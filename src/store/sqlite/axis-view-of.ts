import type { Touchpoint } from '../../lexicon/taxonomy.ts';
import { type AxisView, createAxisView } from '../counting/axis-view.ts';
import type { Connection } from './open-database.ts';
import { statement } from './statement.ts';

const KEPT = 64;
const views = new WeakMap<Connection, Map<string, AxisView>>();

/** The view of a generation's taxonomy, which never changes; the last few are remembered. Not for a generation not yet committed. */
export function axisViewOf(db: Connection, project: number, generation: number): AxisView {
  let known = views.get(db);
  if (known === undefined) {
    known = new Map();
    views.set(db, known);
  }
  const key = `${project} ${generation}`;
  let view = known.get(key);
  if (view === undefined) {
    const row = statement<{ touchpoints: string }>(db, 'SELECT touchpoints FROM generation WHERE project = ? AND generation = ?').get(
      project,
      generation,
    );
    view = createAxisView(JSON.parse(row?.touchpoints ?? '[]') as Touchpoint[]);
    if (known.size >= KEPT) known.delete(known.keys().next().value as string);
    known.set(key, view);
  }
  return view;
}
