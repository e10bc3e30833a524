import { z } from 'zod';
import { Computation, ReliabilityLevel } from './figure.ts';
import { orWithheld } from './withheld.ts';

const count = z.int().min(0);

/** How many say a term: verbatims, and the share of those who speak its language, each respondent once. */
export const TermShare = z
  .object({
    verbatims: count.describe('Verbatims that hold the term.'),
    voices: count.describe('Respondents who say it, each once, and verbatims without a respondent.'),
    value: z.number().describe('Share of the voices in its language, 0…1, with Wilson’s 95 % interval.'),
    low: z.number(),
    high: z.number(),
    n: count.describe('Voices in its language.'),
    effectiveN: z.number().optional().describe('Kish’s effective n, where verbatims are weighted.'),
  })
  .meta({ id: 'TermShare' });
export type TermShare = z.infer<typeof TermShare>;

/** The same, withheld where too few say it, or where `n` would tell how few speak another language. */
export const SaidShare = orWithheld(TermShare, []);
export type SaidShare = z.infer<typeof SaidShare>;

/** How much more a term belongs to the first set than to the second. */
const Keyness = z
  .object({
    delta: z.number().describe('Difference of log-odds, drawn to 0 for rare terms by a Dirichlet prior, with its 95 % interval.'),
    low: z.number(),
    high: z.number(),
    zeta: z.number().describe('The difference in standard errors.'),
    p: z.number().describe('Two-sided, of this term alone.'),
    q: z.number().describe('Corrected over all terms compared (Benjamini–Hochberg).'),
  })
  .meta({ id: 'Keyness' });

/** What is told of every term. */
export const termFields = {
  term: z.string().describe('As it is written most often.'),
  forms: z.array(z.string()).describe('Its other inflections and spellings, the most frequent first.'),
  kind: z.enum(['word', 'phrase']),
  lang: z.string().describe('`fr` or `en`.'),
  keyness: Keyness.nullable().describe('Null where it would tell how few say the term on the other side, or speak another language.'),
  reliability: ReliabilityLevel,
  reasons: z.array(z.string()).describe('Why the reliability is not better.'),
  formula: z.literal('keyness'),
};

/** A term that marks one of two sets. */
const WordComparison = z
  .object({
    ...termFields,
    a: SaidShare,
    b: SaidShare,
    decided: z
      .enum(['higher', 'lower', 'undecided'])
      .describe('Of the first set against the second, where q is at most 0.05 and enough is said.'),
    verbatims: z.object({ a: z.string(), b: z.string() }).describe('Where the verbatims of each set that hold it are listed.'),
  })
  .meta({ id: 'WordComparison' });

/** The words that mark each of two sets. */
export const WordComparisons = z
  .object({
    candidates: count.describe('Terms that three voices or more of either set said: the family that q is corrected over.'),
    sampled: z.object({ a: count, b: count }).describe('Texts read of each set: the newest 20,000.'),
    a: z.array(WordComparison).describe('Those of the first set, the surest first, at most 50.'),
    b: z.array(WordComparison).describe('Those of the second.'),
    ...Computation,
  })
  .meta({ id: 'WordComparisons' });
/** The words that mark each of two sets. */
export type WordComparisons = z.infer<typeof WordComparisons>;
