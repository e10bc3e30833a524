import type { Withheld } from '../schemas/withheld.ts';

/** The same object with its figures withheld: only the fields that name it are kept. */
export function withheld<T extends object, K extends keyof T>(shown: T, names: readonly K[]): Withheld<T, K> {
  const fields = Object.entries(shown).map(([name, value]) => [name, (names as readonly PropertyKey[]).includes(name) ? value : null]);
  return { ...Object.fromEntries(fields), reliability: 'suppressed', reasons: ['small-cell'] } as unknown as Withheld<T, K>;
}

/** A list with the figures of the hidden items withheld, these last and in the order of their names. */
export function withheldLast<T extends object, K extends keyof T>(
  items: readonly T[],
  isHidden: (item: T) => boolean,
  names: readonly [K, ...K[]],
): (T | Withheld<T, K>)[] {
  const hidden = items.filter(isHidden).sort((a, b) => (String(a[names[0]]) < String(b[names[0]]) ? -1 : 1));
  return [...items.filter((item) => !isHidden(item)), ...hidden.map((item) => withheld(item, names))];
}
