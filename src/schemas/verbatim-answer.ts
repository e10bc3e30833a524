import { z } from 'zod';
import { Analysis, Intent, Label } from './analysis.ts';
import { FilterFields, withSegments } from './filter.ts';
import { Next, Paging } from './paging.ts';
import { Redaction } from './redaction.ts';
import { cleanString, TouchpointId, VerbatimInput } from './verbatim.ts';

/** A stored verbatim as answered: its fields, `respondent` excepted, with its analysis. */
export const VerbatimAnswer = z
  .object({
    ...VerbatimInput.shape,
    segments: z.record(z.string(), z.string()).optional(),
    events: z.record(z.string(), z.string()).optional(),
    measures: z.record(z.string(), z.union([z.number(), z.object({ atLeast: z.number() })])).optional(),
    id: z.string(),
    at: z.iso.datetime({ offset: true }),
    redactions: z.array(Redaction).describe('What is masked in `text`, in order.'),
    analysis: Analysis,
  })
  .omit({ respondent: true })
  .meta({ id: 'AnalysedVerbatim' });
export type VerbatimAnswer = z.infer<typeof VerbatimAnswer>;

/** A page of verbatims. */
export const VerbatimPage = z.object({ items: z.array(VerbatimAnswer), next: Next }).meta({ id: 'VerbatimPage' });
export type VerbatimPage = z.infer<typeof VerbatimPage>;

/** Query fields that say which verbatims to list, and in what order. */
export const VerbatimSelection = FilterFields.extend({
  touchpoint: TouchpointId.optional().describe('Those with a mention of this touchpoint or of one below it.'),
  label: Label.optional().describe('Label of the touchpoint’s mention where `touchpoint` is given, else of the verbatim.'),
  intent: Intent.optional(),
  question: cleanString(2000).optional().describe('Wording of the question answered, exactly.'),
  q: cleanString(500).optional().describe('Words to find, with their inflections; all are required.'),
  order: z.enum(['newest', 'telling']).default('newest').describe('`telling`: the strongest scores first, shortly said before at length.'),
});
export type VerbatimSelection = z.output<typeof VerbatimSelection>;

/** Which verbatims to list, a page at a time. */
export const VerbatimListQuery = withSegments(VerbatimSelection.extend(Paging.shape));
export type VerbatimListQuery = z.output<typeof VerbatimListQuery>;
