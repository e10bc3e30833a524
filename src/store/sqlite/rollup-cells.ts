import { dayPeriod, monthOf } from '../counting/periods.ts';
import type { SumVector } from '../counting/sums.ts';
import { addToTally, type Tally } from '../counting/tally.ts';
import type { Connection } from './open-database.ts';
import { isWide, keyOfSlice, WHOLE } from './slice-rows.ts';
import { statement } from './statement.ts';
import { addToBlock } from './sums-block.ts';

/** Counts of a slice in a period. */
export interface Cell {
  readonly project: number;
  readonly generation: number;
  readonly slice: number;
  readonly period: number;
  readonly tally: Tally;
}

/** What a transaction adds to the roll-ups, gathered so that each is written once. */
export type Cells = Map<string, Cell>;

/** A sum to be added under a key. */
export interface KeyedSums {
  readonly key: number;
  readonly sums: SumVector;
}

function cellAt(cells: Cells, place: Omit<Cell, 'tally'>): Cell {
  const name = cellName(place);
  let cell = cells.get(name);
  if (cell === undefined) {
    cell = { ...place, tally: new Map() };
    cells.set(name, cell);
  }
  return cell;
}

/** The name of a cell among others. */
export const cellName = ({ project, generation, slice, period }: Omit<Cell, 'tally'>): string =>
  `${project} ${generation} ${slice} ${period}`;

/** Adds what a verbatim said on a day, `times` over, to that day of each slice. */
export function addToCells(
  cells: Cells,
  { project, generation }: { readonly project: number; readonly generation: number },
  day: number,
  slices: readonly number[],
  added: readonly KeyedSums[],
  times: number,
): void {
  const period = dayPeriod(day);
  for (const slice of slices) {
    const { tally } = cellAt(cells, { project, generation, slice, period });
    for (const { key, sums } of added) addToTally(tally, key, sums, times);
  }
}

/** The cells of days with those of their months. */
export function withMonths(days: Cells): Cells {
  const cells: Cells = new Map(days);
  for (const cell of days.values()) {
    const { tally } = cellAt(cells, { ...cell, period: monthOf(cell.period) });
    for (const [key, sums] of cell.tally) addToTally(tally, key, sums, 1);
  }
  return cells;
}

/** Adds the cells of a part of a transaction to those of the whole. */
export function mergeCells(into: Cells, from: Cells): void {
  for (const [name, cell] of from) {
    const known = into.get(name);
    if (known === undefined) into.set(name, cell);
    else for (const [key, sums] of cell.tally) addToTally(known.tally, key, sums, 1);
  }
}

const changes = ({ tally }: Cell) => [...tally.values()].some((sums) => sums.some((sum) => sum !== 0));
const inKeyOrder = (a: Cell, b: Cell) => a.project - b.project || a.generation - b.generation || a.slice - b.slice || a.period - b.period;

/** Adds cells of days to the roll-ups, and to those of their months, in the order of their keys; those of wide keys are dropped. */
export function writeCells(db: Connection, cells: Cells): void {
  const read = statement<{ sums: Buffer }>(db, 'SELECT sums FROM rollup WHERE project = ? AND generation = ? AND slice = ? AND period = ?');
  const write = statement(
    db,
    `INSERT INTO rollup (project, generation, slice, period, sums) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET sums = excluded.sums`,
  );
  const remove = statement(db, 'DELETE FROM rollup WHERE project = ? AND generation = ? AND slice = ? AND period = ?');
  const keys = new Map<number, 'counted' | 'wide' | 'gone'>([[WHOLE, 'counted']]);
  for (const cell of [...withMonths(cells).values()].filter(changes).sort(inKeyOrder)) {
    const { project, generation, slice, period } = cell;
    let state = keys.get(slice);
    if (state === undefined) {
      const key = keyOfSlice(db, slice);
      state = key === null ? 'gone' : isWide(db, project, key) ? 'wide' : 'counted';
      keys.set(slice, state);
    }
    if (state === 'wide') continue;
    const block = read.get(project, generation, slice, period)?.sums ?? null;
    const sums = state === 'gone' ? null : addToBlock(block, cell.tally);
    if (sums === null) remove.run(project, generation, slice, period);
    else write.run(project, generation, slice, period, sums);
  }
}
