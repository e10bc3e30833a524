/** Things by their ids and names, with the group of each, where that is known, behind a name that others share. */
export function namedApart<T extends { readonly id: string }>(
  items: readonly T[],
  nameOf: (item: T) => string,
  groupOf: (item: T) => string | null,
): (readonly [id: string, name: string])[] {
  const shared = new Map<string, number>();
  for (const item of items) shared.set(nameOf(item), (shared.get(nameOf(item)) ?? 0) + 1);
  return items.map((item) => {
    const name = nameOf(item);
    const group = (shared.get(name) ?? 0) > 1 ? groupOf(item) : null;
    return [item.id, group === null ? name : `${name} (${group})`] as const;
  });
}
