import type { Framework } from '../lexicon/taxonomy.ts';
import type { Evidence } from '../schemas/salience.ts';
import type { Filter, Prompted, Quote, Store } from '../store/store.ts';
import type { TaxonomyView } from './taxonomy-view.ts';

/** What evidence is wanted: at most `each` quotes an item. */
export interface EvidenceWanted {
  readonly filter: Filter;
  readonly prompted: Prompted;
  readonly each: number;
}

const answered = ({ at, ...quote }: Quote): Evidence => ({ ...quote, at: new Date(at).toISOString() });

/** The most telling quotes of each touchpoint, by touchpoint. */
export async function evidenceOfTouchpoints(
  store: Store,
  project: string,
  touchpoints: readonly string[],
  wanted: EvidenceWanted,
): Promise<Map<string, Evidence[]>> {
  const found = new Map<string, Evidence[]>(touchpoints.map((touchpoint) => [touchpoint, []]));
  for (const quote of await store.quotes(project, { ...wanted, touchpoints })) found.get(quote.touchpoint)?.push(answered(quote));
  return found;
}

/** The most telling quotes of each stage of a framework: those of its touchpoints, each verbatim once. */
export async function evidenceOfStages(
  store: Store,
  project: string,
  view: TaxonomyView,
  { framework, stages }: { framework: Framework; stages: readonly string[] },
  wanted: EvidenceWanted,
): Promise<Map<string, Evidence[]>> {
  const quotes = await store.quotes(project, { ...wanted, touchpoints: view.touchpoints.map(({ id }) => id) });
  const strongest = [...quotes].sort((a, b) => Math.abs(b.score) - Math.abs(a.score));
  return new Map(
    stages.map((stage) => {
      const own = strongest.filter(({ touchpoint }) => `${view.moment(touchpoint, framework)}.`.startsWith(`${stage}.`));
      const once = new Map(own.map((quote) => [quote.verbatim, quote]).reverse() as [string, Quote][]);
      return [stage, [...once.values()].reverse().slice(0, wanted.each).map(answered)];
    }),
  );
}
