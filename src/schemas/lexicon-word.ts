import { z } from 'zod';

const reads = z
  .string()
  .describe(
    'As a person reads it: alternatives between `/`, what may be missing in brackets, `…` for other words, `<number>`, `<price>` and `<time>` for any.',
  );

/** What must or must not stand around a word for it to lead to its touchpoint. */
const WordCondition = z
  .object({
    op: z
      .enum(['near', 'with', 'not'])
      .describe('`near`: in the sentence, `within` so many words; `with`, `not`: in the clause, or not in it.'),
    within: z.int().min(0).nullable().describe('Most words between, for `near`.'),
    reads,
  })
  .meta({ id: 'WordCondition' });

/** A word, a phrase or a pattern of the lexicon that leads to a touchpoint, or is good or bad where that is spoken of, or anywhere. */
export const LexiconWord = z
  .object({
    kind: z
      .enum(['term', 'implicit', 'polarity'])
      .describe(
        '`term` names the touchpoint, `implicit` implies it unnamed, `polarity` leads to none: it is good or bad where this one is mentioned, and one of a pack wherever it stands.',
      ),
    reads,
    pattern: z.string().describe('As the lexicon writes it (docs/lexicon.md, Patterns).'),
    forms: z.boolean().describe('Whether words of it are found in all their forms: plural, feminine, conjugated.'),
    conditions: z.array(WordCondition),
    polarity: z.number().nullable().describe('How good or bad the very words are in this pack, −1…1; null where they say neither.'),
  })
  .meta({ id: 'LexiconWord' });
export type LexiconWord = z.infer<typeof LexiconWord>;

/** A word that was searched for, and its language. */
export const MatchedWord = LexiconWord.extend({ lang: z.string() }).meta({ id: 'MatchedWord' });
export type MatchedWord = z.infer<typeof MatchedWord>;

/** The words of a touchpoint, or of a pack itself, by language. */
export type WordsByLanguage = Readonly<Record<string, LexiconWord[]>>;
