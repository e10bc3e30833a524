import { namedApart } from './named-apart.ts';

/** What is named by a touchpoint’s label, perhaps with a sentence that begins with it. */
export interface Labelled {
  readonly touchpoint: string;
  readonly label: string;
  readonly sentence?: string | null;
}

const distinct = (items: readonly Labelled[]) =>
  [...new Map(items.map(({ touchpoint, label }) => [touchpoint, label]))].map(([id, label]) => ({ id, label }));

/** Whether several touchpoints among these have one label: those of different sectors may. */
export function sharesLabels(items: readonly Labelled[]): boolean {
  const ones = distinct(items);
  return new Set(ones.map(({ label }) => label)).size < ones.length;
}

/** The items, with the sector of each behind a label that another touchpoint has too, in their sentences as well. */
export function toldApart<T extends Labelled>(items: readonly T[], sectorOf: (touchpoint: string) => string | null): readonly T[] {
  const names = new Map(
    namedApart(
      distinct(items),
      ({ label }) => label,
      ({ id }) => sectorOf(id),
    ),
  );
  return items.map((item) => {
    const { touchpoint, label, sentence } = item;
    const name = names.get(touchpoint) ?? label;
    if (name === label) return item;
    return { ...item, label: name, ...(sentence?.startsWith(label) ? { sentence: `${name}${sentence.slice(label.length)}` } : {}) };
  });
}
