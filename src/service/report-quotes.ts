import type { SalienceAnswer } from '../schemas/salience.ts';
import type { Filter, Prompted, Quote, Store } from '../store/store.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';

/** A quote as a report shows it. */
export interface ShownQuote extends Excerpt {
  readonly verbatim: string;
  /** When it was said, epoch milliseconds. */
  readonly at: number;
}

/** A touchpoint with what is said well and ill of it, the most telling first. */
export interface QuotedTouchpoint {
  readonly touchpoint: string;
  readonly label: string;
  readonly positive: readonly ShownQuote[];
  readonly negative: readonly ShownQuote[];
}

const TOUCHPOINTS = 5;
const EACH = 2;

/** Quotes of both sides for the first touchpoints of a ranking, of those whose sentiment is not withheld. */
export async function quotesOf(
  store: Pick<Store, 'quotes'>,
  project: string,
  scope: { readonly filter: Filter; readonly prompted: Prompted },
  { items }: SalienceAnswer,
): Promise<QuotedTouchpoint[]> {
  const first = items.filter(({ rank, sentiment }) => rank !== null && sentiment !== null && sentiment.net !== null).slice(0, TOUCHPOINTS);
  const touchpoints = first.map(({ touchpoint }) => touchpoint);
  const [positive, negative] = await Promise.all(
    (['positive', 'negative'] as const).map((label) => store.quotes(project, { ...scope, touchpoints, each: EACH, label })),
  );
  const of = (quotes: readonly Quote[] = [], touchpoint: string) => quotes.filter((quote) => quote.touchpoint === touchpoint).map(shown);
  return first.map(({ touchpoint, label }) => ({
    touchpoint,
    label,
    positive: of(positive, touchpoint),
    negative: of(negative, touchpoint),
  }));
}

const shown = ({ verbatim, at, text, start, end }: Quote): ShownQuote => ({ verbatim, at, ...excerptOf(text, start, end) });
