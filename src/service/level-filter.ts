/** Whether an item is of the level asked for: any, those with nothing above them, or those with nothing below. */
export const levelFilter =
  (level: 'all' | 'top' | 'leaf', parentOf: (id: string) => string | null, isLeaf: (id: string) => boolean) =>
  (item: string): boolean =>
    level === 'all' || (level === 'top' ? parentOf(item) === null : isLeaf(item));
