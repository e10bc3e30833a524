import type { Colours } from './colours.ts';
import { fitted, padded, widthOf } from './printable.ts';
import { signed } from './signed.ts';

/** One item of a ranking, as far as the picture shows it; without a share where it is withheld. */
export interface PicturedItem {
  readonly rank: number | null;
  readonly label: string;
  readonly share: { readonly value: number; readonly low: number; readonly high: number } | null;
  readonly sentiment: { readonly net: { readonly value: number } | null } | null;
}

const LONGEST_LABEL = 28;
const LONGEST_BAR = 50;
/** Rank, gaps, share, interval and net sentiment. */
const FIGURES = 26;

const percent = (share: number) => Math.round(share * 100);

function netOf({ sentiment }: PicturedItem, { red, green }: Colours): string {
  if (!sentiment?.net) return '·'.padStart(4);
  const net = Math.round(sentiment.net.value);
  const shown = signed(net, 0).padStart(4);
  return net < 0 ? red(shown) : net > 0 ? green(shown) : shown;
}

/**
 * A ranking as bars on lines of up to `columns` (at least 60): the share, solid up to the low end of its interval, light up to the high end,
 * drawn to one scale so that the longest fills its room; then its figures in percent and the net sentiment, −100…100.
 */
export function picture(items: readonly PicturedItem[], columns: number, colours: Colours): string {
  const width = Math.min(LONGEST_LABEL, Math.max(...items.map(({ label }) => widthOf(label))));
  const longest = Math.max(1, ...items.map(({ share }) => percent(share?.high ?? 0)));
  const room = Math.min(LONGEST_BAR, Math.max(60, columns) - FIGURES - width);
  const blocks = (points: number) => Math.round((points * room) / longest);
  return items
    .map((item) => {
      const { rank, label, share } = item;
      const start = `${String(rank ?? '·').padStart(2)}  ${padded(fitted(label, width), width)}  `;
      if (share === null) return `${start}${colours.dim('withheld')}`;
      const [value, low, high] = [percent(share.value), percent(share.low), percent(share.high)];
      const light = blocks(high) - blocks(low);
      const bar = '█'.repeat(blocks(low)) + colours.dim('░'.repeat(light)) + ' '.repeat(room - blocks(high));
      const interval = `(${low}–${high})`.padEnd(7);
      return `${start}${bar}  ${`${value} %`.padStart(4)} ${interval}  ${netOf(item, colours)}`;
    })
    .join('\n');
}
