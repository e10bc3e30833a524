import type { Evidence } from '../schemas/salience.ts';
import type { Filter, Prompted, Quote, Store } from '../store/store.ts';

/** What evidence is wanted: at most `each` quotes an item. */
export interface EvidenceWanted {
  readonly filter: Filter;
  readonly prompted: Prompted;
  readonly each: number;
}

const answered = ({ at, ...quote }: Quote): Evidence => ({ ...quote, at: new Date(at).toISOString() });

/** The strongest quotes, each verbatim once. */
function strongest(quotes: readonly Quote[], each: number): Quote[] {
  const seen = new Set<string>();
  return [...quotes]
    .sort((a, b) => Math.abs(b.score) - Math.abs(a.score))
    .filter(({ verbatim }) => !seen.has(verbatim) && seen.add(verbatim))
    .slice(0, each);
}

/** The most telling quotes of each item of a ranking; `members` are the touchpoints that count for it. */
export async function evidenceFor(
  store: Store,
  project: string,
  wanted: EvidenceWanted,
  members: ReadonlyMap<string, readonly string[]>,
): Promise<Map<string, Evidence[]>> {
  const touchpoints = [...new Set([...members.values()].flat())];
  const found = new Map<string, Quote[]>(touchpoints.map((touchpoint) => [touchpoint, []]));
  for (const quote of await store.quotes(project, { ...wanted, touchpoints })) found.get(quote.touchpoint)?.push(quote);
  return new Map(
    [...members].map(([item, own]) => {
      const quotes = own.flatMap((touchpoint) => found.get(touchpoint) ?? []);
      return [item, strongest(quotes, wanted.each).map(answered)];
    }),
  );
}
