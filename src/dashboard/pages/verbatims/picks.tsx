import type { JSX } from 'preact';
import type { Filters } from '../../../client/api.ts';
import { words as shared } from '../../parts/words.ts';
import { namedApart } from '../../reading/named-apart.ts';
import { usePacks } from '../../reading/packs.ts';
import type { TouchpointNames } from '../../reading/touchpoint-names.ts';
import { words as reading } from '../../reading/words.ts';
import { address, setQuery } from '../../state/address.ts';
import { locale } from '../../words/language.ts';
import { Choice } from './choice.tsx';
import { QuestionChoice } from './question-choice.tsx';
import { Search } from './search.tsx';
import { INTENTS, LABELS, NOTHING_PICKED, picksAny } from './selection.ts';
import { words } from './words.ts';

/** What the picks take. */
export interface PicksProps {
  readonly project: string;
  /** Those of the page, as in `ScopeOfPage`. */
  readonly filters: Filters | null;
  readonly touchpoints: TouchpointNames;
}

/** Which verbatims to read, in the address: words, touchpoint, label, intent, question, and their order. */
export function Picks({ project, filters, touchpoints }: PicksProps): JSX.Element {
  const t = words();
  const s = shared();
  const r = reading();
  const { query } = address.value;
  const question = query.get('question');
  const named = ({ label, parent }: TouchpointNames['items'][number]) =>
    parent === null ? label : `${touchpoints.nameOf(parent)} › ${label}`;
  const { nameOf: packOf } = usePacks();
  const options = namedApart(touchpoints.items, named, ({ pack }) => packOf(pack)).sort(([, a], [, b]) => a.localeCompare(b, locale()));
  return (
    <div class="picks">
      <Search />
      <Choice name="touchpoint" label={t.touchpoint} every={t.everyTouchpoint} options={options} />
      <Choice name="label" label={t.label} every={t.everyLabel} options={LABELS.map((label) => [label, s.sentiments[label]])} />
      <Choice name="intent" label={t.intent} every={t.everyIntent} options={INTENTS.map((intent) => [intent, r.intents[intent]])} />
      <QuestionChoice project={project} filters={filters} />
      <Choice name="order" label={t.order} every={t.newest} options={[['telling', t.telling]]} />
      {(question !== null || picksAny(query)) && (
        <div class="picked">
          {question !== null && (
            <p>
              {t.answersTo} <q>{question}</q>{' '}
              <button type="button" class="quiet" onClick={() => setQuery({ question: null, open: null })}>
                {t.anyQuestion}
              </button>
            </p>
          )}
          <button type="button" onClick={() => setQuery(NOTHING_PICKED)}>
            {t.clear}
          </button>
        </div>
      )}
    </div>
  );
}
