import type { Label } from '../schemas/analysis.ts';
import type { VerbatimInput } from '../schemas/verbatim.ts';
import type { Prompted, ReadMention, ReadVerbatim } from '../store/store.ts';
import { defined } from './defined.ts';

/** A verbatim as it can be posted again: its fields, `respondent` excepted, which is not kept. */
export type PostableVerbatim = Omit<VerbatimInput, 'respondent'>;

/** A verbatim as a row: what was posted, and what was counted of it. */
export interface VerbatimRecord extends PostableVerbatim {
  /** The language that it was read in. */
  readonly lang: ReadVerbatim['lang'];
  readonly sentiment: { readonly score: number; readonly label: Label };
  readonly intents: readonly string[];
  /** Distinct, in order of first mention. */
  readonly touchpoints: readonly string[];
}

/** A mention as a row, with what its verbatim is filtered by. Positions are UTF-16 code units of the text. */
export interface MentionRecord extends Pick<PostableVerbatim, 'question' | 'channel' | 'source' | 'scores' | 'segments'> {
  readonly verbatim: string;
  readonly at: string;
  readonly lang: ReadVerbatim['lang'];
  readonly touchpoint: string;
  /** In the language asked for. */
  readonly touchpointLabel: string;
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  readonly score: number;
  readonly label: Label;
  readonly implicit: boolean;
  readonly prompted: boolean;
}

/** The verbatim as it can be posted again. */
export function postable({ id, at, fields }: ReadVerbatim): PostableVerbatim {
  const { redactions: _, ...posted } = fields;
  return { id, at: new Date(at).toISOString(), ...posted };
}

const isKept = ({ prompted }: ReadMention, asked: Prompted) => asked === 'include' || prompted === (asked === 'only');

/** The verbatim as a row. */
export function verbatimRecord(read: ReadVerbatim, asked: Prompted): VerbatimRecord {
  const touchpoints = read.mentions.filter((mention) => isKept(mention, asked)).map(({ touchpoint }) => touchpoint);
  const { lang, score, label, intents } = read;
  return { ...postable(read), lang, sentiment: { score, label }, intents, touchpoints: [...new Set(touchpoints)] };
}

/** The mentions of a verbatim as rows: of a touchpoint or those below it, where one is given. */
export function mentionRecords(
  read: ReadVerbatim,
  { prompted, touchpoint }: { readonly prompted: Prompted; readonly touchpoint?: string | undefined },
  labelOf: (touchpoint: string) => string,
): MentionRecord[] {
  const { text, question, channel, source, scores, segments } = read.fields;
  const isMeant = (id: string) => touchpoint === undefined || id === touchpoint || id.startsWith(`${touchpoint}.`);
  const mentions = read.mentions.filter((mention) => isKept(mention, prompted) && isMeant(mention.touchpoint));
  return mentions.map(({ touchpoint: id, start, end, score, label, implicit, prompted: named }) => ({
    verbatim: read.id,
    at: new Date(read.at).toISOString(),
    lang: read.lang,
    touchpoint: id,
    touchpointLabel: labelOf(id),
    surface: text.slice(start, end),
    start,
    end,
    score,
    label,
    implicit,
    prompted: named,
    ...defined({ question, channel, source, scores, segments }),
  }));
}
