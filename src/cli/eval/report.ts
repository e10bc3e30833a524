import { table } from '../terminal/table.ts';
import type { Evaluation, PhenomenonFigures, SetFigures } from './evaluate.ts';
import type { SentimentError } from './worst-errors.ts';

/** The evaluation as a person reads it: figures by set and language, by phenomenon, then the worst errors, each with what moved its score. */
export function report({ version, sets, phenomena, errors }: Evaluation, mostErrors: number): string {
  const shown = errors.slice(0, mostErrors);
  return [
    `analyser ${version}\n`,
    table(SENTIMENT_HEADING, sets.map(sentimentLine), 2),
    table(MENTION_HEADING, sets.map(mentionLine), 2),
    ...(phenomena.length > 0 ? [table(PHENOMENON_HEADING, phenomena.map(phenomenonLine), 3)] : []),
    `${errors.length} sentiments read wrongly${shown.length > 0 ? `, the ${shown.length} worst:\n${shown.map(errorLines).join('')}` : ''}\n`,
  ].join('\n');
}

const percent = (value: number | null | undefined): string => (value == null ? '–' : (100 * value).toFixed(1));

const SENTIMENT_HEADING = ['set', 'lang', 'n', 'balanced', 'polarity', 'accuracy', 'macroF1', 'kappa', 'uncued'];

function sentimentLine({ set, lang, sentiment }: SetFigures): string[] {
  const { n, balancedPolarity, polarityAccuracy, accuracy, macroF1, kappa, uncued } = sentiment;
  return [set, lang, String(n), ...[balancedPolarity, polarityAccuracy, accuracy, macroF1, kappa, uncued].map(percent)];
}

const MENTION_HEADING = ['set', 'lang', 'touchp.', 'prec.', 'recall', 'F1', 'opin.', 'right', 'intents', 'prec.', 'recall'];

function mentionLine({ set, lang, touchpoints, opinions, intents }: SetFigures): string[] {
  const count = (figures: { n: number } | null) => String(figures?.n ?? '–');
  return [
    ...[set, lang, count(touchpoints), ...[touchpoints?.precision, touchpoints?.recall, touchpoints?.f1].map(percent)],
    ...[count(opinions), percent(opinions?.accuracy)],
    ...[count(intents), percent(intents?.precision), percent(intents?.recall)],
  ];
}

const PHENOMENON_HEADING = ['set', 'phenomenon', 'lang', 'n', 'accuracy', '95 %', 'polarity'];

function phenomenonLine({ set, phenomenon, lang, sentiment, interval }: PhenomenonFigures): string[] {
  const { n, accuracy, polarityAccuracy } = sentiment;
  const range = `${(100 * interval.low).toFixed(0)}–${(100 * interval.high).toFixed(0)}`;
  return [set, phenomenon, lang, String(n), percent(accuracy), range, percent(polarityAccuracy)];
}

function errorLines({ set, id, text, gold, label, score, cues }: SentimentError): string {
  const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
  const name = id === undefined ? set : `${set} ${id}`;
  const trace = cues.map(({ surface, effect, rule }) => `    ${signed(effect)}  ${surface.replace(/\s+/g, ' ')}  (${rule})\n`);
  return `\n${name}: ${gold}, read ${label} ${signed(score)}\n  ${text.replace(/\s+/g, ' ').trim()}\n${trace.length > 0 ? trace.join('') : '    no cue\n'}`;
}
