import type { Evidence } from '../schemas/salience.ts';
import type { Filter, Prompted, Quote, Store } from '../store/store.ts';

/** What evidence is wanted: at most `each` quotes an item. */
export interface EvidenceWanted {
  readonly filter: Filter;
  readonly prompted: Prompted;
  readonly each: number;
}

const answered = ({ at, ...quote }: Quote): Evidence => ({ ...quote, at: new Date(at).toISOString() });

/** Quotes of one label by touchpoint, most telling first. */
type QuotesBySide = Readonly<Record<'positive' | 'negative' | 'any', ReadonlyMap<string, readonly Quote[]>>>;

/** The quotes of an item: of the side that most of its verbatims take, then of the other, then any; each verbatim once. */
function chosen(own: readonly string[], net: number, quotes: QuotesBySide, each: number): Quote[] {
  const seen = new Set<string>();
  const sides = net < 0 ? (['negative', 'positive', 'any'] as const) : (['positive', 'negative', 'any'] as const);
  return sides
    .flatMap((side) => {
      const found = own.flatMap((touchpoint) => quotes[side].get(touchpoint) ?? []);
      return own.length === 1 ? found : [...found].sort((a, b) => Math.abs(b.score) - Math.abs(a.score));
    })
    .filter(({ verbatim }) => !seen.has(verbatim) && seen.add(verbatim))
    .slice(0, each);
}

/** The most telling quotes of each item of a ranking; `members` are the touchpoints that count for it, `net` its net sentiment. */
export async function evidenceFor(
  store: Store,
  project: string,
  wanted: EvidenceWanted,
  items: ReadonlyMap<string, { readonly members: readonly string[]; readonly net: number }>,
): Promise<Map<string, Evidence[]>> {
  const touchpoints = [...new Set([...items.values()].flatMap(({ members }) => members))];
  const ask = async (label?: 'positive' | 'negative') => {
    const found = new Map<string, Quote[]>();
    for (const quote of await store.quotes(project, { ...wanted, touchpoints, ...(label ? { label } : {}) })) {
      found.set(quote.touchpoint, [...(found.get(quote.touchpoint) ?? []), quote]);
    }
    return found;
  };
  const [positive, negative, any] = await Promise.all([ask('positive'), ask('negative'), ask()]);
  const quotes = { positive, negative, any };
  return new Map([...items].map(([item, { members, net }]) => [item, chosen(members, net, quotes, wanted.each).map(answered)]));
}
