import { churn } from './churn.ts';
import { convergence } from './convergence.ts';
import { drivers } from './drivers.ts';
import { emerging } from './emerging.ts';
import type { Insight } from './insight.ts';
import { journeys } from './journeys.ts';
import { measures } from './measures.ts';
import { mismatches } from './mismatches.ts';
import { scores } from './scores.ts';
import { touchpointWords } from './touchpoint-words.ts';
import { words } from './words.ts';

/** Every insight by name. To add one: copy a neighbour, and add it here. */
export const INSIGHTS = {
  churn,
  convergence,
  drivers,
  emerging,
  journeys,
  measures,
  mismatches,
  scores,
  touchpointWords,
  words,
} as const;

/** The name of an insight. */
export type InsightName = keyof typeof INSIGHTS;

/** What an insight takes, and what it gives. */
export type ParametersOf<N extends InsightName> = (typeof INSIGHTS)[N] extends Insight<infer P, unknown> ? P : never;
export type ResultOf<N extends InsightName> = Awaited<ReturnType<(typeof INSIGHTS)[N]>>;
