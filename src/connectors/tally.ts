import { type Answer, verbatimsOf } from './answered-response.ts';
import type { Connector, DeliveredResponse } from './connector.ts';
import { instantOf } from './instant.ts';
import { type Fields, fieldsAt, fieldsOf, idAt, itemsAt, itemsOf, textOf } from './payload.ts';
import { hmacSignature } from './signatures/hmac-signature.ts';

/** The labels of the options that were chosen, in the order told; an answer that is none of the options is written as it is. */
function chosen({ value, options }: Fields): string {
  const labels = new Map(itemsOf(options).map((option) => [fieldsOf(option).id, textOf(fieldsOf(option).text)]));
  const values = Array.isArray(value) ? value : [value];
  return values.flatMap((one) => labels.get(one) ?? textOf(one) ?? []).join(', ');
}

function answersTo(field: Fields): Answer[] {
  const { type, value } = field;
  const label = textOf(field.label) ?? textOf(field.key) ?? '';
  switch (type) {
    case 'INPUT_TEXT':
    case 'TEXTAREA':
      return [{ kind: 'open', question: label, text: textOf(value) ?? '' }];
    case 'HIDDEN_FIELDS':
      return [{ kind: 'hidden', name: label, value: textOf(value) ?? '' }];
    case 'CALCULATED_FIELDS':
    case 'INPUT_NUMBER':
      return [{ kind: 'segment', name: label, value: textOf(value) ?? '' }];
    case 'RATING':
    case 'LINEAR_SCALE':
      if (typeof value !== 'number') return [];
      return [{ kind: 'scale', question: label, value, type: type === 'RATING' ? 'rating' : 'scale', scale: null }];
    case 'MULTIPLE_CHOICE':
    case 'CHECKBOXES':
    case 'DROPDOWN':
    case 'MULTI_SELECT':
    case 'RANKING':
      // Each option has a field of its own besides, true or false, without a list of options.
      return Array.isArray(field.options) ? [{ kind: 'segment', name: label, value: chosen(field) }] : [];
    default:
      return [];
  }
}

function read(payload: unknown): DeliveredResponse[] {
  const event = fieldsAt(payload, '');
  if (idAt(event.eventType, '/eventType') !== 'FORM_RESPONSE') return [];
  const data = fieldsAt(event.data, '/data');
  const named = data.submissionId == null ? 'responseId' : 'submissionId';
  const response = idAt(data[named], `/data/${named}`);
  const fields = itemsAt(data.fields, '/data/fields').map((field, i) => fieldsAt(field, `/data/fields/${i}`));
  const changedAt = instantOf(event.createdAt) ?? instantOf(data.createdAt);
  const verbatims = verbatimsOf({
    tool: 'tally',
    response,
    at: instantOf(data.createdAt) ?? changedAt,
    answers: [...fields.flatMap(answersTo)].sort((a, b) => Number(b.kind === 'hidden') - Number(a.kind === 'hidden')),
    respondent: textOf(data.respondentId),
  });
  return [{ response, deleted: false, verbatims, ...(changedAt === undefined ? {} : { changedAt }) }];
}

/** Tally's webhooks: `Tally-Signature` is the base64 HMAC-SHA-256 of the body. */
export const tally: Connector = {
  tool: 'tally',
  verify: hmacSignature({ header: 'tally-signature', algorithm: 'sha256', encoding: 'base64' }),
  mapped: 'never',
  read,
};
