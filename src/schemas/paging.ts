import { z } from 'zod';

/** Most items a page holds. */
const MAX_LIMIT = 1000;

const limit = z.coerce.number().int().min(1).max(MAX_LIMIT);

/** Query fields of a list: how many items, and where to go on. */
export const Paging = z.object({
  limit: limit.default(100).describe('Items a page.'),
  cursor: z.string().max(2000).optional().describe('`next` of the page before; opaque.'),
});

/** Query fields of a ranking, which is whole unless limited. */
export const RankingPaging = Paging.extend({ limit: limit.optional().describe('Items a page; all of them unless given.') });

/** `next` of a list: the cursor of the next page, null on the last. */
export const Next = z.string().nullable().describe('Cursor of the next page; null on the last.');
