import { z } from 'zod';
import { Analysis } from './analysis.ts';
import { cleanString, LanguageTag, Text, TouchpointId } from './verbatim.ts';

const position = z.int().min(0);
const targets = z
  .array(z.strictObject({ start: position, end: position }))
  .max(100)
  .describe('Spans of the text whose own sentiment is asked for.');
const packs = z.array(z.string().max(64)).max(50).default([]).describe('Sector packs beside `base`, which is always on.');
const include = z
  .array(z.enum(['tokens']))
  .default([])
  .describe('`tokens` adds the tokens with their lemmas.');

type Targeted = { text: string; targets?: readonly { start: number; end: number }[] | undefined };
const targetsInText = (row: Targeted, context: z.core.$RefinementCtx<Targeted>) => {
  for (const [i, { start, end }] of (row.targets ?? []).entries()) {
    if (start < end && end <= row.text.length) continue;
    context.addIssue({
      code: 'custom',
      path: ['targets', i],
      message: 'must be a span of the text: start < end <= its length',
      input: row,
    });
  }
};

/** What `POST /v1/analyze` takes. */
export const AnalyzeInput = z
  .strictObject({
    text: Text,
    lang: LanguageTag.optional(),
    question: cleanString(2000).optional(),
    prompted: z.array(TouchpointId).max(100).optional(),
    targets: targets.optional(),
    packs,
    include,
  })
  .superRefine(targetsInText)
  .meta({
    id: 'Analyze',
    examples: [
      { text: 'Livraison en retard de dix jours, mais la conseillère était à l’écoute.', packs: ['insurance'] },
      { text: 'Great food, awful service.', lang: 'en', targets: [{ start: 6, end: 10 }] },
    ],
  });
export type AnalyzeInput = z.output<typeof AnalyzeInput>;

const BatchRow = z
  .strictObject({
    id: cleanString(200).optional(),
    text: Text,
    lang: LanguageTag.optional(),
    question: cleanString(2000).optional(),
    targets: targets.optional(),
  })
  .superRefine(targetsInText);

/** What `POST /v1/analyze/batch` takes: 1 to 1000 verbatims. */
export const AnalyzeBatchInput = z.strictObject({ verbatims: z.array(BatchRow).min(1).max(1000), packs, include }).meta({
  id: 'AnalyzeBatch',
  examples: [
    {
      verbatims: [
        { id: 'r-1', text: 'Trop cher.' },
        { id: 'r-2', text: 'Very helpful staff.' },
      ],
    },
  ],
});
export type AnalyzeBatchInput = z.output<typeof AnalyzeBatchInput>;

/** What `POST /v1/analyze/batch` answers, in the order of what was sent. */
export const AnalyzeBatchAnswer = z.object({ analyses: z.array(Analysis) }).meta({ id: 'Analyses' });
