import type { FieldMapping } from '../schemas/field-mapping.ts';
import type { VerbatimInput } from '../schemas/verbatim.ts';
import { type Answer, verbatimsOf } from './answered-response.ts';
import { cutText } from './clean-text.ts';
import type { Connector, DeliveredResponse, ReadingContext } from './connector.ts';
import { instantOf } from './instant.ts';
import { jsonFields, pointerOf } from './json-fields.ts';
import { mapResponse } from './mapping/map-response.ts';
import { readLanguage } from './mapping/read-language.ts';
import { type Fields, fieldsAt, fieldsOf, idAt, itemsOf, textOf } from './payload.ts';
import { SCORE_SCALES } from './recognised-score.ts';
import { scoreKindOf } from './score-wording.ts';
import { standardSecretFault, standardWebhooks } from './signatures/standard-webhooks.ts';

const EVENTS: readonly unknown[] = ['responseCreated', 'responseUpdated', 'responseFinished'];

/** What buttons, consents, links, addresses and dates are answered with: no words of the customer's. */
const NO_WORDS = /^(?:clicked|dismissed|accepted|booked|skipped|[\d.,+ -]+|\d{4}-\d\d-\d\d(?:T\S*)?|https?:\/\/\S+|[^\s@]+@[^\s@]+)?$/;

/** An answer by the id of its question alone, since payloads tell neither wordings nor types. Lists may be addresses, and are left. */
function guessed([id, value]: readonly [string, unknown]): Answer[] {
  if (typeof value === 'string') return NO_WORDS.test(value.trim()) ? [] : [{ kind: 'open', question: id, text: value }];
  if (typeof value !== 'number') return [];
  const kind = scoreKindOf(id);
  return [{ kind: 'scale', question: id, value, type: 'scale', scale: kind === null ? null : SCORE_SCALES[kind] }];
}

/** What is known of the contact; addresses and telephone numbers among it are not kept. */
function contactOf(data: Fields): Answer[] {
  const attributes = Object.entries({ userId: fieldsOf(data.contact).userId, ...fieldsOf(data.contactAttributes) });
  return attributes.map(([name, value]) => ({ kind: 'hidden', name, value: textOf(value) ?? '' }));
}

/** What is read with the project's own mapping, whose sources are ids of questions, hidden fields, variables and attributes of the contact. */
function readMapped(data: Fields, response: string, { id: _, tool = 'formbricks', ...mapping }: FieldMapping, timezone: string) {
  const fields = jsonFields({ ...fieldsOf(data.contactAttributes), ...fieldsOf(data.variables), ...fieldsOf(data.data) });
  const { verbatims, faults } = mapResponse(fields, { tool, ...mapping }, { timezone, response: () => response });
  const [at, lang] = [instantOf(data.createdAt), readLanguage(textOf(data.language) ?? '')?.tag];
  const respondent = cutText(textOf(fieldsOf(data.contact).userId) ?? '', 200);
  const told = {
    ...(at === undefined ? {} : { at: new Date(at).toISOString() }),
    ...(lang === undefined ? {} : { lang }),
    ...(respondent === '' ? {} : { respondent }),
  };
  return { verbatims: verbatims.map((verbatim) => ({ ...told, ...verbatim })), faults };
}

function readGuessed(data: Fields, response: string): VerbatimInput[] {
  const tags = itemsOf(data.tags).flatMap((tag) => textOf(fieldsOf(tag).name) ?? []);
  const told = [['tags', tags.join(', ')] as const, ...Object.entries(fieldsOf(data.variables))];
  const segments = told.map(([name, value]) => ({ kind: 'segment', name, value: textOf(value) ?? '' }) as const);
  return verbatimsOf({
    tool: 'formbricks',
    response,
    at: instantOf(data.createdAt) ?? instantOf(data.updatedAt),
    answers: [...contactOf(data), ...segments, ...Object.entries(fieldsOf(data.data)).flatMap(guessed)],
    lang: textOf(data.language),
  });
}

function readEvent(item: unknown, pointer: string, { mapping, timezone }: ReadingContext): DeliveredResponse[] {
  const event = fieldsAt(item, pointer);
  if (!EVENTS.includes(idAt(event.event, `${pointer}/event`))) return [];
  const data = fieldsAt(event.data, `${pointer}/data`);
  const response = idAt(data.id, `${pointer}/data/id`);
  fieldsAt(data.data, `${pointer}/data/data`);
  if (data.finished !== true) return [];
  const changedAt = instantOf(data.updatedAt) ?? instantOf(data.createdAt);
  const { verbatims, faults } =
    mapping === null ? { verbatims: readGuessed(data, response), faults: [] } : readMapped(data, response, mapping, timezone);
  if (faults.length > 0) {
    const told = faults.map(({ source, detail }) => ({ pointer: `${pointer}/data/data${pointerOf(source)}`, detail }));
    return [{ response: '', deleted: false, verbatims: [], faults: told }];
  }
  return [{ response, deleted: false, verbatims, ...(changedAt === undefined ? {} : { changedAt }) }];
}

/** Formbricks' webhooks, one event or a list of them, signed by Standard Webhooks. Responses that are not finished give none. */
export const formbricks: Connector = {
  tool: 'formbricks',
  verify: standardWebhooks,
  secretFault: standardSecretFault,
  mapped: 'optional',
  read: (payload, context) =>
    Array.isArray(payload) ? payload.flatMap((event, i) => readEvent(event, `/${i}`, context)) : readEvent(payload, '', context),
};
