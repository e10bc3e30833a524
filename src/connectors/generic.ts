import type { FieldMapping } from '../schemas/field-mapping.ts';
import { type Connector, type DeliveredResponse, PayloadFault, type ReadingContext, type ReadingFault } from './connector.ts';
import { jsonFields, pointerOf } from './json-fields.ts';
import { type FieldReader, fieldReader } from './mapping/field-reader.ts';
import { mapResponse } from './mapping/map-response.ts';
import { readDate } from './mapping/read-date.ts';
import { readFlag } from './mapping/read-flag.ts';
import { standardSecretFault, standardWebhooks } from './signatures/standard-webhooks.ts';

const MOST_RESPONSES = 1000;
const LONGEST_ID = 1000;

const faulty = (faults: readonly ReadingFault[]): DeliveredResponse => ({ response: '', deleted: false, verbatims: [], faults });

function changeOf(reader: FieldReader, { changedAt }: FieldMapping, timezone: string): number | undefined {
  if (changedAt === undefined) return undefined;
  const { from, order, timezone: own = timezone } = changedAt;
  return reader.value(from, (cell) => readDate(cell, { order, timezone: own }))?.instant;
}

function isGone(reader: FieldReader, { deleted }: FieldMapping): boolean {
  if (deleted === undefined) return false;
  const { from, is } = deleted;
  if (is !== undefined) return reader.text(from, LONGEST_ID) === is;
  return reader.value(from, (cell) => readFlag(cell) ?? 'flag-unreadable') ?? false;
}

/** Reads one response, whose place in the payload is at `place`; null when it has neither an id nor a text, as a test of the connection. */
function readOne(item: unknown, place: string, mapping: FieldMapping, timezone: string): DeliveredResponse | null {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return faulty([{ pointer: place, detail: 'must be an object' }]);
  const fields = jsonFields(item);
  const reader = fieldReader(fields);
  const response = mapping.id === undefined ? undefined : reader.name(mapping.id, LONGEST_ID);
  const [changedAt, deleted] = [changeOf(reader, mapping, timezone), isGone(reader, mapping)];
  const mapped = deleted ? { verbatims: [], faults: [] } : mapResponse(fields, mapping, { timezone });
  const faults = [...reader.faults, ...mapped.faults].map(({ source, detail }) => ({ pointer: `${place}${pointerOf(source)}`, detail }));
  if (faults.length > 0) return faulty(faults);
  if (response === undefined) {
    const pointer = `${place}${pointerOf(mapping.id ?? 'id')}`;
    return mapped.verbatims.length === 0 && !deleted ? null : faulty([{ pointer, detail: 'holds no id of the response' }]);
  }
  return { response, deleted, verbatims: mapped.verbatims, ...(changedAt === undefined ? {} : { changedAt }) };
}

function read(payload: unknown, { mapping, timezone }: ReadingContext): DeliveredResponse[] {
  if (mapping === null) throw new TypeError('payloads of one’s own are read with a mapping');
  if (typeof payload !== 'object' || payload === null) throw new PayloadFault('', 'must be an object, or a list of objects');
  const items: readonly unknown[] = Array.isArray(payload) ? payload : [payload];
  if (items.length > MOST_RESPONSES) throw new PayloadFault('', `holds more than ${MOST_RESPONSES} responses`);
  return items.flatMap((item, i) => readOne(item, Array.isArray(payload) ? `/${i}` : '', mapping, timezone) ?? []);
}

/** JSON of one's own, an object a response or a list of them, read with a mapping of its fields; signed by Standard Webhooks where it is. */
export const generic: Connector = {
  tool: 'generic',
  verify: standardWebhooks,
  secretFault: standardSecretFault,
  mapped: 'always',
  read,
};
