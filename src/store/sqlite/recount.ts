import type { RecountReport } from '../condition.ts';
import { PARTS } from '../counting/parts.ts';
import { SUM_NAMES } from '../counting/sums.ts';
import { isEmptySum, type Tally } from '../counting/tally.ts';
import { itemOfKey, sumKey } from './item-rows.ts';
import type { Target } from './move-verbatim.ts';
import type { Connection } from './open-database.ts';
import { findProject } from './project-rows.ts';
import { countAfresh } from './rebuild-rollups.ts';
import { recountIndex } from './recount-index.ts';
import { cellName, withMonths } from './rollup-cells.ts';
import { statement } from './statement.ts';
import { decodeSums } from './sums-block.ts';
import { targetsOf } from './targets.ts';

const LISTED = 100;
const TOLERANCE = 1e-9;

const equal = (a: number, b: number) => Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));

/** Where the kept sums differ from the true ones, by key. */
function differing(kept: Tally, counted: Tally): string[] {
  const found: string[] = [];
  for (const key of new Set([...kept.keys(), ...counted.keys()])) {
    const [a, b] = [kept.get(key), counted.get(key)];
    if (a === undefined && b !== undefined && isEmptySum(b)) continue;
    for (const [i, name] of SUM_NAMES.entries()) {
      if (equal(a?.[i] ?? 0, b?.[i] ?? 0)) continue;
      const part = PARTS.find((one) => sumKey(itemOfKey(key), one) === key);
      found.push(`item ${itemOfKey(key)} ${part}: ${name} is ${a?.[i] ?? 0}, recounted ${b?.[i] ?? 0}`);
    }
  }
  return found;
}

function* differences(db: Connection, target: Target): Generator<string> {
  const { project, generation } = target;
  const cells = withMonths(countAfresh(db, target));
  const kept = statement<{ slice: number; period: number; sums: Buffer }>(
    db,
    'SELECT slice, period, sums FROM rollup WHERE project = ? AND generation = ?',
  );
  for (const { slice, period, sums } of kept.iterate(project, generation)) {
    const name = cellName({ project, generation, slice, period });
    const tally: Tally = new Map();
    decodeSums(sums, tally);
    for (const one of differing(tally, cells.get(name)?.tally ?? new Map()))
      yield `generation ${generation} slice ${slice} period ${period} ${one}`;
    cells.delete(name);
  }
  for (const { slice, period } of cells.values()) yield `generation ${generation} slice ${slice} period ${period} is not kept`;
  yield* recountIndex(db, target);
}

/** Recounts a project from its mentions and compares; checks the file (Store.recount). At most 100 differences are listed. */
export function recount(db: Connection, id: string): RecountReport {
  const project = findProject(db, id);
  const integrity = (db.pragma('integrity_check') as { integrity_check: string }[]).map((row) => row.integrity_check).join('; ');
  if (project === null) return { verbatims: 0, differences: [], integrity };
  const found: string[] = [];
  for (const target of targetsOf(db, project).filter(({ counted }) => counted)) {
    for (const difference of differences(db, target)) if (found.length < LISTED) found.push(difference);
  }
  const { n } = statement<{ n: number }>(db, 'SELECT count(*) AS n FROM verbatim WHERE project = ?').get(project.project) as { n: number };
  return { verbatims: n, differences: found, integrity };
}
