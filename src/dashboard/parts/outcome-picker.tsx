import type { JSX } from 'preact';
import { calls, type Filters, type InsightsPrioritiesQuery } from '../../client/api.ts';
import { useAnswer } from '../data/use-answer.ts';
import { address, setQuery } from '../state/address.ts';
import { number } from '../words/format.ts';
import { verdictWords } from './verdict-words.ts';

/** What touchpoints can be held against. */
export const OUTCOMES = ['nps', 'csat', 'ces', 'stars', 'churn'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The outcome of the address (`outcome=csat`), as a part of a question; nothing where the service shall choose. */
export function askedOutcome(): Pick<InsightsPrioritiesQuery, 'outcome'> {
  const asked = address.value.query.get('outcome');
  const outcome = OUTCOMES.find((one) => one === asked);
  return outcome === undefined ? {} : { outcome };
}

interface OutcomePickerProps {
  readonly project: string;
  readonly filters: Filters | null;
  /** The outcome that the figures shown are of. */
  readonly chosen: Outcome | null;
}

/** Chooses what touchpoints are held against, in the address; scores that no verbatim in scope carries cannot be, and why is said. */
export function OutcomePicker({ project, filters, chosen }: OutcomePickerProps): JSX.Element {
  const t = verdictWords();
  const { value } = useAnswer(calls.insights.scores, filters && { project, query: filters });
  const answersOf = (name: Outcome) => value?.totals.find(({ score }) => score === name)?.n;
  const isMissing = (name: Outcome) => name !== 'churn' && value !== undefined && answersOf(name) === undefined;
  const missing = OUTCOMES.filter(isMissing).map((name) => t.outcomes[name]);
  return (
    <div class="outcome-picker">
      <fieldset class="choice">
        <legend>{t.outcome}</legend>
        {OUTCOMES.map((name) => {
          const n = answersOf(name);
          return (
            <button
              key={name}
              type="button"
              aria-pressed={name === chosen}
              disabled={isMissing(name)}
              onClick={() => setQuery({ outcome: name }, { replace: true })}
            >
              {t.outcomes[name]}
              {n != null && <small>{t.answers(number(n))}</small>}
            </button>
          );
        })}
      </fieldset>
      {missing.length > 0 && <p class="aside">{t.unavailable(missing.join(', '))}</p>}
    </div>
  );
}
