import { type Slice, segmentKey } from '../counting/slices.ts';
import type { Filter } from '../filter.ts';
import type { Connection } from './open-database.ts';
import type { ProjectRow } from './project-rows.ts';
import { findSlice } from './slice-rows.ts';

/** One requirement of a filter: that a verbatim be in one of these slices. */
export interface Dimension {
  readonly key: string;
  /** Numbers of the slices; values that no verbatim has are left out, so it may be empty. */
  readonly slices: readonly number[];
}

/** The verbatims that a question is about, in terms of the store. */
export interface Scope {
  readonly project: number;
  readonly generation: number;
  readonly dimensions: readonly Dimension[];
  /** Epoch milliseconds, `to` exclusive; infinite where open. */
  readonly from: number;
  readonly to: number;
}

function requirements({ lang, channel, source, band, segments = {} }: Filter): [key: string, values: readonly string[]][] {
  const fixed = { lang, channel, source, band };
  const all = [
    ...Object.entries(fixed).map(([key, values]) => [key, values ?? []] as const),
    ...Object.entries(segments).map(([name, values]) => [segmentKey(name), values] as const),
  ];
  return all.filter(([, values]) => values.length > 0).map(([key, values]) => [key, [...new Set(values)]]);
}

/** The scope of a filter in the project's live generation, with further slices that must hold too. */
export function scopeOf(db: Connection, { project, live }: ProjectRow, filter: Filter, further: readonly Slice[] = []): Scope {
  const required = [...requirements(filter), ...further.map(({ key, value }): [string, string[]] => [key, [value]])];
  const dimensions = required.map(([key, values]) => ({
    key,
    slices: values.map((value) => findSlice(db, project, { key, value })).filter((slice) => slice !== null),
  }));
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = filter;
  return { project, generation: live, dimensions, from, to };
}

/** What the SQL of a scope binds: `project`, `generation`, `from`, `to`, and `slices0`… for its dimensions. */
export function scopeValues({ project, generation, dimensions, from, to }: Scope): Record<string, unknown> {
  const slices = dimensions.map((dimension, i) => [`slices${i}`, JSON.stringify(dimension.slices)]);
  return { project, generation, from: bindable(from), to: bindable(to), ...Object.fromEntries(slices) };
}

/** SQL that a verbatim is in the dimensions of a scope, but for the one at `except`. `of` is the alias of a table with `at` and `row`. */
export function inDimensions({ dimensions }: Scope, of: string, except?: number): string {
  const held = (i: number) => ` AND EXISTS (SELECT 1 FROM member x WHERE x.project = @project AND x.generation = @generation
    AND x.slice IN (SELECT value FROM json_each(@slices${i})) AND x.at = ${of}.at AND x.row = ${of}.row)`;
  return dimensions.map((_, i) => (i === except ? '' : held(i))).join('');
}

/** A time as it can be bound. */
export const bindable = (at: number): number => Math.min(Math.max(at, Number.MIN_SAFE_INTEGER), Number.MAX_SAFE_INTEGER);
