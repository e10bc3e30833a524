import { createHash } from 'node:crypto';
import type { RejectedRow } from '../schemas/ingest.ts';
import { pointersOf } from '../schemas/pointers.ts';
import { VerbatimInput } from '../schemas/verbatim.ts';
import type { VerbatimRow } from '../store/store.ts';
import { canonicalJson } from './canonical-json.ts';
import { defined } from './defined.ts';
import { respondentHash } from './respondent-hash.ts';

const DAY = 86_400_000;

/** A row as it arrived: a value of JSON, or the reason why there is none. */
export type RawRow = { readonly value: unknown } | { readonly fault: Omit<RejectedRow, 'index'> };

/** What rows are prepared with. */
export interface RowContext {
  readonly now: number;
  /** Key for hashing respondents. */
  readonly secret: Uint8Array;
  readonly idempotencyKey: string | undefined;
  readonly makeId: () => string;
  /** What was said before is past its time, epoch milliseconds; nothing is, unless given. */
  readonly keptFrom?: number;
}

/** The errors of a row that was not taken. */
export type RowFaults = readonly { readonly pointer: string; readonly detail: string; readonly code?: 'past-retention' }[];

const isInstant = (text: string) => text.length > 10;
const instant = (text: string): string | number => (isInstant(text) ? Date.parse(text) : text);

/** Digest of the posted fields before defaults: instants normalised, the respondent only as its hash. */
function digest({ id: _, ...posted }: VerbatimInput, at: number | undefined, respondent: string | null): string {
  const { outcome, events } = posted;
  const content = {
    ...posted,
    at,
    respondent,
    outcome: outcome && { ...outcome, at: outcome.at && instant(outcome.at) },
    events: events && Object.fromEntries(Object.entries(events).map(([name, date]) => [name, instant(date)])),
  };
  return createHash('sha256').update(canonicalJson(content)).digest('base64url');
}

/** The id of a row that came without one: derived from the Idempotency-Key and its place, else made up. */
function idFor(index: number, { idempotencyKey, makeId }: RowContext): string {
  if (idempotencyKey === undefined) return makeId();
  return `k-${createHash('sha256').update(`${idempotencyKey}\0${index}`).digest('base64url')}`;
}

/** Whether a value was taken. */
export const isRow = (prepared: VerbatimRow | RowFaults): prepared is VerbatimRow => 'digest' in prepared;

/** The faults of a row as one refusal. */
export function refusalOf(faults: RowFaults): Omit<RejectedRow, 'index'> {
  const detail = faults.map((fault) => `${fault.pointer} ${fault.detail}`.trim()).join('; ');
  return { code: faults[0]?.code ?? 'invalid-row', detail, pointer: faults[0]?.pointer ?? '' };
}

/** Checks a posted value and gives the row to store, or its faults. */
export function prepareRow(value: unknown, index: number, context: RowContext): VerbatimRow | RowFaults {
  const parsed = VerbatimInput.safeParse(value);
  if (!parsed.success) return pointersOf(parsed.error);
  const posted = parsed.data;
  const at = posted.at === undefined ? undefined : Date.parse(posted.at);
  if (at !== undefined && at > context.now + DAY) return [{ pointer: '/at', detail: 'is over a day ahead' }];
  if (at !== undefined && at < (context.keptFrom ?? at)) {
    const kept = new Date(context.keptFrom as number).toISOString();
    return [{ pointer: '/at', detail: `is before ${kept}: the project keeps nothing so old`, code: 'past-retention' }];
  }
  const respondent = posted.respondent === undefined ? null : respondentHash(context.secret, posted.respondent);
  const { id, at: _, respondent: __, ...fields } = posted;
  return {
    id: id ?? idFor(index, context),
    digest: digest(posted, at, respondent),
    at: at ?? context.now,
    respondent,
    fields: defined(fields) as VerbatimRow['fields'],
  };
}
