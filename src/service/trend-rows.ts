import type { TrendRow } from '../schemas/trends.ts';
import { kishEffectiveSize } from '../statistics/kish-effective-size.ts';
import { reliability } from '../statistics/reliability.ts';
import { wilson } from '../statistics/wilson.ts';
import type { PeriodCounts, Prompted } from '../store/store.ts';
import { figuresOf } from './item-figures.ts';

/** What a row is about. */
type Names = Pick<TrendRow, 'time' | 'touchpoint' | 'intent' | 'label'>;

const SILENT = { complaints: null, praise: null, mean: null, net: null, netLow: null, netHigh: null } as const;

/** The share of `k` of n verbatims, weighted; nulls where there are none. */
function shareOf(verbatims: number, weight: number, scope: { verbatims: number; w: number; w2: number }) {
  const { verbatims: n, w, w2 } = scope;
  const size = kishEffectiveSize(w, w2);
  if (n <= 0) return { verbatims, n: 0, share: null, shareLow: null, shareHigh: null, ...reliabilityOf(0, verbatims) };
  const { value, low, high } = wilson((weight * size) / w, size);
  return { verbatims, n, share: value, shareLow: low, shareHigh: high, ...reliabilityOf(size, verbatims, { low, high }) };
}

function reliabilityOf(n: number, mentioned: number, share?: { low: number; high: number }) {
  const { level, reasons } = reliability({ n, mentioned, ...(share ? { share } : {}) });
  return { reliability: level, reasons };
}

/** What is said of a touchpoint in a period; written out, for an answer has thousands of rows, and spreading each costs as much as its figures. */
export function touchpointRow({ time, touchpoint, intent, label }: Names, period: PeriodCounts, prompted: Prompted): TrendRow {
  const counts = period.items.find(({ item }) => item === touchpoint);
  if (counts === undefined || counts.verbatims === 0) {
    const named = prompted === 'exclude' ? counts?.prompted : undefined;
    const scope = {
      verbatims: period.verbatims - (named?.verbatims ?? 0),
      w: period.w - (named?.w ?? 0),
      w2: period.w2 - (named?.w2 ?? 0),
    };
    const share = shareOf(0, 0, prompted === 'only' ? { verbatims: 0, w: 0, w2: 0 } : scope);
    return { time, touchpoint, intent, label, ...share, ...SILENT };
  }
  const { verbatims, share, sentiment, reliability: level, reasons } = figuresOf(period, counts, prompted);
  const { negative, positive, mean, net } = sentiment;
  return {
    time,
    touchpoint,
    intent,
    label,
    verbatims,
    n: share.n,
    share: share.value,
    shareLow: share.low,
    shareHigh: share.high,
    complaints: negative,
    praise: positive,
    mean,
    net: net.value,
    netLow: net.low,
    netHigh: net.high,
    reliability: level,
    reasons,
  };
}

/** The verbatims of a period with the intent that was asked for. */
export function intentRow(names: Names, { intent, ...scope }: PeriodCounts): TrendRow {
  return { ...names, ...shareOf(intent?.verbatims ?? 0, intent?.w ?? 0, scope), ...SILENT };
}
