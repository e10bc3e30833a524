import { createHash } from 'node:crypto';
import { problem } from '../errors.ts';
import { canonicalJson } from './canonical-json.ts';

/** Where a page ended: the sort value and the id of its last item. */
export type Place = readonly [sort: number, id: string];

const mark = (question: unknown) => createHash('sha256').update(canonicalJson(question)).digest('base64url').slice(0, 12);

/** The opaque cursor that goes on after `place` in the answer to `question`; null at the end. */
export function cursorOf(place: Place | null, question: unknown): string | null {
  return place === null ? null : Buffer.from(JSON.stringify([...place, mark(question)])).toString('base64url');
}

/** The place a cursor goes on from. Throws `invalid-cursor` unless it was made for this very `question`. */
export function placeOf(cursor: string, question: unknown): Place {
  try {
    const [sort, id, made] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (typeof sort === 'number' && typeof id === 'string' && made === mark(question)) return [sort, id];
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
  }
  throw problem('invalid-cursor', [], [{ pointer: '/cursor', in: 'query', detail: 'does not continue this question' }]);
}

/** One page of a list that is whole in memory; `question` is what the cursor belongs to. */
export function pageOf<T>(
  all: readonly T[],
  { limit, cursor }: { limit?: number | undefined; cursor?: string | undefined },
  question: unknown,
): { items: T[]; next: string | null } {
  const start = cursor === undefined ? 0 : placeOf(cursor, question)[0];
  const end = Math.min(all.length, start + (limit ?? all.length));
  return { items: all.slice(start, end), next: cursorOf(end < all.length ? [end, ''] : null, question) };
}
