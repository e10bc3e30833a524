import { z } from 'zod';
import { INTENTS, LABELS, LANGS } from './names.ts';

const position = z.int().min(0).describe('UTF-16 code units in the text as sent.');
const score = z.number().min(-1).max(1);

/** A label of sentiment. */
export const Label = z.enum(LABELS).meta({ id: 'Label' });
export type Label = z.infer<typeof Label>;

/** What a customer means to do. */
export const Intent = z.enum(INTENTS).meta({ id: 'Intent' });
export type Intent = z.infer<typeof Intent>;

/** A span that moved a score; `effect` is its share of the raw score, `rule` names the rule that gave it. */
export const Cue = z
  .object({ start: position, end: position, surface: z.string(), effect: z.number(), rule: z.string() })
  .meta({ id: 'Cue' });
export type Cue = z.infer<typeof Cue>;

/** A touchpoint seen in a verbatim, with its own sentiment and the cues that gave it. */
export const Mention = z
  .object({
    touchpoint: z.string(),
    start: position,
    end: position,
    surface: z.string(),
    rank: z.number().min(1).describe('Place among the distinct touchpoints in order of first mention; two on one span tie at the mean.'),
    implicit: z.boolean(),
    prompted: z.boolean(),
    score,
    label: Label,
    cues: z.array(Cue),
  })
  .meta({ id: 'Mention' });
export type Mention = z.infer<typeof Mention>;

/** A token of the text, asked for with `include: ["tokens"]`. */
export const Token = z.object({ start: position, end: position, surface: z.string(), lemma: z.string() }).meta({ id: 'Token' });
export type Token = z.infer<typeof Token>;

/** What the service makes of a verbatim (api.md, Analysis). */
export const Analysis = z
  .object({
    id: z.string().optional(),
    lang: z.object({ code: z.enum(LANGS), confidence: z.number().min(0).max(1) }),
    sentiment: z.object({ score, raw: z.number(), label: Label }),
    mentions: z.array(Mention),
    cues: z.array(Cue),
    intents: z.array(z.object({ intent: Intent, start: position, end: position })),
    targets: z.array(z.object({ start: position, end: position, score, label: Label })).optional(),
    tokens: z.array(Token).optional(),
    version: z.string().describe('Names engine, lexicons and taxonomy.'),
  })
  .meta({ id: 'Analysis' });
export type Analysis = z.infer<typeof Analysis>;
