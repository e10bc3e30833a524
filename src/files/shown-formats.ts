import { shownDecimal } from '../connectors/mapping/read-number.ts';
import { shownOrder } from '../connectors/mapping/written-date.ts';
import type { FileFormat } from './file-format.ts';

const NUMBER = /^[+-]?[\d\s\u00A0\u202F.,]{0,30}\d[.,]\d+$/;

/** The one that is shown most often, null where none is. */
function mostShown<T extends string>(shown: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const one of shown) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** What the cells of a sample show of decimals and of the order of dates. */
export function shownFormats(rows: readonly (readonly string[])[]): Pick<FileFormat, 'decimal' | 'dateOrder'> {
  const cells = rows.flat().filter((cell) => cell.length < 40);
  const decimals = cells.flatMap((cell) => (NUMBER.test(cell.trim()) ? (shownDecimal(cell.replace(/[\s\u00A0\u202F]/g, '')) ?? []) : []));
  const orders = cells.flatMap((cell) => {
    const order = shownOrder(cell);
    return order === null || order === 'either' ? [] : [order];
  });
  return { decimal: mostShown(decimals), dateOrder: mostShown(orders) };
}
