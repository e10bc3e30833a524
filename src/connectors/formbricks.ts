import type { FieldMapping } from '../schemas/field-mapping.ts';
import { type Answer, verbatimsOf } from './answered-response.ts';
import type { Connector, DeliveredResponse, ReadingContext } from './connector.ts';
import { instantOf } from './instant.ts';
import { type Fields, fieldsAt, fieldsOf, idAt, itemsOf, textOf } from './payload.ts';
import { SCORE_SCALES } from './recognised-score.ts';
import { type ScoreKind, scoreKindOf } from './score-wording.ts';
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

/** Answers by the project's own mapping, whose sources are ids of questions, hidden fields and variables. */
function mappedAnswers(mapping: FieldMapping, answered: ReadonlyMap<string, unknown>): Answer[] {
  const written = (from: string) => {
    const value = answered.get(from);
    return Array.isArray(value) ? value.flatMap((one) => textOf(one) ?? []).join(', ') : (textOf(value) ?? '');
  };
  const scores = Object.entries(mapping.scores ?? {}).flatMap(([name, score]): Answer[] => {
    const [value, kind] = [answered.get(score?.from ?? ''), name as ScoreKind];
    if (typeof value !== 'number') return [];
    return [{ kind: 'scale', question: kind, value, type: 'scale', scale: score?.scale ?? SCORE_SCALES[kind] }];
  });
  return [
    ...(mapping.respondent === undefined ? [] : [{ kind: 'hidden', name: 'respondent', value: written(mapping.respondent) } as const]),
    ...Object.entries(mapping.segments ?? {}).map(([name, from]) => ({ kind: 'segment', name, value: written(from) }) as const),
    ...scores,
    ...mapping.texts.map(({ from, question }) => ({ kind: 'open', question: question ?? from, text: written(from) }) as const),
  ];
}

/** What is known of the contact; addresses and telephone numbers among it are not kept. */
function contactOf(data: Fields): Answer[] {
  const attributes = Object.entries({ userId: fieldsOf(data.contact).userId, ...fieldsOf(data.contactAttributes) });
  return attributes.map(([name, value]) => ({ kind: 'hidden', name, value: textOf(value) ?? '' }));
}

function readEvent(item: unknown, pointer: string, { mapping }: ReadingContext): DeliveredResponse[] {
  const event = fieldsAt(item, pointer);
  if (!EVENTS.includes(idAt(event.event, `${pointer}/event`))) return [];
  const data = fieldsAt(event.data, `${pointer}/data`);
  const response = idAt(data.id, `${pointer}/data/id`);
  const answers = Object.entries(fieldsAt(data.data, `${pointer}/data/data`));
  if (data.finished !== true) return [];
  const changedAt = instantOf(data.updatedAt) ?? instantOf(data.createdAt);
  const variables = Object.entries(fieldsOf(data.variables));
  const read =
    mapping === null
      ? [...variables.map(([name, value]) => ({ kind: 'segment', name, value: textOf(value) ?? '' }) as const), ...answers.flatMap(guessed)]
      : mappedAnswers(mapping, new Map([...variables, ...answers]));
  const tags = itemsOf(data.tags).flatMap((tag) => textOf(fieldsOf(tag).name) ?? []);
  const verbatims = verbatimsOf({
    tool: 'formbricks',
    response,
    at: instantOf(data.createdAt) ?? changedAt,
    answers: [...contactOf(data), { kind: 'segment', name: 'tags', value: tags.join(', ') }, ...read],
    lang: textOf(data.language),
  });
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
