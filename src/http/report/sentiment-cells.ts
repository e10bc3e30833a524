import type { SalienceAnswer } from '../../schemas/salience.ts';
import { type Bar, SENTIMENTS } from './bars.ts';
import type { Figures } from './figures.ts';
import type { Html } from './html.ts';
import { withRange } from './table.ts';

type Sentiment = SalienceAnswer['items'][number]['sentiment'];

/** Verbatims by what they say; null where that is withheld. */
export function splitOf(sentiment: Sentiment): Bar['split'] {
  if (sentiment === null || sentiment.net === null) return null;
  const { negative, mixed, neutral, positive } = sentiment;
  return { negative, mixed, neutral, positive };
}

/** The cells of what is said of an item: its net sentiment, and the verbatims of each sentiment in the order of the bars. */
export function sentimentCells(
  sentiment: Sentiment,
  figures: Figures,
): { readonly net: Html | string; readonly counts: readonly string[] } {
  const { withheld } = figures.words;
  const split = splitOf(sentiment);
  return {
    net: sentiment?.net ? withRange(figures.net(sentiment.net.value), figures.netRange(sentiment.net)) : withheld,
    counts: SENTIMENTS.map((kind) => (split === null ? withheld : figures.whole(split[kind]))),
  };
}
