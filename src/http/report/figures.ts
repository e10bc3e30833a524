import type { LabelLanguage } from '../../service/taxonomy-view.ts';
import { WORDS } from './words.ts';
import type { Words } from './words-en.ts';

interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How figures and dates are written in a report: rounded, never computed. */
export interface Figures {
  readonly words: Words;
  whole(count: number): string;
  /** With one decimal. */
  fine(value: number): string;
  /** A share as a percentage, with a decimal below a tenth. */
  percent(share: number): string;
  /** The interval of a share, with the decimals of its value. */
  percentRange(share: Interval): string;
  /** −100…100, signed. */
  net(value: number): string;
  netRange(net: Pick<Interval, 'low' | 'high'>): string;
  /** A difference of shares in points, signed. */
  points(difference: number): string;
  pointsRange(difference: Interval): string;
  /** Epoch milliseconds as a date. */
  date(instant: number): string;
  period(first: number, last: number): string;
  /** One or the other of several. */
  either(values: readonly string[]): string;
  language(code: string): string;
}

/** Makes the writer of figures in a language, of dates in a time zone. */
export function figuresIn(language: LabelLanguage, timeZone: string): Figures {
  const words = WORDS[language];
  const { locale } = words;
  const number = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(locale, { signDisplay: 'negative', ...options });
    return (value: number) =>
      format
        .formatToParts(value)
        .map((part) => (part.type === 'minusSign' ? '−' : part.value))
        .join('');
  };
  const tenths = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  const whole = number({ maximumFractionDigits: 0 });
  const fine = number(tenths);
  const percents = [number({ style: 'percent', maximumFractionDigits: 0 }), number({ style: 'percent', ...tenths })] as const;
  const signed = { signDisplay: 'exceptZero' } as const;
  const net = number({ maximumFractionDigits: 0, ...signed });
  const signedFine = number({ ...tenths, ...signed });
  const dates = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'long', year: 'numeric' });
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const either = new Intl.ListFormat(locale, { type: 'disjunction' });
  const percentOf = ({ value }: { value: number }) => percents[value < 0.1 ? 1 : 0];
  const points = (difference: number) => signedFine(100 * difference);
  return {
    words,
    whole,
    fine,
    percent: (value) => percentOf({ value })(value),
    percentRange: (share) => `${(share.value < 0.1 ? fine : whole)(100 * share.low)}–${percentOf(share)(share.high)}`,
    net,
    netRange: ({ low, high }) => words.between(net(low), net(high)),
    points,
    pointsRange: ({ low, high }) => words.between(points(low), points(high)),
    date: (instant) => words.day(dates.format(instant)),
    period: (first, last) => words.day(dates.formatRange(first, last)),
    either: (values) => either.format(values),
    language: (code) => (code === 'und' ? words.undetermined : (names.of(code) ?? code)),
  };
}
