import { z } from 'zod';
import { hasPlainYear } from './instants.ts';
import { pairs } from './pairs.ts';

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** A string that storage and JSON carry unharmed: no NUL, no half of a surrogate pair. */
export const cleanString = (max: number, min = 1) =>
  z
    .string()
    .min(min)
    .max(max)
    .refine((s) => !s.includes('\0') && !LONE_SURROGATE.test(s), 'holds NUL or a lone surrogate; send well-formed Unicode');

/** A verbatim's text: 1 to 20,000 UTF-16 code units. */
export const Text = cleanString(20_000);

/** A touchpoint's id, a dotted kebab-case path. */
export const TouchpointId = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/, 'must be a dotted kebab-case id such as delivery.delay');

/** An instant with its offset. */
const Instant = z.iso.datetime({ offset: true }).refine((text) => hasPlainYear(Date.parse(text)), 'is before the year 1 or after 9999');
const DayOrInstant = z.union([z.iso.date(), Instant]);

/** A BCP 47 tag: `fr`, `en-GB`, `zh-Hant-TW`. */
export const LanguageTag = z
  .string()
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'must be a BCP 47 tag such as fr or en-GB')
  .max(35);

const name = cleanString(100);
/** A quantity that sums and squares of many stay exact enough of. */
const quantity = z.number().min(-1e12).max(1e12);
/** Up to 20 pairs of a name and a value. */
const Segments = pairs(name, cleanString(200), 20);

/** What the customer scored: NPS 0–10, CSAT 1–5, effort 1–7 (7 easiest), stars 1–5. */
const Scores = z.strictObject({
  nps: z.int().min(0).max(10).optional(),
  csat: z.number().min(1).max(5).optional(),
  ces: z.number().min(1).max(7).optional(),
  stars: z.number().min(1).max(5).optional(),
});

/** Whether the customer left, and when. */
const Outcome = z.strictObject({ churned: z.boolean(), at: DayOrInstant.optional() });
/** Dates of what happened to the customer, by name. */
const Events = pairs(name, DayOrInstant, 50, 'events');
/** Quantities beside the verbatim; `atLeast` for one still open. */
const Measures = pairs(name, z.union([quantity, z.strictObject({ atLeast: quantity })]), 50, 'measures');

/** A verbatim as posted (api.md, Verbatim). */
export const VerbatimInput = z
  .strictObject({
    id: cleanString(200).optional(),
    text: Text,
    lang: LanguageTag.optional(),
    at: Instant.optional(),
    question: cleanString(2000).optional(),
    prompted: z.array(TouchpointId).max(100).optional(),
    respondent: cleanString(200).optional(),
    journey: z.strictObject({ id: cleanString(200), step: quantity.optional() }).optional(),
    channel: name.optional(),
    source: name.optional(),
    segments: Segments.optional(),
    scores: Scores.optional(),
    outcome: Outcome.optional(),
    events: Events.optional(),
    measures: Measures.optional(),
    weight: z.number().min(1e-6).max(1e6).optional(),
  })
  .meta({ id: 'Verbatim' });
export type VerbatimInput = z.infer<typeof VerbatimInput>;

/** What PATCH may add or change. */
export const VerbatimPatch = z
  .strictObject({
    scores: Scores.optional(),
    outcome: Outcome.optional(),
    events: Events.optional(),
    segments: Segments.optional(),
    measures: Measures.optional(),
  })
  .meta({ id: 'VerbatimPatch' });
export type VerbatimPatch = z.infer<typeof VerbatimPatch>;
