import { z } from 'zod';
import { Computation } from './figure.ts';
import { FilterFields, withSegments } from './filter.ts';
import { Scope } from './salience.ts';
import { SaidShare, termFields } from './terms.ts';
import { TouchpointId } from './verbatim.ts';

const count = z.int().min(0);
const { term, forms, kind, lang } = termFields;

/** What the words of a touchpoint take. */
export const TouchpointWordsQuery = withSegments(
  FilterFields.extend({ touchpoint: TouchpointId.describe('The touchpoint whose words are asked for; those below it count for it.') }),
);
export type TouchpointWordsQuery = z.output<typeof TouchpointWordsQuery>;

const TellingTerm = z
  .object({
    term,
    forms,
    kind,
    lang,
    said: SaidShare,
    verbatims: z.string().describe('Where the verbatims that hold it are listed.'),
  })
  .meta({ id: 'TellingTerm' });

const MarkingTerm = z
  .object({
    ...termFields,
    here: SaidShare,
    elsewhere: SaidShare,
    decided: z.enum(['marks', 'undecided']).describe('`marks` where q is at most 0.05 and enough is said.'),
    verbatims: z.string().describe('Where the verbatims that hold it here are listed.'),
  })
  .meta({ id: 'MarkingTerm' });

const marking = z.array(MarkingTerm).describe('The surest first, at most 50.');
const side = (label: string, what: string) =>
  z.object({
    sampled: count.describe(`Texts read that speak ${label} of it.`),
    judgements: z
      .array(TellingTerm)
      .describe(`The words of ${what} among them, the most frequent first: they make the label, so that no test is made of them.`),
    terms: marking,
  });
const candidates = count.describe('Terms that three voices or more said: the family that q is corrected over.');

/** The words that mark a touchpoint. */
export const TouchpointWordsAnswer = z
  .object({
    scope: Scope,
    touchpoint: z.string(),
    label: z.string(),
    reasons: z.array(z.enum(['unsaid', 'small-cell'])).describe('Why there are no words: nobody mentions it, or too few do.'),
    names: z
      .array(TellingTerm)
      .describe('The words that it is recognised by, the most frequent first: known, so that no test is made of them.'),
    marks: z
      .object({
        candidates,
        sampled: z
          .object({ with: count.nullable(), without: count.nullable() })
          .describe('Texts read: up to 20,000 that mention it and 20,000 others, spread over the scope. Null where too few mention it.'),
        terms: marking,
      })
      .describe('Verbatims that mention it against the others, without its names.'),
    judged: z
      .object({ candidates, negative: side('ill', 'blame'), positive: side('well', 'praise') })
      .nullable()
      .describe('Negative mentions against positive ones; null where too few are either.'),
    ...Computation,
  })
  .meta({ id: 'TouchpointWords' });
export type TouchpointWordsAnswer = z.infer<typeof TouchpointWordsAnswer>;
