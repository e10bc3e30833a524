/** Where an item stands in a verbatim's list. */
export interface FirstPlace {
  /** From 1; items on one span share the mean of their ranks. */
  rank: number;
  /** Its share of the first place, 0…1. */
  first: number;
}

/** The part of a mention that gives its place. */
export interface Spanned {
  readonly start: number;
  readonly end: number;
}

const order = (a: Spanned, b: Spanned) => a.start - b.start || a.end - b.end;

/**
 * The verbatim's list: its distinct units in order of first mention. Units first mentioned on the same span tie: mean rank, and the first
 * place split among them. `units[i]` is the unit of `mentions[i]`.
 */
export function firstPlaces(mentions: readonly Spanned[], units: readonly string[]): Map<string, FirstPlace> {
  const firsts = new Map<string, Spanned>();
  for (const [i, mention] of mentions.entries()) {
    const unit = units[i] as string;
    const known = firsts.get(unit);
    if (known === undefined || order(mention, known) < 0) firsts.set(unit, mention);
  }
  const list = [...firsts].sort(([, a], [, b]) => order(a, b));
  const places = new Map<string, FirstPlace>();
  for (let from = 0, to = 0; from < list.length; from = to) {
    const [, span] = list[from] as [string, Spanned];
    for (to = from + 1; to < list.length && order((list[to] as [string, Spanned])[1], span) === 0; ) to++;
    const rank = (from + 1 + to) / 2;
    const place = { rank, first: from === 0 ? 1 / to : 0 };
    for (let i = from; i < to; i++) places.set((list[i] as [string, Spanned])[0], place);
  }
  return places;
}
