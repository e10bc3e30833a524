import type { VerbatimSelection } from '../schemas/verbatim-answer.ts';
import type { VerbatimQuery } from '../store/store.ts';
import { defined } from './defined.ts';
import { filterOf } from './filter.ts';

/** The verbatims that query fields ask for, in a project of this time zone. Throws `invalid-range`. */
export function verbatimQuery(asked: VerbatimSelection, timezone: string): Omit<VerbatimQuery, 'limit'> {
  const { touchpoint, label, intent, question, q, order, prompted } = asked;
  return { filter: filterOf(asked, timezone), prompted, order, ...defined({ touchpoint, label, intent, question, words: q }) };
}
