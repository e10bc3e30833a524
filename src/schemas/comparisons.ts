import { z } from 'zod';
import { NetComparison, ShareComparison } from './comparison-figures.ts';
import { either, FilterFields, withSegments } from './filter.ts';
import { Next, RankingPaging } from './paging.ts';
import { pathOf, pointersOf } from './pointers.ts';
import { Scope } from './salience.ts';
import { WordComparisons } from './terms.ts';
import { orWithheld } from './withheld.ts';

const Net = orWithheld(NetComparison, ['formula']);

const OwnFilter = withSegments(FilterFields.omit({ prompted: true }));

/** The fields of a query string, several of one name as a list. */
function fieldsOf(text: string): Record<string, string | string[]> {
  const given = new URLSearchParams(text);
  return Object.fromEntries(
    [...new Set(given.keys())].map((key) => [key, given.getAll(key).length > 1 ? given.getAll(key) : (given.get(key) ?? '')]),
  );
}

/** A filter within a query, written as a query string of its own: `segment.plan=pro&from=2026-01-01`. */
const FilterText = z
  .string()
  .max(4000)
  .transform((text, context) => {
    const parsed = OwnFilter.safeParse(fieldsOf(text));
    if (parsed.success) return parsed.data as Omit<FilterFields, 'prompted'>;
    for (const { pointer, detail } of pointersOf(parsed.error)) {
      context.addIssue({ code: 'custom', path: pathOf(pointer), message: detail, input: text });
    }
    return z.NEVER;
  });

/** What a comparison takes: two filters, and others that hold for both. */
export const ComparisonsQuery = withSegments(
  FilterFields.extend({
    a: FilterText.describe('The first set: filters as a query string of their own, percent-encoded, such as segment.plan%3Dpro.'),
    b: FilterText.describe('The second set, likewise. The sets should not share verbatims.'),
    level: z.enum(['all', 'top', 'leaf']).default('all').describe('`top`: those without a parent; `leaf`: those with nothing below them.'),
    include: either(z.enum(['words']))
      .optional()
      .describe('`words`: the words and phrases that mark each set, those of touchpoints included; 202 while they are first computed.'),
    ...RankingPaging.shape,
  }),
);
export type ComparisonsQuery = z.output<typeof ComparisonsQuery>;

/** Two sets of verbatims, touchpoint by touchpoint. */
export const ComparisonsAnswer = z
  .object({
    a: Scope,
    b: Scope,
    nps: Net.nullable().describe('Null where a set has no NPS.'),
    family: z.object({ shares: z.int(), sentiments: z.int() }).describe('Tests that the corrections are over.'),
    items: z.array(
      orWithheld(
        z
          .object({
            touchpoint: z.string(),
            label: z.string(),
            parent: z.string().nullable(),
            share: ShareComparison,
            sentiment: Net.nullable().describe('Net sentiment where it is mentioned; null where a set has no mention.'),
            verbatims: z.object({ a: z.string(), b: z.string() }).describe('Where the verbatims of each set that mention it are listed.'),
          })
          .meta({ id: 'ComparisonItem' }),
        ['touchpoint', 'label', 'parent'],
      ),
    ),
    words: WordComparisons.optional(),
    next: Next,
  })
  .meta({ id: 'Comparisons' });
export type ComparisonsAnswer = z.infer<typeof ComparisonsAnswer>;
