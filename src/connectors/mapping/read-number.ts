const SPACES = /[\s\u00A0\u2009\u202F'’]/g;
const SIGNED = /^[+-]?[\d.,]*\d[\d.,]*$/;
const CURRENCY = /^[€$£]|[€$£%]$/g;

/** Which mark ends the whole part of a number. */
export type Decimal = 'comma' | 'point';

const MARK: Readonly<Record<Decimal, string>> = { comma: ',', point: '.' };

/** The mark of decimals in a number that shows which it is; `undefined` where it could be either, or has none. */
export function shownDecimal(digits: string): Decimal | undefined {
  const [comma, point] = [digits.lastIndexOf(','), digits.lastIndexOf('.')];
  if (comma >= 0 && point >= 0) return comma > point ? 'comma' : 'point';
  const last = Math.max(comma, point);
  if (last < 0) return undefined;
  const [mine, other] = comma >= 0 ? (['comma', 'point'] as const) : (['point', 'comma'] as const);
  if (digits.indexOf(MARK[mine]) !== last) return other;
  const leads = digits.slice(0, last).replace(/^[+-]/, '');
  return digits.length - last === 4 && leads !== '' && leads !== '0' && leads.length <= 3 ? undefined : mine;
}

/**
 * A number as people write it: decimal comma or point, thousands apart by spaces (narrow and no-break ones too), points, commas or
 * apostrophes, with a currency or a percent sign beside it. `decimal` settles `1,234` and `1.234`, which are 1.234 by their own mark
 * unless it says otherwise. `undefined` when it is no number.
 */
export function readNumber(cell: string, decimal?: Decimal): number | undefined {
  const digits = cell.replace(SPACES, '').replace(CURRENCY, '').replace('−', '-');
  if (!SIGNED.test(digits)) return undefined;
  const mark = MARK[shownDecimal(digits) ?? decimal ?? (digits.includes(',') ? 'comma' : 'point')];
  const thousands = mark === ',' ? '.' : ',';
  const [whole = '', ...rest] = digits.split(mark);
  if (rest.length > 1 || rest[0]?.includes(thousands)) return undefined;
  const groups = whole.replace(/^[+-]/, '').split(thousands);
  if (groups.length > 1 && groups.some((group, i) => (i === 0 ? !/^\d{1,3}$/.test(group) : group.length !== 3))) return undefined;
  const number = Number(`${whole.replaceAll(thousands, '')}.${rest[0] ?? ''}`);
  return Number.isFinite(number) ? number : undefined;
}
