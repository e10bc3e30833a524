import type { LabelLanguage } from '../../service/taxonomy-view.ts';

/** How a value is written: as it is, as a time of the project's zone, or as a word of the reader's language. */
export type ColumnKind = 'plain' | 'time' | 'word';

/** A column of a table: its title, and where its value stands in a row. */
export interface Column {
  readonly titles: Readonly<Record<LabelLanguage, string>>;
  readonly path: readonly string[];
  readonly kind: ColumnKind;
}

/** A column whose English title is the name of its field, or of the field at the end of a dotted `path`. */
export const column = (en: string, fr: string, path = en, kind: ColumnKind = 'plain'): Column => ({
  titles: { en, fr },
  path: path.split('.'),
  kind,
});

/** A segment's column. */
export const segmentColumn = (name: string): Column => {
  const title = `segment.${name}`;
  return { titles: { en: title, fr: title }, path: ['segments', name], kind: 'plain' };
};

/** The value of a column in a row; undefined where there is none. */
export function valueAt(row: unknown, { path }: Column): unknown {
  let value = row;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return value;
}
