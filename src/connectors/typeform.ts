import { type Answer, verbatimsOf } from './answered-response.ts';
import type { Connector, DeliveredResponse } from './connector.ts';
import { instantOf } from './instant.ts';
import { type Fields, fieldsAt, fieldsOf, idAt, itemsAt, itemsOf, textOf } from './payload.ts';
import type { Scale } from './recognised-score.ts';
import { hmacSignature } from './signatures/hmac-signature.ts';

/** A question of the form: `group` is the type of the group that it stands in. */
interface Question {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly group: string;
  readonly properties: Fields;
}

/** Groups of questions of who the customer is. */
const PERSONAL = ['contact_info', 'address'];

const questionOf = (field: Fields, group: string): Question => ({
  id: textOf(field.id) ?? textOf(field.ref) ?? '',
  title: textOf(field.title) ?? textOf(field.ref) ?? textOf(field.id) ?? '',
  type: textOf(field.type) ?? '',
  group,
  properties: fieldsOf(field.properties),
});

/** The questions of a definition, those of groups in their place. */
const questionsOf = (fields: unknown): Question[] =>
  itemsOf(fields).flatMap((item) => {
    const question = questionOf(fieldsOf(item), '');
    const grouped = itemsOf(question.properties.fields).map((field) => questionOf(fieldsOf(field), question.type));
    return [question, ...grouped];
  });

function scaleOf({ type, properties: { steps, start_at_one } }: Question): Scale | null {
  if (typeof steps !== 'number') return null;
  const low = type === 'rating' || start_at_one === true ? 1 : 0;
  return { low, high: low + steps - 1 };
}

/** What one question was answered; `answer` has no fields where it was left empty. */
function answersTo(question: Question, answer: Fields): Answer[] {
  const { title, type, group } = question;
  if (type === 'short_text' || type === 'long_text') {
    return PERSONAL.includes(group) ? [] : [{ kind: 'open', question: title, text: textOf(answer.text) ?? '' }];
  }
  if (typeof answer.number === 'number') {
    if (type === 'number') return [{ kind: 'segment', name: title, value: String(answer.number) }];
    const scaleType = type === 'nps' || type === 'rating' ? type : 'scale';
    return [{ kind: 'scale', question: title, value: answer.number, type: scaleType, scale: scaleOf(question) }];
  }
  if (typeof answer.boolean === 'boolean') return [{ kind: 'segment', name: title, value: String(answer.boolean) }];
  const [one, many] = [fieldsOf(answer.choice), fieldsOf(answer.choices)];
  const labels = [one.label, ...itemsOf(many.labels)].flatMap((label) => textOf(label) ?? []);
  const other = textOf(one.other) ?? textOf(many.other);
  return [
    ...(labels.length === 0 ? [] : [{ kind: 'segment', name: title, value: labels.join(', ') } as const]),
    ...(other === undefined ? [] : [{ kind: 'open', question: title, text: other } as const]),
  ];
}

function hiddenOf(response: Fields): Answer[] {
  const hidden = Object.entries(fieldsOf(response.hidden)).map(
    ([name, value]) => ({ kind: 'hidden', name, value: textOf(value) ?? '' }) as const,
  );
  const variables = itemsOf(response.variables).map((item) => {
    const { key, text, number } = fieldsOf(item);
    return { kind: 'segment', name: textOf(key) ?? '', value: textOf(text) ?? textOf(number) ?? '' } as const;
  });
  const { score } = fieldsOf(response.calculated);
  return [...hidden, ...variables, ...(score ? [{ kind: 'segment', name: 'score', value: textOf(score) ?? '' } as const] : [])];
}

/** Reads a complete response; partial ones, which may still be taken back, give none. */
function read(payload: unknown): DeliveredResponse[] {
  const event = fieldsAt(payload, '');
  if (idAt(event.event_type, '/event_type') !== 'form_response') return [];
  const response = fieldsAt(event.form_response, '/form_response');
  const token = idAt(response.token, '/form_response/token');
  const given = response.answers == null ? [] : itemsAt(response.answers, '/form_response/answers');
  const answers = given.map((answer, i) => fieldsAt(answer, `/form_response/answers/${i}`));
  const answered = new Map(answers.map((answer) => [questionOf(fieldsOf(answer.field), '').id, answer]));
  const defined = questionsOf(fieldsOf(response.definition).fields);
  const known = new Set(defined.map(({ id }) => id));
  const questions = [...defined, ...answers.map((answer) => questionOf(fieldsOf(answer.field), '')).filter(({ id }) => !known.has(id))];
  const at = instantOf(response.submitted_at);
  const verbatims = verbatimsOf({
    tool: 'typeform',
    response: token,
    at,
    answers: [...hiddenOf(response), ...questions.flatMap((question) => answersTo(question, answered.get(question.id) ?? {}))],
  });
  return [{ response: token, deleted: false, verbatims, ...(at === undefined ? {} : { changedAt: at }) }];
}

/** Typeform's webhooks: `Typeform-Signature` is `sha256=` and the base64 HMAC-SHA-256 of the body. */
export const typeform: Connector = {
  tool: 'typeform',
  verify: hmacSignature({ header: 'typeform-signature', algorithm: 'sha256', encoding: 'base64', prefix: 'sha256=' }),
  mapped: 'never',
  read,
};
