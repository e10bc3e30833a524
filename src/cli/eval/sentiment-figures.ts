import type { Label } from '../../schemas/analysis.ts';
import { cohenKappa } from '../../statistics/cohen-kappa.ts';
import { ratio } from './answered-row.ts';

/** A gold label and the answer to it: with its score, and whether any cue was found. */
export interface SentimentPair {
  readonly gold: Label;
  readonly label: Label;
  /** The answer with a mixed one counted by its sign. */
  readonly decided: Label;
  readonly cued: boolean;
}

/** How right the sentiment of texts is; shares of 0…1, null where there is nothing to measure on. */
export interface SentimentFigures {
  readonly n: number;
  /** Rows whose gold is positive or negative. */
  readonly polar: number;
  /** Share right among the polar, a mixed answer by its sign, a neutral one wrong. */
  readonly polarityAccuracy: number | null;
  /** Mean of the recalls of positive and negative, by the same rule. */
  readonly balancedPolarity: number | null;
  /** Share of rows with the right label of four; of three where no gold of the set is mixed. */
  readonly accuracy: number | null;
  /** Mean F1 of the labels that the gold has. */
  readonly macroF1: number | null;
  /** Agreement with the labels beyond chance (Cohen 1960), to hold beside that of two people. */
  readonly kappa: number | null;
  /** Share of the polar rows in which no cue was found. */
  readonly uncued: number | null;
}

/** Figures of a set. Where no gold is mixed, as with stars, a mixed answer counts by its sign everywhere. */
export function sentimentFigures(
  pairs: readonly SentimentPair[],
  fourLabels = pairs.some(({ gold }) => gold === 'mixed'),
): SentimentFigures {
  const polar = pairs.filter(({ gold }) => gold === 'positive' || gold === 'negative');
  const answers = pairs.map(({ gold, label, decided }) => ({ gold, answer: fourLabels ? label : decided }));
  const recalls = (['positive', 'negative'] as const).flatMap((label) => {
    const own = polar.filter(({ gold }) => gold === label);
    return ratio(own.filter(({ decided }) => decided === label).length, own.length) ?? [];
  });
  const f1 = [...new Set(pairs.map(({ gold }) => gold))].map((label) => {
    const both = answers.filter(({ gold, answer }) => gold === label && answer === label).length;
    const either = answers.filter(({ gold }) => gold === label).length + answers.filter(({ answer }) => answer === label).length;
    return (2 * both) / either;
  });
  return {
    n: pairs.length,
    polar: polar.length,
    polarityAccuracy: ratio(polar.filter(({ gold, decided }) => gold === decided).length, polar.length),
    balancedPolarity: mean(recalls),
    accuracy: ratio(answers.filter(({ gold, answer }) => gold === answer).length, answers.length),
    macroF1: mean(f1),
    kappa: pairs.length === 0 ? null : cohenKappa(answers.map(({ gold, answer }) => [gold, answer] as const)),
    uncued: ratio(polar.filter(({ cued }) => !cued).length, polar.length),
  };
}

const mean = (values: readonly number[]): number | null =>
  ratio(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );
