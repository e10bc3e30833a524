import type { AnalysisColumns } from '../../src/analysis/analysis-columns.ts';
import type { Touchpoint } from '../../src/lexicon/taxonomy.ts';
import type { Intent, Label } from '../../src/schemas/analysis.ts';
import { INTENTS, LABELS, LANGS } from '../../src/schemas/names.ts';
import type { ProjectSettings, Store, VerbatimRow } from '../../src/store/store.ts';

/** A mention as tests write it: touchpoint, start, score; nine characters long unless told. */
export interface Said {
  readonly touchpoint: string;
  readonly start: number;
  readonly end?: number;
  readonly score: number;
  readonly label?: Label;
}

/** A verbatim as tests write it. */
export interface Spoken {
  readonly id: string;
  readonly at?: number;
  readonly text?: string;
  readonly lang?: 'fr' | 'en' | 'und';
  readonly said?: readonly Said[];
  readonly prompted?: readonly string[];
  readonly intents?: readonly Intent[];
  readonly score?: number;
  readonly label?: Label;
  readonly fields?: Partial<VerbatimRow['fields']>;
}

export const NOON = Date.UTC(2026, 2, 10, 11);
export const DAY = 86_400_000;

const stages = (five: string, product: string, relationship: string, cycle: string) => ({
  'five-moments': five,
  product,
  relationship,
  cycle,
});
const touchpoint = (id: string, moments: Touchpoint['moments'], parent: string | null = null, specialises: string | null = null) => {
  return { id, pack: id.startsWith('shop.') ? 'shop' : 'base', parent, specialises, moments, expected: false, labels: { en: id } };
};

const delivering = stages('second.delivery', 'purchase', 'first-use', 'delivery');
const buying = stages('second.purchase', 'purchase', 'purchase-decision', 'purchase');
const meeting = stages('second', 'use', 'problem', 'use');

/** A small taxonomy with depth, a pack that specialises, and stages that share a whole. */
export const TOUCHPOINTS: readonly Touchpoint[] = [
  touchpoint('delivery', delivering),
  touchpoint('delivery.delay', delivering, 'delivery'),
  touchpoint('delivery.delay.notice', stages('second.problem', 'after-sales', 'problem', 'delivery'), 'delivery.delay'),
  touchpoint('price', buying),
  touchpoint('staff', meeting),
  touchpoint('website', stages('zero', 'choice', 'first-contact', 'search')),
  touchpoint('shop.parcel', delivering, null, 'delivery.delay'),
  touchpoint('shop.parcel.box', meeting, 'shop.parcel'),
];

export const EDITION = { version: 'v1', touchpoints: TOUCHPOINTS };
export const BASE_EDITION = { version: 'v0', touchpoints: TOUCHPOINTS.filter(({ pack }) => pack === 'base') };

/** Settings of a project. */
export const settings = (id: string, more: Partial<ProjectSettings> = {}): ProjectSettings => {
  return { id, name: `Project ${id}`, packs: [], timezone: 'Europe/Paris', defaultLang: null, redact: true, minCell: 0, ...more };
};

/** The touchpoint or an ancestor is prompted. */
export const isPrompted = (id: string, prompted: readonly string[]): boolean =>
  prompted.some((one) => id === one || (TOUCHPOINTS.some((known) => known.id === one) && id.startsWith(`${one}.`)));

const from = (lists: readonly (readonly unknown[])[]) => {
  let total = 0;
  return Uint32Array.from([0, ...lists.map((list) => (total += list.length))]);
};

/** The analyses of spoken verbatims, as columns. */
export function columnsOf(spoken: readonly Spoken[], version = 'v1'): AnalysisColumns {
  const said = spoken.map((one) =>
    (one.said ?? []).map((mention) => ({ ...mention, prompted: isPrompted(mention.touchpoint, one.prompted ?? []) })),
  );
  const mentions = said.flat();
  const prompted = spoken.map((one) => one.prompted ?? []);
  const touchpoints = [...new Set([...mentions.map((one) => one.touchpoint), ...prompted.flat()])];
  const code = (label: Label) => LABELS.indexOf(label);
  return {
    version,
    count: spoken.length,
    touchpoints,
    lang: Uint8Array.from(spoken, ({ lang = 'fr' }) => LANGS.indexOf(lang)),
    langConfidence: Float64Array.from(spoken, () => 0.9),
    score: Float64Array.from(spoken, ({ score = 0 }) => score),
    label: Uint8Array.from(spoken, ({ label = 'neutral' }) => code(label)),
    mentionsFrom: from(said),
    mentionTouchpoint: Uint16Array.from(mentions, (one) => touchpoints.indexOf(one.touchpoint)),
    mentionStart: Uint16Array.from(mentions, ({ start }) => start),
    mentionEnd: Uint16Array.from(mentions, ({ start, end = start + 9 }) => end),
    mentionScore: Float64Array.from(mentions, ({ score }) => score),
    mentionLabel: Uint8Array.from(mentions, ({ label = 'neutral' }) => code(label)),
    mentionImplicit: new Uint8Array(mentions.length),
    mentionPrompted: Uint8Array.from(mentions, (one) => (one.prompted ? 1 : 0)),
    intentsFrom: from(spoken.map(({ intents = [] }) => intents)),
    intent: Uint8Array.from(
      spoken.flatMap(({ intents = [] }) => intents),
      (intent) => INTENTS.indexOf(intent),
    ),
    promptedFrom: from(prompted),
    promptedTouchpoint: Uint16Array.from(prompted.flat(), (id) => touchpoints.indexOf(id)),
  };
}

/** The rows of spoken verbatims. */
export const rowsOf = (spoken: readonly Spoken[]): VerbatimRow[] =>
  spoken.map((one) => ({
    id: one.id,
    digest: JSON.stringify(one),
    at: one.at ?? NOON,
    respondent: null,
    fields: { text: one.text ?? 'bonjour', ...one.fields },
  }));

/** Writes spoken verbatims. */
export const say = (store: Store, project: string, spoken: readonly Spoken[], version = 'v1') =>
  store.ingest(project, rowsOf(spoken), columnsOf(spoken, version));
