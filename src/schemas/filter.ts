import { z } from 'zod';
import { hasPlainYear } from './instants.ts';

const SEGMENT = 'segment.';
/** One value, or several of the same name; always a list. */
export const either = <T extends string>(value: z.ZodType<T>) => z.union([value.transform((one) => [one]), z.array(value).min(1).max(100)]);
const word = z.string().min(1).max(200);

const isMoment = (text: string) =>
  /^-?\d{1,15}$/.test(text)
    ? hasPlainYear(Number(text))
    : [z.iso.date(), z.iso.datetime({ offset: true })].some((form) => form.safeParse(text).success) && hasPlainYear(Date.parse(text));

/** An instant, a date in the project's time zone, or epoch milliseconds. A `+` that arrived as a space is mended. */
const Moment = z
  .string()
  .transform((text) => text.replace(/ (?=\d\d:\d\d$)/, '+'))
  .refine(isMoment, 'must be an ISO 8601 instant with offset, a date such as 2026-03-01, or epoch milliseconds');

/** The filters of every insight, as query fields; `segment.KEY=VALUE` may be repeated. */
export const FilterFields = z.object({
  from: Moment.optional().describe(
    'First instant in scope: ISO 8601 with offset, a date in the project’s time zone, or epoch milliseconds.',
  ),
  to: Moment.optional().describe('End of the scope, exclusive; as `from`.'),
  lang: either(z.enum(['fr', 'en', 'und']))
    .optional()
    .describe('Language of the verbatims; repeatable.'),
  channel: either(word).optional().describe('Repeatable: either of them.'),
  source: either(word).optional().describe('Repeatable: either of them.'),
  band: either(z.enum(['promoter', 'passive', 'detractor']))
    .optional()
    .describe('Band of the NPS given: 9–10, 7–8, 0–6.'),
  prompted: z
    .enum(['exclude', 'only', 'include'])
    .default('exclude')
    .describe('Mentions of what the question itself named: left out, alone, or with the others.'),
  'segment.KEY': either(word)
    .optional()
    .describe('KEY is the name of a segment, such as segment.plan=pro. Two values of one key mean either, different keys mean both.'),
});
export type FilterFields = z.output<typeof FilterFields>;

/** Lets `segment.*` fields into a query schema, as lists of values, and refuses every other unknown field. */
export function withSegments<T extends z.ZodRawShape>(schema: z.ZodObject<T>) {
  return schema.catchall(z.unknown()).superRefine((query, context) => {
    for (const [key, value] of Object.entries(query)) {
      if (key in schema.shape) continue;
      if (!key.startsWith(SEGMENT) || key.length === SEGMENT.length) {
        context.addIssue({ code: 'unrecognized_keys', keys: [key], message: 'There is no such field.', input: query });
      } else if (!either(word).safeParse(value).success) {
        context.addIssue({ code: 'custom', path: [key], message: 'must be 1 to 200 characters', input: value });
      }
    }
  });
}

/** The segments that a query asks for, by key. */
export function segmentsOf(query: Readonly<Record<string, unknown>>): Record<string, readonly string[]> {
  const pairs = Object.entries(query).filter(([key, value]) => key.startsWith(SEGMENT) && value !== undefined);
  return Object.fromEntries(pairs.map(([key, value]) => [key.slice(SEGMENT.length), Array.isArray(value) ? value : [String(value)]]));
}
