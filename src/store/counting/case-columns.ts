import { DateTime } from 'luxon';
import { LABELS } from '../../schemas/names.ts';
import type { VerbatimInput } from '../../schemas/verbatim.ts';
import type { Cases } from '../cases.ts';
import type { CaseContent } from './case-sightings.ts';
import { Growing, Numbers } from './growing.ts';

/** One case as it is read. */
export interface CaseRow {
  readonly row: number;
  readonly at: number;
  readonly weight: number;
  readonly score: number;
  readonly label: number;
  readonly lang: number;
  readonly intents: number;
  readonly respondent: string | null;
  readonly fields: Pick<VerbatimInput, 'scores' | 'outcome' | 'journey' | 'events' | 'measures'>;
  readonly segment: string | null;
}

const float64 = () => new Growing((length) => new Float64Array(length));
const float32 = () => new Growing((length) => new Float32Array(length));
const bytes = () => new Growing((length) => new Uint8Array(length));
const words = () => new Growing((length) => new Uint16Array(length));
const integers = () => new Growing((length) => new Int32Array(length));

const SCORES = ['nps', 'csat', 'ces', 'stars'] as const;

/** Gathers cases into columns (Cases). `above` names the item above another, `timezone` is where a bare date begins. */
export function caseColumns(
  wanted: { readonly segment?: string; readonly events?: boolean; readonly measure?: string },
  above: (item: string) => string | null,
  timezone: string,
) {
  const numbers = { row: float64(), at: float64(), weight: float64(), score: float32(), label: bytes(), lang: bytes(), intents: words() };
  const scores = { nps: float32(), csat: float32(), ces: float32(), stars: float32() };
  const churned = new Growing((length) => new Int8Array(length));
  const churnedAt = float64();
  const [respondent, journey, step, peak, end] = [integers(), integers(), float64(), float32(), float32()];
  const [item, itemLabel, itemScore, rank, flags, listLength, asked] = [words(), bytes(), float32(), float32(), bytes(), words(), words()];
  const [sightingsFrom, askedFrom] = [0, 1].map(() => new Growing((length) => new Uint32Array(length))) as [
    Growing<Uint32Array>,
    Growing<Uint32Array>,
  ];
  const [respondents, journeys, items, values] = [new Numbers(), new Numbers(), new Numbers(), new Numbers()];
  const segment = integers();
  const measure = { value: float64(), open: bytes() };
  const events = new Map<string, Growing<Float64Array>>();
  sightingsFrom.push(0);
  askedFrom.push(0);

  const instant = (date: string | undefined) => {
    if (date === undefined) return Number.NaN;
    return date.length > 10 ? Date.parse(date) : DateTime.fromISO(date, { zone: timezone }).startOf('day').toMillis();
  };
  const addEvents = (given: Readonly<Record<string, string>>) => {
    for (const [name, date] of Object.entries(given)) {
      let column = events.get(name);
      if (column === undefined) {
        column = float64();
        events.set(name, column);
      }
      while (column.length < numbers.at.length - 1) column.push(Number.NaN);
      column.push(instant(date));
    }
  };
  const addMeasure = (given: number | { readonly atLeast: number } | undefined) => {
    measure.value.push(given === undefined ? Number.NaN : typeof given === 'number' ? given : given.atLeast);
    measure.open.push(typeof given === 'object' ? 1 : 0);
  };

  return {
    add(row: CaseRow, content: CaseContent): void {
      for (const [name, column] of Object.entries(numbers)) column.push(row[name as keyof typeof numbers]);
      const { fields } = row;
      for (const name of SCORES) scores[name].push(fields.scores?.[name] ?? Number.NaN);
      churned.push(fields.outcome === undefined ? -1 : Number(fields.outcome.churned));
      churnedAt.push(instant(fields.outcome?.at));
      respondent.push(row.respondent === null ? -1 : respondents.of(row.respondent));
      journey.push(fields.journey === undefined ? -1 : journeys.of(fields.journey.id));
      step.push(fields.journey?.step ?? Number.NaN);
      peak.push(content.peak);
      end.push(content.end);
      for (const sighting of content.sightings) {
        item.push(items.of(sighting.item));
        itemLabel.push(LABELS.indexOf(sighting.label));
        itemScore.push(sighting.score);
        rank.push(sighting.rank);
        flags.push(sighting.flags);
      }
      sightingsFrom.push(item.length);
      for (const name of content.asked) asked.push(items.of(name));
      askedFrom.push(asked.length);
      listLength.push(content.length);
      if (wanted.segment !== undefined) segment.push(row.segment === null ? -1 : values.of(row.segment));
      if (wanted.events === true) addEvents(fields.events ?? {});
      if (wanted.measure !== undefined) addMeasure(fields.measures?.[wanted.measure]);
    },

    done(revision: number, version: string): Cases {
      const count = numbers.at.length;
      for (let i = 0; i < items.names.length; i++) {
        const over = above(items.names[i] as string);
        if (over !== null) items.of(over);
      }
      for (const column of events.values()) while (column.length < count) column.push(Number.NaN);
      return {
        revision,
        version,
        count,
        row: numbers.row.done(),
        at: numbers.at.done(),
        weight: numbers.weight.done(),
        score: numbers.score.done(),
        label: numbers.label.done(),
        lang: numbers.lang.done(),
        intents: numbers.intents.done(),
        scores: { nps: scores.nps.done(), csat: scores.csat.done(), ces: scores.ces.done(), stars: scores.stars.done() },
        churned: churned.done(),
        churnedAt: churnedAt.done(),
        respondent: respondent.done(),
        journey: journey.done(),
        step: step.done(),
        peak: peak.done(),
        end: end.done(),
        items: items.names,
        above: Int32Array.from(items.names, (name) => {
          const over = above(name);
          return over === null ? -1 : items.of(over);
        }),
        sightingsFrom: sightingsFrom.done(),
        item: item.done(),
        itemLabel: itemLabel.done(),
        itemScore: itemScore.done(),
        rank: rank.done(),
        flags: flags.done(),
        listLength: listLength.done(),
        askedFrom: askedFrom.done(),
        asked: asked.done(),
        segment: wanted.segment === undefined ? null : { values: values.names, of: segment.done() },
        events: wanted.events === true ? Object.fromEntries([...events].map(([name, column]) => [name, column.done()])) : null,
        measure: wanted.measure === undefined ? null : { value: measure.value.done(), open: measure.open.done() },
      };
    },
  };
}
