import type { WeightedSums } from '../../../statistics/weighted-moments.ts';
import type { SampledText } from '../../../store/store.ts';
import { partsOf, type TermPlace, termKey, termsIn, type Voice } from './voices.ts';

/** Where a text shows a term. */
export interface TermSample {
  readonly said: SampledText;
  readonly start: number;
  readonly end: number;
}

/** What is told of a term beside its counts. */
export interface TermDetails {
  /** As it is written most often, and its other inflections and spellings, the most frequent first. */
  readonly term: string;
  readonly forms: string[];
  /** Epoch milliseconds of the earliest text of either set that holds it. */
  readonly firstSeen: number;
  /** Sums of the sentiment, −1…1, of the texts of the set that hold it: one mean a voice. */
  readonly sentiment: WeightedSums;
  /** Verbatims of the set that hold it and mention a touchpoint, the most frequent first. */
  readonly beside: readonly { readonly touchpoint: string; readonly verbatims: number }[];
  /** Of the set: each of another voice, short ones before long ones, then the newest. */
  readonly samples: readonly TermSample[];
}

interface Gathered {
  readonly surfaces: Map<string, Map<string, number>>;
  firstSeen: number;
  readonly sums: { -readonly [K in keyof WeightedSums]: number };
  readonly beside: Map<string, number>;
  samples: TermSample[];
}

const MOST_FORMS = 10;
const MOST_BESIDE = 3;
const MOST_SAMPLES = 3;
/** A text that is read at a glance, in UTF-16 code units. */
const SHORT = 500;

/** Reads the voices once more for what those of a set say of some terms; `beside` says which mentions count. */
export function termDetails(
  voices: readonly Voice[],
  keys: ReadonlySet<string>,
  set: 0 | 1,
  beside: (mention: SampledText['mentions'][number]) => boolean,
): Map<string, TermDetails> {
  const words = new Set([...keys].flatMap((key) => partsOf(key).stems.map((stem) => termKey(partsOf(key).lang, [stem]))));
  const found = new Map<string, Gathered>();
  for (const voice of voices) {
    const places = new Map<string, TermSample[]>();
    for (const { said, words: own } of voice.texts) {
      for (const place of termsIn(voice.lang, own, (key) => words.has(key))) {
        if (!keys.has(place.key)) continue;
        const gathered = found.get(place.key) ?? emptyGathered();
        found.set(place.key, gathered);
        noteSurface(gathered, said.text, place);
        gathered.firstSeen = Math.min(gathered.firstSeen, said.at);
        const known = places.get(place.key) ?? [];
        places.set(place.key, known);
        if (known.at(-1)?.said !== said) known.push({ said, start: place.first.start, end: place.last.end });
      }
    }
    if (voice.set === set) for (const [key, samples] of places) noteVoice(found.get(key) as Gathered, samples, voice.weight, beside);
  }
  return new Map([...found].map(([key, gathered]) => [key, detailsOf(gathered)]));
}

const emptyGathered = (): Gathered => ({
  surfaces: new Map(),
  firstSeen: Number.POSITIVE_INFINITY,
  sums: { w: 0, w2: 0, wx: 0, wx2: 0 },
  beside: new Map(),
  samples: [],
});

const addTo = <K>(counts: Map<K, number>, key: K) => counts.set(key, (counts.get(key) ?? 0) + 1);

function noteSurface({ surfaces }: Gathered, text: string, { first, last }: TermPlace): void {
  const written = text.slice(first.start, last.end).replace(/\s+/g, ' ').normalize('NFC');
  const form = written.toLowerCase();
  const known = surfaces.get(form) ?? new Map<string, number>();
  surfaces.set(form, known);
  // The capital of a sentence's first word is not the word's.
  addTo(known, first.opening && written.slice(1) === form.slice(1) ? form : written);
}

function noteVoice(
  gathered: Gathered,
  samples: readonly TermSample[],
  weight: number,
  beside: (mention: SampledText['mentions'][number]) => boolean,
): void {
  const score = samples.reduce((sum, { said }) => sum + said.score, 0) / samples.length;
  gathered.sums.w += weight;
  gathered.sums.w2 += weight * weight;
  gathered.sums.wx += weight * score;
  gathered.sums.wx2 += weight * score * score;
  for (const { said } of samples) {
    const touchpoints = new Set(said.mentions.filter(beside).map(({ touchpoint }) => touchpoint));
    for (const touchpoint of touchpoints) addTo(gathered.beside, touchpoint);
  }
  const best = [...samples].sort(byShowing)[0];
  if (best) gathered.samples = [...gathered.samples, best].sort(byShowing).slice(0, MOST_SAMPLES);
}

const byShowing = (a: TermSample, b: TermSample) =>
  Number(a.said.text.length > SHORT) - Number(b.said.text.length > SHORT) || b.said.at - a.said.at || a.said.row - b.said.row;

function detailsOf({ surfaces, firstSeen, sums, beside, samples }: Gathered): TermDetails {
  const total = (counts: Map<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  const byCount = ([a, m]: [string, number], [b, n]: [string, number]) => n - m || (a < b ? -1 : 1);
  const [best, ...others] = [...surfaces].map(([form, counts]) => [form, total(counts)] as [string, number]).sort(byCount);
  const [term] = [...(surfaces.get(best?.[0] ?? '') ?? [])].sort(byCount)[0] ?? [''];
  return {
    term,
    forms: others.slice(0, MOST_FORMS).map(([form]) => form),
    firstSeen,
    sentiment: sums,
    beside: [...beside]
      .sort(byCount)
      .slice(0, MOST_BESIDE)
      .map(([touchpoint, verbatims]) => ({ touchpoint, verbatims })),
    samples,
  };
}
