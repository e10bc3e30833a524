import type { Exported } from '../../schemas/export.ts';
import { type Column, column } from './column.ts';

/** A figure's value and the bounds of its interval. */
const interval = (en: string, fr: string, path = en): readonly Column[] => [
  column(en, fr, `${path}.value`),
  column(`${en}Low`, `${fr} (bas)`, `${path}.low`),
  column(`${en}High`, `${fr} (haut)`, `${path}.high`),
];
const touchpoint: readonly Column[] = [
  column('touchpoint', 'point de contact'),
  column('label', 'libellé'),
  column('parent', 'point de contact parent'),
];
const standing: readonly Column[] = [column('reliability', 'fiabilité', 'reliability', 'word'), column('reasons', 'raisons')];

const ranked: readonly Column[] = [
  column('rank', 'rang'),
  column('verbatims', 'verbatims'),
  column('mentions', 'mentions'),
  ...interval('share', 'part'),
  column('n', 'n', 'share.n'),
  ...interval('topOfMind', 'premier cité'),
  column('smith', 'indice de Smith'),
  column('sutrop', 'indice de Sutrop'),
  column('box', 'zone', 'box', 'word'),
  column('positive', 'positifs', 'sentiment.positive'),
  column('neutral', 'neutres', 'sentiment.neutral'),
  column('negative', 'négatifs', 'sentiment.negative'),
  column('mixed', 'mitigés', 'sentiment.mixed'),
  column('mean', 'sentiment moyen', 'sentiment.mean'),
  column('charge', 'charge', 'sentiment.charge'),
  ...interval('net', 'sentiment net', 'sentiment.net'),
  ...standing,
];

/** The columns of the items of insights. */
export const INSIGHT_COLUMNS: Readonly<Record<Exclude<Exported, 'verbatims' | 'mentions'>, readonly Column[]>> = {
  salience: [...touchpoint, column('moment', 'moment'), ...ranked],
  moments: [column('moment', 'moment'), column('label', 'libellé'), column('parent', 'moment parent'), ...ranked],
  trends: [
    column('time', 'date', 'time', 'time'),
    column('touchpoint', 'point de contact'),
    column('intent', 'intention', 'intent', 'word'),
    column('label', 'libellé'),
    column('verbatims', 'verbatims'),
    column('n', 'n'),
    column('share', 'part'),
    column('shareLow', 'part (bas)'),
    column('shareHigh', 'part (haut)'),
    column('complaints', 'plaintes'),
    column('praise', 'éloges'),
    column('mean', 'sentiment moyen'),
    column('net', 'sentiment net'),
    column('netLow', 'sentiment net (bas)'),
    column('netHigh', 'sentiment net (haut)'),
    ...standing,
  ],
  scores: [
    column('time', 'date', 'time', 'time'),
    column('score', 'note'),
    column('segment', 'segment'),
    column('value', 'valeur'),
    column('low', 'valeur (bas)'),
    column('high', 'valeur (haut)'),
    column('n', 'n'),
    ...interval('favourable', 'réponses favorables'),
    ...standing,
  ],
  drivers: [
    ...touchpoint,
    column('mentioned', 'verbatims'),
    column('n', 'n'),
    ...interval('impact', 'impact'),
    column('q', 'q', 'impact.q'),
    ...interval('importance', 'importance'),
    ...interval('penalty', 'pénalité', 'contrast.penalty'),
    ...interval('reward', 'récompense', 'contrast.reward'),
    ...interval('asymmetry', 'asymétrie', 'contrast.asymmetry'),
    ...standing,
  ],
  priorities: [
    ...touchpoint,
    column('verdict', 'verdict', 'verdict', 'word'),
    column('sentence', 'en clair'),
    column('quadrant', 'quadrant', 'quadrant', 'word'),
    ...interval('priority', 'priorité'),
    ...interval('importance', 'importance'),
    ...interval('performance', 'performance'),
    column('verbatims', 'verbatims', 'inputs.verbatims'),
    column('n', 'n', 'inputs.n'),
    ...standing,
  ],
};
