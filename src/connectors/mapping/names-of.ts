import type { ColumnRole } from './column-role.ts';

/** A list of names: by a role, or words that set a name `aside` from those of texts, or tell of what the `house` said. */
type NameList = ColumnRole | 'aside' | 'house';

/** Names of columns by role, each as `plainWords` gives it; of several columns of one role, the first in the list is taken. */
export type ColumnNames = Readonly<Record<NameList, readonly string[]>>;

/** Reads lists that are written with commas. */
export const namesOf = (lists: Readonly<Record<NameList, string>>): ColumnNames =>
  Object.fromEntries(
    Object.entries(lists).map(([role, list]) => [role, list.split(',').map((name) => name.trim().replace(/\s+/g, ' '))]),
  ) as unknown as ColumnNames;
