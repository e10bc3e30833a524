import type { Touchpoint } from '../../lexicon/taxonomy.ts';
import { type AxisView, createAxisView } from '../counting/axis-view.ts';
import { createMemory } from './memory.ts';
import type { Connection } from './open-database.ts';
import { statement } from './statement.ts';

const KEPT = 64;
const remembered = createMemory<AxisView>(KEPT);

/** The view of a generation's taxonomy, which never changes; the last few are remembered. Not for a generation not yet committed. */
export function axisViewOf(db: Connection, project: number, generation: number): AxisView {
  return remembered(db, `${project} ${generation}`, () => {
    const sql = 'SELECT touchpoints FROM generation WHERE project = ? AND generation = ?';
    const row = statement<{ touchpoints: string }>(db, sql).get(project, generation);
    return createAxisView(JSON.parse(row?.touchpoints ?? '[]') as Touchpoint[]);
  });
}
