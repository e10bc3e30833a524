import type { Scope } from '../schemas/salience.ts';
import type { StoredProject } from '../store/store.ts';
import { filterOf } from './filter.ts';
import type { Ports } from './ports.ts';
import { scopeWithheld } from './scope-shown.ts';
import { isSmall } from './suppression.ts';
import { isScopeOpen } from './surroundings.ts';

type Query = Parameters<typeof filterOf>[0];

/** The question asked of no verbatim at all: an instant that is over as it begins. */
function ofNothing<Q extends Query>(query: Q): Q {
  const { compare: _, cursor: __, ...rest } = query as Q & { compare?: unknown; cursor?: unknown };
  return { ...rest, from: '0', to: '0' } as Q;
}

/** A scope of which all is withheld, as it was asked for. */
export function scopeOfFew(scope: Scope, asked: Query, timezone: string): Scope {
  const { from, to } = filterOf(asked, timezone);
  const iso = (instant: number | undefined) => (instant === undefined ? null : new Date(instant).toISOString());
  const { previous: _, ...rest } = scope;
  const nothing = {
    verbatims: null,
    withMention: null,
    coverage: null,
    reliability: 'suppressed',
    reasons: ['small-cell' as const],
  } as const;
  return { ...rest, ...nothing, reasons: [...nothing.reasons], from: iso(from), to: iso(to) };
}

/** A scope as an answer shows it: how many have a mention is withheld where these, or the others, are too few. */
function scopeOfMany(scope: Scope, minCell: number): Scope {
  const { verbatims, withMention } = scope;
  if (verbatims === null || withMention === null) return scope;
  return scopeWithheld(scope, isSmall(withMention, minCell) || isSmall(verbatims - withMention, minCell));
}

/**
 * Asks a question; where its scope holds too few verbatims for the project's `minCell`, or leaves out too few, the answer is what it would
 * be if nothing had been said, and its scope says why. Throws what the question throws.
 */
export function guarded({ store }: Pick<Ports, 'store'>) {
  return async <Q extends Query, R extends { readonly scope: Scope } | null>(
    project: StoredProject,
    query: Q,
    ask: (query: Q) => Promise<R>,
  ): Promise<R> => {
    const { minCell, timezone } = project;
    if (minCell === 0) return ask(query);
    const open = await isScopeOpen(store, project, filterOf(query, timezone));
    const answer = await ask(open ? query : ofNothing(query));
    if (answer === null) return answer;
    return { ...answer, scope: open ? scopeOfMany(answer.scope, minCell) : scopeOfFew(answer.scope, query, timezone) };
  };
}
