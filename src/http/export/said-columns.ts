import { type Column, column } from './column.ts';

const SCORES: readonly Column[] = [
  column('nps', 'NPS', 'scores.nps'),
  column('csat', 'satisfaction', 'scores.csat'),
  column('ces', 'effort', 'scores.ces'),
  column('stars', 'étoiles', 'scores.stars'),
];

/** The columns of verbatims, before those of their segments. */
export const VERBATIM_COLUMNS: readonly Column[] = [
  column('id', 'id'),
  column('at', 'date', 'at', 'time'),
  column('lang', 'langue'),
  column('text', 'texte'),
  column('question', 'question'),
  column('channel', 'canal'),
  column('source', 'source'),
  column('journey', 'parcours', 'journey.id'),
  column('step', 'étape', 'journey.step'),
  ...SCORES,
  column('churned', 'parti', 'outcome.churned'),
  column('churnedAt', 'parti le', 'outcome.at', 'time'),
  column('weight', 'poids'),
  column('sentiment', 'sentiment', 'sentiment.score'),
  column('sentimentLabel', 'tonalité', 'sentiment.label', 'word'),
  column('intents', 'intentions', 'intents', 'word'),
  column('touchpoints', 'points de contact'),
];

/** The columns of mentions, before those of their verbatims' segments. */
export const MENTION_COLUMNS: readonly Column[] = [
  column('verbatim', 'verbatim'),
  column('at', 'date', 'at', 'time'),
  column('touchpoint', 'point de contact'),
  column('touchpointLabel', 'libellé', 'touchpointLabel'),
  column('surface', 'extrait'),
  column('start', 'début'),
  column('end', 'fin'),
  column('sentiment', 'sentiment', 'score'),
  column('sentimentLabel', 'tonalité', 'label', 'word'),
  column('implicit', 'implicite'),
  column('prompted', 'suggéré'),
  column('lang', 'langue'),
  column('question', 'question'),
  column('channel', 'canal'),
  column('source', 'source'),
  ...SCORES,
];
