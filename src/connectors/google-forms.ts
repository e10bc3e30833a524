import { type Answer, verbatimsOf } from './answered-response.ts';
import { type Connector, type DeliveredResponse, PayloadFault } from './connector.ts';
import { instantOf } from './instant.ts';
import { type Fields, fieldsAt, itemsAt, textOf } from './payload.ts';
import { rowDigest } from './row-digest.ts';
import { standardSecretFault, standardWebhooks } from './signatures/standard-webhooks.ts';

/** What a column was answered; columns without a type (the timestamp, those added by hand) are no questions. */
function answersTo({ name, value, type, low, high }: Fields): Answer[] {
  const [question, answer] = [textOf(name) ?? '', textOf(value) ?? ''];
  switch (type) {
    case 'TEXT':
    case 'PARAGRAPH_TEXT':
      return [{ kind: 'open', question, text: answer }];
    case 'MULTIPLE_CHOICE':
    case 'CHECKBOX':
    case 'LIST':
      return [{ kind: 'segment', name: question, value: answer }];
    case 'SCALE':
    case 'RATING': {
      if (!/^\d{1,2}$/.test(answer)) return [];
      const scale = typeof low === 'number' && typeof high === 'number' ? { low, high } : null;
      return [{ kind: 'scale', question, value: Number(answer), type: type === 'RATING' ? 'rating' : 'scale', scale }];
    }
    default:
      return [];
  }
}

function read(payload: unknown): DeliveredResponse[] {
  const event = fieldsAt(payload, '');
  const columns = itemsAt(event.columns, '/columns').map((column, i) => fieldsAt(column, `/columns/${i}`));
  const cells = columns.map(({ name, value }) => [textOf(name) ?? '', textOf(value) ?? ''] as const);
  if (cells.every(([name, value]) => name === '' || value === '')) throw new PayloadFault('/columns', 'must have names and values');
  const response = rowDigest(cells);
  const at = instantOf(event.submittedAt);
  const verbatims = verbatimsOf({ tool: 'google-forms', response, at, answers: columns.flatMap(answersTo) });
  return [{ response, deleted: false, verbatims, ...(at === undefined ? {} : { changedAt: at }) }];
}

/** Google Forms by the Apps Script of docs/connectors/google-forms.md, which posts a row of the sheet signed by Standard Webhooks. */
export const googleForms: Connector = {
  tool: 'google-forms',
  verify: standardWebhooks,
  secretFault: standardSecretFault,
  mapped: 'never',
  read,
};
