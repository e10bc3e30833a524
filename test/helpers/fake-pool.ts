import type { AnalysisColumns } from '../../src/analysis/analysis-columns.ts';
import type { AnalyseOptions } from '../../src/analysis/knowledge.ts';
import { findTouchpoints } from '../../src/lexicon/find-touchpoints.ts';
import type { Edition, Pack, Touchpoint } from '../../src/lexicon/taxonomy.ts';
import type { Analysis, Label } from '../../src/schemas/analysis.ts';
import type { LexiconWord, WordsByLanguage } from '../../src/schemas/lexicon-word.ts';
import { INTENTS, LABELS, LANGS } from '../../src/schemas/names.ts';
import type { AnalysisPool } from '../../src/service/ports.ts';
import { createRedactor } from '../../src/text/redaction/create-redactor.ts';
import { mask } from '../../src/text/redaction/mask.ts';

const moments = (stage: string) => ({ 'five-moments': stage, product: 'use', relationship: 'first-use', cycle: 'use' });
const touchpoint = (id: string, stage: string, given: Partial<Touchpoint> = {}): Touchpoint => ({
  id,
  pack: 'base',
  parent: id.includes('.') ? id.slice(0, id.lastIndexOf('.')) : null,
  specialises: null,
  moments: moments(stage),
  expected: false,
  labels: { en: `${id} (en)`, fr: `${id} (fr)` },
  ...given,
});

const sector = (id: string): Pack => ({
  id,
  languages: ['fr', 'en'],
  labels: { en: `${id} (en)`, fr: `${id} (fr)` },
  about: { en: `Words of ${id}.`, fr: `Mots de ${id}.` },
});

const BASE = [
  touchpoint('delivery', 'second.delivery'),
  touchpoint('delivery.delay', 'second.delivery'),
  touchpoint('price', 'second.purchase'),
  touchpoint('staff', 'second.problem'),
  touchpoint('website', 'zero'),
];
const INSURANCE = [touchpoint('insurance.expert', 'second.problem', { pack: 'insurance', parent: null, specialises: 'staff' })];

/** Finds what needs no word to be found: e-mails, telephone numbers, accounts. */
const redactor = createRedactor({}, () => false);

/** Words that the fake knows: those that name a touchpoint, and those that move a score. */
const NAMES: readonly [word: string, touchpoint: string][] = [
  ['delay', 'delivery.delay'],
  ['delivery', 'delivery'],
  ['price', 'price'],
  ['staff', 'staff'],
  ['website', 'website'],
  ['expert', 'insurance.expert'],
];
const CUES: readonly [word: string, effect: number][] = [
  ['good', 0.5],
  ['bad', -0.5],
  ['awful', -0.9],
];

const labelOf = (score: number): Label => (score > 0 ? 'positive' : score < 0 ? 'negative' : 'neutral');

/** An analyser of a handful of words, enough to give verbatims touchpoints and scores that a test can foretell. */
function fakeAnalyse(text: string, packs: readonly string[], options: AnalyseOptions, version: string): Analysis {
  const at = (word: string) => text.search(new RegExp(word, 'i')); // lower case may be longer than what it is of
  const cues = CUES.filter(([word]) => at(word) >= 0).map(([word, effect]) => ({
    start: at(word),
    end: at(word) + word.length,
    surface: text.slice(at(word), at(word) + word.length),
    effect,
    rule: 'lexicon',
  }));
  const raw = cues.reduce((sum, { effect }) => sum + effect, 0);
  const score = Math.tanh(raw);
  const code = options.lang === undefined ? (options.defaultLang ?? 'und') : options.lang.slice(0, 2);
  const mentions = NAMES.filter(([word, id]) => at(word) >= 0 && (packs.includes('insurance') || id !== 'insurance.expert'))
    .sort(([a], [b]) => at(a) - at(b))
    .map(([word, id], i) => ({
      touchpoint: id,
      start: at(word),
      end: at(word) + word.length,
      surface: text.slice(at(word), at(word) + word.length),
      rank: i + 1,
      implicit: false,
      prompted: (options.prompted ?? []).some((prompted) => `${id}.`.startsWith(`${prompted}.`)),
      score,
      label: labelOf(score),
      cues,
    }));
  return {
    lang: { code: code === 'fr' || code === 'en' ? code : 'und', confidence: options.lang === undefined ? 0 : 1 },
    sentiment: { score, raw, label: labelOf(score) },
    mentions,
    cues,
    intents: at('leave') < 0 ? [] : [{ intent: 'leave', start: at('leave'), end: at('leave') + 5 }],
    ...(options.targets ? { targets: options.targets.map(({ start, end }) => ({ start, end, score, label: labelOf(score) })) } : {}),
    ...(options.tokens ? { tokens: [{ start: 0, end: text.length, surface: text, lemma: text }] } : {}),
    version,
  };
}

function columnsOf(
  analyses: readonly Analysis[],
  prompted: readonly (readonly string[])[],
  touchpoints: readonly string[],
  version: string,
): AnalysisColumns {
  const mentions = analyses.flatMap((analysis) => analysis.mentions);
  const starts = (lists: readonly (readonly unknown[])[]) => {
    let sum = 0;
    return Uint32Array.from([0, ...lists.map((list) => (sum += list.length))]);
  };
  return {
    version,
    count: analyses.length,
    touchpoints,
    lang: Uint8Array.from(analyses, ({ lang }) => LANGS.indexOf(lang.code)),
    langConfidence: Float64Array.from(analyses, ({ lang }) => lang.confidence),
    score: Float64Array.from(analyses, ({ sentiment }) => sentiment.score),
    label: Uint8Array.from(analyses, ({ sentiment }) => LABELS.indexOf(sentiment.label)),
    mentionsFrom: starts(analyses.map((analysis) => analysis.mentions)),
    mentionTouchpoint: Uint16Array.from(mentions, (mention) => touchpoints.indexOf(mention.touchpoint)),
    mentionStart: Uint16Array.from(mentions, ({ start }) => start),
    mentionEnd: Uint16Array.from(mentions, ({ end }) => end),
    mentionScore: Float64Array.from(mentions, ({ score }) => score),
    mentionLabel: Uint8Array.from(mentions, ({ label }) => LABELS.indexOf(label)),
    mentionImplicit: Uint8Array.from(mentions, () => 0),
    mentionPrompted: Uint8Array.from(mentions, (mention) => Number(mention.prompted)),
    intentsFrom: starts(analyses.map(({ intents }) => intents)),
    intent: Uint8Array.from(
      analyses.flatMap(({ intents }) => intents),
      ({ intent }) => INTENTS.indexOf(intent),
    ),
    promptedFrom: starts(prompted),
    promptedTouchpoint: Uint16Array.from(prompted.flat(), (id) => touchpoints.indexOf(id)),
  };
}

/** Its word in English, and with `le` before it in French. */
const fakeWords = (touchpoint: string): WordsByLanguage => {
  const word = (reads: string): LexiconWord => ({ kind: 'term', reads, pattern: reads, forms: false, conditions: [], polarity: null });
  const own = NAMES.filter(([, id]) => id === touchpoint).map(([name]) => name);
  return { en: own.map(word), fr: own.map((name) => word(`le ${name}`)) };
};

/** A pool that answers at once, in this thread. `version` stands for that of the analyser. */
export function createFakePool(version = '1'): AnalysisPool {
  const taxonomy = (packs: readonly string[]) => (packs.includes('insurance') ? [...BASE, ...INSURANCE] : BASE);
  const editionOf = (packs: readonly string[]): Edition => ({
    version: `${version}-${[...packs].sort().join('.')}`,
    touchpoints: taxonomy(packs),
  });
  const pool: Omit<AnalysisPool, 'redact'> = {
    packs: ['base', 'insurance'],
    sectors: ['base', 'insurance'].map(sector),
    edition: async (packs) => editionOf(packs),
    analyse: async (rows, packs) => rows.map(({ text, options }) => fakeAnalyse(text, packs, options, editionOf(packs).version)),
    async columns(rows, packs) {
      const edition = editionOf(packs);
      const ids = edition.touchpoints.map(({ id }) => id);
      const analyses = rows.map(({ text, options }) => fakeAnalyse(text, packs, options, edition.version));
      return columnsOf(
        analyses,
        rows.map(({ options }) => (options.prompted ?? []).filter((id) => ids.includes(id))),
        ids,
        edition.version,
      );
    },
    words: async (touchpoints) => touchpoints.map(({ id }) => fakeWords(id)),
    find: async (packs, search) =>
      findTouchpoints(
        taxonomy(packs),
        () => Object.fromEntries(taxonomy(packs).map(({ id }) => [id, fakeWords(id)])),
        () => search.split(' ').map((surface) => ({ surface, lemma: surface.replace(/s$/, '') })),
      ),
    close: async () => undefined,
  };
  return {
    ...pool,
    async redact(rows, packs) {
      const redactions = rows.map(({ text }) => redactor(text));
      const masked = rows.map((row, i) => ({ ...row, text: mask(row.text, redactions[i] ?? []) }));
      return { redactions, columns: await pool.columns(masked, packs) };
    },
  };
}
