import { type Language, language, locale } from './language.ts';

const made = new Map<string, unknown>();
function cached<T>(make: (locale: string) => T, ...key: unknown[]): T {
  const name = JSON.stringify([locale(), ...key]);
  if (!made.has(name)) made.set(name, make(locale()));
  return made.get(name) as T;
}

const numbers = (options: Intl.NumberFormatOptions) => cached((code) => new Intl.NumberFormat(code, options), 'number', options);
const dates = (options: Intl.DateTimeFormatOptions) => cached((code) => new Intl.DateTimeFormat(code, options), 'date', options);
const minus = (text: string) => text.replace('-', '−');

/** A number as the reader writes it, with up to `digits` decimals (0 unless given). */
export const number = (value: number, digits = 0): string => minus(numbers({ maximumFractionDigits: digits }).format(value));

/** A number with its sign, for what rose or fell. */
export const signed = (value: number, digits = 0): string =>
  minus(numbers({ maximumFractionDigits: digits, signDisplay: 'exceptZero' }).format(value));

const exact = (digits: number) => ({ minimumFractionDigits: digits, maximumFractionDigits: digits });

/** A number with exactly so many decimals, zeros too, so that the ends of an interval and figures below each other line up. */
export const exactly = (value: number, digits: number): string =>
  minus(numbers({ ...exact(digits), signDisplay: 'negative' }).format(value));

/** The same with its sign, for what rose or fell. */
export const signedExactly = (value: number, digits: number): string =>
  minus(numbers({ ...exact(digits), signDisplay: 'exceptZero' }).format(value));

/** The fewest decimals, from `least` to `most`, that write all of these as they are to `most` decimals. */
export const decimalsFor = (values: readonly number[], least: number, most: number): number =>
  Math.max(least, ...values.map((value) => value.toFixed(most).replace(/0+$/, '').split('.')[1]?.length ?? 0));

/** A share (0…1) in per cent, with so many decimals, zeros too, so that shares below each other line up. */
export const percent = (share: number, digits = 0): string => minus(numbers({ style: 'percent', ...exact(digits) }).format(share));

/** The first end of an interval as it stands before the second, whose sign of per cent holds for both: “22 to 32%”. */
export const firstEnd = (written: string): string => written.replace(/\s?%$/, '');

/** An interval, its ends written by `write`: “22 to 32” is said by the words of the page, this is its short form, “22–32 %”. */
export const range = (low: number, high: number, write: (value: number) => string): string => {
  const [from, to] = [write(low), write(high)];
  return /[−+]/.test(from + to) ? `${from} … ${to}` : `${firstEnd(from)}–${to}`;
};

/** How languages write the first day of a month. */
const FIRST: Readonly<Record<Language, string>> = { en: '1', fr: '1er' };

/** The day of an instant (ISO 8601), in a time zone: “3 March 2026”, or “3 Mar” where `short`. */
export const day = (instant: string, timeZone: string, short = false): string =>
  dates(short ? { day: 'numeric', month: 'short', timeZone } : { day: 'numeric', month: 'long', year: 'numeric', timeZone })
    .formatToParts(new Date(instant))
    .map(({ type, value }) => (type === 'day' && value === '1' ? FIRST[language.value] : value))
    .join('');

/** The month of an instant: “Mar 2026”. */
export const month = (instant: string, timeZone: string): string =>
  dates({ month: 'short', year: 'numeric', timeZone }).format(new Date(instant));

/** The time of a moment on this machine: “14:05”. */
export const clock = (milliseconds: number): string => dates({ hour: '2-digit', minute: '2-digit' }).format(milliseconds);

/**
 * The form of a word that goes with a number: `plural(n, { one: '1 text', other: `${number(n)} texts` })`. French says none, and one and
 * a half, as it says one: the number then stands where the form has its 1.
 */
export function plural(n: number, { one, other }: { readonly one: string; readonly other: string }): string {
  if (cached((code) => new Intl.PluralRules(code), 'plural').select(n) !== 'one') return other;
  return n === 1 ? one : one.replace(/\b1\b/, number(n, 2));
}
