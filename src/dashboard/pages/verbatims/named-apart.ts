/** Things by their ids and names, with the group of each beside a name that others share. */
export function namedApart<T extends { readonly id: string }>(
  items: readonly T[],
  nameOf: (item: T) => string,
  groupOf: (item: T) => string,
): (readonly [id: string, name: string])[] {
  const shared = new Map<string, number>();
  for (const item of items) shared.set(nameOf(item), (shared.get(nameOf(item)) ?? 0) + 1);
  return items.map((item) => {
    const name = nameOf(item);
    return [item.id, (shared.get(name) ?? 0) > 1 ? `${name} (${groupOf(item)})` : name] as const;
  });
}
