import type { FilterFields } from '../schemas/filter.ts';
import type { Scope } from '../schemas/salience.ts';
import type { Filter } from '../store/store.ts';
import { filtersStated } from './filter.ts';
import type { CaseScope } from './insights/case-scope.ts';
import type { Computed } from './insights/heavy-answers.ts';

const iso = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString());

/** The scope of an answer as it is shown. */
export function scopeShown({ verbatims, withMention, from, to, version }: CaseScope, filter: Filter, asked: FilterFields): Scope {
  return {
    verbatims,
    withMention,
    coverage: verbatims === 0 ? null : withMention / verbatims,
    from: iso(filter.from ?? from),
    to: iso(filter.to ?? to),
    filters: filtersStated(asked),
    version,
  };
}

/** A scope of which it is withheld how many verbatims have a mention. */
export const scopeWithheld = (scope: Scope, mention: boolean): Scope => (mention ? { ...scope, withMention: null, coverage: null } : scope);

/** What a computed answer says of its computation. */
export function computationShown({ revision, computedAt, current }: Omit<Computed<unknown>, 'value'>) {
  return { revision, computedAt: new Date(computedAt).toISOString(), current };
}
