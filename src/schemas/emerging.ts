import { z } from 'zod';
import { Computation } from './figure.ts';
import { FilterFields, withSegments } from './filter.ts';
import { Next, Paging } from './paging.ts';
import { Scope } from './salience.ts';
import { SaidShare, termFields } from './terms.ts';

const count = z.int().min(0);
const instant = z.iso.datetime({ offset: true });

/** What emerging terms take. */
export const EmergingQuery = withSegments(
  FilterFields.extend({
    from: FilterFields.shape.from.describe('First instant of the later period; without it, 30 days before its end.'),
    to: FilterFields.shape.to.describe('End of the later period, exclusive; without it, just after the newest verbatim.'),
    ...Paging.shape,
  }),
);
export type EmergingQuery = z.output<typeof EmergingQuery>;

const Sentiment = z
  .object({ value: z.number(), low: z.number(), high: z.number(), n: count, formula: z.literal('mean-score') })
  .meta({ id: 'TermSentiment' });

/** Rising words and phrases that no touchpoint holds, the surest rise first. */
export const EmergingAnswer = z
  .object({
    scope: Scope.describe('The later period.'),
    earlier: z
      .object({ from: instant, to: instant, verbatims: count.nullable() })
      .describe('What it is held against: the year before the later period, or as much of it as there is.'),
    sampled: z.object({ now: count.nullable(), before: count.nullable() }).describe('Texts read of each period: the newest 20,000.'),
    candidates: count.describe('Terms that three voices or more said in the later period: the family that q is corrected over.'),
    reasons: z
      .array(z.enum(['no-verbatims', 'no-earlier-period']))
      .describe('Why nothing can be said: no verbatim in the later period, or none before it.'),
    items: z.array(
      z
        .object({
          ...termFields,
          now: SaidShare,
          before: SaidShare,
          decided: z.enum(['rising', 'undecided']).describe('`rising` where q is at most 0.05 and enough is said.'),
          firstSeen: instant.describe('The earliest text read that holds it.'),
          sentiment: Sentiment.nullable().describe('Mean sentiment, −1…1, of the texts of the later period that hold it.'),
          beside: z
            .array(z.object({ touchpoint: z.string(), label: z.string(), verbatims: count }))
            .describe('Touchpoints that verbatims of the later period mention beside it most.'),
          samples: z
            .array(z.object({ id: z.string(), text: z.string(), start: count, end: count, at: instant }).meta({ id: 'TermSample' }))
            .describe('Verbatims that show it, of different respondents.'),
          verbatims: z.string().describe('Where the verbatims of the later period that hold it are listed.'),
        })
        .meta({ id: 'EmergingTerm' }),
    ),
    next: Next,
    ...Computation,
  })
  .meta({ id: 'Emerging' });
export type EmergingAnswer = z.infer<typeof EmergingAnswer>;
