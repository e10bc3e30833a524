import type { Label } from '../../schemas/analysis.ts';
import { LABELS, LANGS } from '../../schemas/names.ts';
import type { Page, VerbatimQuery } from '../filter.ts';
import type { ReadVerbatim } from '../read-verbatim.ts';
import { listPage } from './list-verbatims.ts';
import type { Connection } from './open-database.ts';
import { unpackIntents, unpackMentions } from './reading-rows.ts';

const COLUMNS = ', r.lang, r.confidence, r.score, r.label, r.intents, r.mentions';

interface Raw {
  readonly lang: number;
  readonly confidence: number;
  readonly score: number;
  readonly label: number;
  readonly intents: number;
  readonly mentions: string;
}

/** A page of a list with its analyses (Store.listReadings). */
export const listReadings = (db: Connection, id: string, query: VerbatimQuery): Page<ReadVerbatim> =>
  listPage(db, id, query, COLUMNS, (verbatim, { lang, confidence, score, label, intents, mentions }: Raw) => ({
    ...verbatim,
    lang: LANGS[lang] as ReadVerbatim['lang'],
    confidence,
    score,
    label: LABELS[label] as Label,
    intents: unpackIntents(intents),
    mentions: unpackMentions(mentions),
  }));
