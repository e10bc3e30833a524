import type { DeliveredResponse } from '../connectors/connector.ts';
import { idPrefix } from '../connectors/verbatim-ids.ts';
import { problem } from '../errors.ts';
import type { DeliveryReport } from '../schemas/connector.ts';
import type { DeliveredRows, StoredProject, VerbatimRow } from '../store/store.ts';
import { analyseRows } from './analyse-rows.ts';
import type { Gate } from './gate.ts';
import type { Ingest } from './ingest.ts';
import { createTally, type Tally } from './ingest-tally.ts';
import type { Ports } from './ports.ts';
import { isRow, prepareRow, type RowContext, refusalOf } from './prepare-row.ts';

/**
 * Takes in what a tool delivered, all of it in one transaction; a verbatim that does not fit is rejected alone, and counts as one that its
 * response does not hold. Throws `overloaded`, `unknown-project` and `StoreUnavailable`.
 */
export type Deliver = (project: StoredProject, tool: string, delivered: readonly DeliveredResponse[]) => Promise<DeliveryReport>;

/** The responses with the verbatims of theirs that fit; the others go to the tally, by their place among all. */
function sift(tool: string, delivered: readonly DeliveredResponse[], context: RowContext, tally: Tally): DeliveredRows[] {
  let index = -1;
  const rowsOf = (prefix: string, verbatims: DeliveredResponse['verbatims']): VerbatimRow[] =>
    verbatims.flatMap((verbatim) => {
      index += 1;
      if (!verbatim.id?.startsWith(prefix) || verbatim.id.includes(':', prefix.length)) throw new TypeError(`${tool} gives ids of others`);
      const prepared = prepareRow(verbatim, index, context);
      if (isRow(prepared)) return [prepared];
      tally.reject({ index, ...refusalOf(prepared) });
      return [];
    });
  return delivered.flatMap(({ response, changedAt = null, deleted, verbatims, faults }) => {
    if (faults !== undefined) {
      index += 1;
      const detail = faults.map((fault) => `${fault.pointer} ${fault.detail}`.trim()).join('; ');
      tally.reject({ index, code: 'invalid-row', detail, pointer: faults[0]?.pointer ?? '' });
      return [];
    }
    const prefix = idPrefix(tool, response);
    return [{ prefix, changedAt, arrivedAt: context.now, deleted, rows: rowsOf(prefix, verbatims) }];
  });
}

/** Makes the use case. */
export function createDeliveries({ store, pool }: Pick<Ports, 'store' | 'pool'>, ingest: Ingest, gate: Gate): Deliver {
  const write = async (project: StoredProject, responses: readonly DeliveredRows[]) => {
    const analysed = await analyseRows(
      pool,
      project,
      responses.flatMap(({ rows }) => rows),
    );
    let from = 0;
    const kept = responses.map((response) => {
      const first = from;
      from += response.rows.length;
      return { ...response, rows: analysed.rows.slice(first, from) };
    });
    const outcomes = await store.deliver(project.id, kept, analysed.columns);
    if (outcomes === null) throw problem('unknown-project', []);
    return outcomes;
  };

  return async (project, tool, delivered) => {
    const tally = createTally(ingest.totals);
    const responses = sift(tool, delivered, await ingest.context(project), tally);
    const size = responses.reduce((sum, { rows }) => sum + rows.length, 0);
    let [removed, outdated] = [0, 0];
    if (responses.length > 0) {
      const outcomes = await gate.hold(Math.max(1, size), () => ingest.withSettings(project.id, (current) => write(current, responses)));
      for (const outcome of outcomes) {
        if (outcome === 'outdated') outdated += 1;
        else {
          tally.outcomes(outcome.rows);
          removed += outcome.removed;
        }
      }
    }
    return { ...tally.report(), removed, outdated };
  };
}
