import type { Intent, Label, VerbatimsListQuery } from '../../../client/api.ts';

/** Labels and intents that verbatims can be picked by, in the order in which they are offered. */
export const LABELS: readonly Label[] = ['positive', 'negative', 'mixed', 'neutral'];
export const INTENTS: readonly Intent[] = ['praise', 'complain', 'thank', 'recommend', 'discourage', 'stay', 'leave', 'ask', 'compare'];

/** What the address may hold on this page beside the scope. */
export const PICKS = ['q', 'touchpoint', 'label', 'intent', 'question', 'order'] as const;
export type Pick = (typeof PICKS)[number];

/** What the address says of which verbatims to list, as it is: what does not fit is for the service to refuse, in its words. */
export function picked(query: URLSearchParams): VerbatimsListQuery {
  return Object.fromEntries(
    PICKS.flatMap((name) => {
      const value = query.get(name);
      return value === null || value === '' ? [] : [[name, value]];
    }),
  );
}

/** Whether the address picks any, so that there is something to take away; an order picks nothing. */
export const picksAny = (query: URLSearchParams): boolean => PICKS.some((name) => name !== 'order' && query.has(name));

/** The changes of the query that pick everything in scope, and close what is open. */
export const NOTHING_PICKED: Readonly<Record<string, null>> = Object.fromEntries([...PICKS, 'open'].map((name) => [name, null]));
