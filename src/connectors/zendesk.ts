import { type Answer, verbatimsOf } from './answered-response.ts';
import type { Connector, DeliveredResponse } from './connector.ts';
import { instantOf } from './instant.ts';
import { type Fields, fieldsAt, fieldsOf, idAt, itemsOf, textOf } from './payload.ts';
import { timedHmacSignature } from './signatures/timed-hmac-signature.ts';

const EVENT = 'zen:event-type:ticket.';

/** The words of a rating, by language; Zendesk's two are the ends of CSAT: good is 5 and bad 1. */
const RATINGS: Readonly<Record<string, Readonly<Record<'good' | 'bad', RegExp>>>> = {
  en: { good: /^good\b/, bad: /^bad\b/ },
  fr: { good: /^(?:bon|bonne|bien)(?![\p{L}])/u, bad: /^(?:mauvais|mauvaise|mal)(?![\p{L}])/u },
};

function ratingOf(rating: unknown): Answer[] {
  const plain = (textOf(rating) ?? '').trim().toLowerCase().replaceAll('_', ' ');
  const says = (word: 'good' | 'bad') => Object.values(RATINGS).some((words) => words[word].test(plain));
  const value = /^[1-5]$/.test(plain) ? Number(plain) : says('good') ? 5 : says('bad') ? 1 : null;
  return value === null ? [] : [{ kind: 'scale', question: 'csat', value, type: 'scale', scale: { low: 1, high: 5 } }];
}

const commentOf = (comment: unknown) => textOf(comment) ?? textOf(fieldsOf(comment).body) ?? textOf(fieldsOf(comment).comment) ?? '';

/** The word of an id that stands for each of the two responses of a ticket: a satisfaction rating, and the first message. */
const SATISFACTION = 'satisfaction';
const MESSAGE = 'message';

interface Said {
  readonly ticket: string;
  readonly part: typeof SATISFACTION | typeof MESSAGE;
  readonly text: string;
  readonly question?: string;
  readonly at: number | undefined;
  readonly changedAt: number | undefined;
  readonly answers: readonly Answer[];
  readonly lang?: string | undefined;
  readonly channel?: string | undefined;
  readonly respondent?: string | undefined;
}

function responseOf({ ticket, part, text, question = '', changedAt, answers, ...told }: Said): DeliveredResponse {
  const response = `${ticket}-${part}`;
  const words = { kind: 'open', question, text, key: question === '' ? part : question } as const;
  const verbatims = verbatimsOf({ tool: 'zendesk', response, answers: [words, ...answers], ...told });
  return { response, deleted: false, verbatims, ...(changedAt === undefined ? {} : { changedAt }) };
}

/** The JSON that docs/connectors/zendesk.md gives to paste in a trigger. */
function readTrigger(fields: Fields): DeliveredResponse[] {
  const { brand, group, form, tags } = fields;
  const told = Object.entries({ brand, group, form, tags });
  const changedAt = instantOf(fields.updated_at);
  return [
    responseOf({
      ticket: idAt(fields.ticket_id, '/ticket_id'),
      part: SATISFACTION,
      text: commentOf(fields.comment),
      question: textOf(fields.question) ?? '',
      at: changedAt,
      changedAt,
      answers: [
        ...ratingOf(fields.rating),
        ...told.map(([name, value]) => ({ kind: 'segment', name, value: textOf(value) ?? '' }) as const),
      ],
      lang: textOf(fields.language),
      channel: textOf(fields.channel),
      respondent: textOf(fields.requester_id),
    }),
  ];
}

/** An event of Zendesk's own: a rating received, a ticket that its requester opened, or a ticket deleted. Others give none. */
function readEvent(type: string, payload: Fields): DeliveredResponse[] {
  const detail = fieldsAt(payload.detail, '/detail');
  const ticket = idAt(detail.id, '/detail/id');
  const happened = instantOf(payload.time);
  const tags = itemsOf(detail.tags).flatMap((tag) => textOf(tag) ?? []);
  const said = {
    ticket,
    changedAt: happened,
    channel: textOf(fieldsOf(detail.via).channel),
    respondent: textOf(detail.requester_id),
  };
  const tagged: Answer = { kind: 'segment', name: 'tags', value: tags.join(' ') };
  switch (type.slice(EVENT.length)) {
    case 'csat_received': {
      const rating = fieldsOf(fieldsOf(payload.event).satisfaction_score);
      return [
        responseOf({
          ...said,
          part: SATISFACTION,
          text: commentOf(rating.comment),
          at: happened,
          answers: [...ratingOf(rating.score), tagged],
        }),
      ];
    }
    case 'created': {
      const byRequester = textOf(detail.submitter_id) === textOf(detail.requester_id);
      const at = instantOf(detail.created_at) ?? happened;
      return byRequester ? [responseOf({ ...said, part: MESSAGE, text: textOf(detail.description) ?? '', at, answers: [tagged] })] : [];
    }
    case 'soft_deleted':
    case 'permanently_deleted':
      return [SATISFACTION, MESSAGE].map((part) => ({
        response: `${ticket}-${part}`,
        deleted: true,
        verbatims: [],
        ...(happened === undefined ? {} : { changedAt: happened }),
      }));
    default:
      return [];
  }
}

function read(payload: unknown): DeliveredResponse[] {
  const fields = fieldsAt(payload, '');
  const type = textOf(fields.type);
  return type?.startsWith('zen:') ? (type.startsWith(EVENT) ? readEvent(type, fields) : []) : readTrigger(fields);
}

/** Zendesk's webhooks: `X-Zendesk-Webhook-Signature` is the base64 HMAC-SHA-256 of the timestamp's header and the body. */
export const zendesk: Connector = {
  tool: 'zendesk',
  verify: timedHmacSignature({
    header: 'x-zendesk-webhook-signature',
    timestampHeader: 'x-zendesk-webhook-signature-timestamp',
    instantOf: (timestamp) => instantOf(timestamp) ?? Number.NaN,
    algorithm: 'sha256',
    encoding: 'base64',
  }),
  mapped: 'never',
  read,
};
