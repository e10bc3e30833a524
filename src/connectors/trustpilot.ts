import { type Answer, verbatimsOf } from './answered-response.ts';
import type { Connector, DeliveredResponse } from './connector.ts';
import { instantOf } from './instant.ts';
import { type Fields, fieldsAt, fieldsOf, idAt, itemsAt, itemsOf, textOf } from './payload.ts';

const EVENT = /^service-review-(created|updated|deleted)$/;

/** Title and text on two lines; the title alone or the text alone where the other says nothing more. */
function wordsOf(title: string, text: string): string {
  const beginning = title.replace(/(?:\.{3}|…)$/, '').trim();
  return text.trim().startsWith(beginning) ? text : [title.trim(), text].filter((part) => part !== '').join('\n');
}

function segmentsOf(review: Fields): Answer[] {
  const tags = new Map<string, string[]>();
  for (const tag of itemsOf(review.tags).map(fieldsOf)) {
    const [group, value] = [textOf(tag.group) ?? '', textOf(tag.value) ?? ''];
    tags.set(group, [...(tags.get(group) ?? []), value]);
  }
  const told = [
    ['verified', textOf(review.isVerified)],
    ['location', textOf(review.locationId)],
    ...[...tags].map(([group, values]) => [group, values.join(', ')] as const),
  ] as const;
  return told.map(([name, value]) => ({ kind: 'segment', name, value: value ?? '' }));
}

const starsOf = ({ stars }: Fields): Answer[] =>
  typeof stars === 'number' ? [{ kind: 'scale', question: '', value: stars, type: 'rating', scale: { low: 1, high: 5 } }] : [];

function readEvent(item: unknown, i: number): DeliveredResponse[] {
  const event = fieldsAt(item, `/events/${i}`);
  const happened = EVENT.exec(idAt(event.eventName, `/events/${i}/eventName`))?.[1];
  if (happened === undefined) return [];
  const review = fieldsAt(event.eventData, `/events/${i}/eventData`);
  const response = idAt(review.id, `/events/${i}/eventData/id`);
  const changedAt = instantOf(review.updatedAt) ?? (happened === 'created' ? instantOf(review.createdAt) : undefined);
  const change = { response, ...(changedAt === undefined ? {} : { changedAt }) };
  if (happened === 'deleted') return [{ ...change, deleted: true, verbatims: [] }];
  const verbatims = verbatimsOf({
    tool: 'trustpilot',
    response,
    at: instantOf(review.createdAt),
    answers: [
      { kind: 'open', question: '', key: 'review', text: wordsOf(textOf(review.title) ?? '', textOf(review.text) ?? '') },
      ...starsOf(review),
      ...segmentsOf(review),
    ],
    lang: textOf(review.language),
    channel: 'review',
    respondent: textOf(fieldsOf(review.consumer).id),
  });
  return [{ ...change, deleted: false, verbatims }];
}

/** Trustpilot's webhooks of service reviews. They are not signed: the path's token is the authority. */
export const trustpilot: Connector = {
  tool: 'trustpilot',
  verify: null,
  mapped: 'never',
  read: (payload) => itemsAt(fieldsAt(payload, '').events, '/events').flatMap(readEvent),
};
