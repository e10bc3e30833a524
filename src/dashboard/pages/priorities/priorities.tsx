import type { JSX } from 'preact';
import { calls } from '../../../client/api.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { AnswerView } from '../../parts/answer-view.tsx';
import { Link } from '../../parts/link.tsx';
import { askedOutcome, OutcomePicker } from '../../parts/outcome-picker.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { verdictWords } from '../../parts/verdict-words.ts';
import { useToldApart } from '../../reading/use-told-apart.ts';
import { useScope } from '../../state/scope.ts';
import type { PageProps } from '../page-props.ts';
import { KeySets } from './key-set.tsx';
import { Matrix } from './matrix.tsx';
import { Verdicts } from './verdicts.tsx';
import { words } from './words.ts';

/** What to do first: the matrix, the verdicts, and what drives customers away or wins them over. */
export default function PrioritiesPage({ project }: PageProps): JSX.Element {
  const t = words();
  const v = verdictWords();
  const scope = useScope();
  const { filters } = scope;
  const question = filters && { project, query: { ...filters, ...askedOutcome(), level: 'top' as const } };
  const priorities = useAnswer(calls.insights.priorities, question);
  const drivers = useAnswer(calls.insights.drivers, question);
  const { value } = priorities;
  const items = useToldApart(value?.items ?? []);
  const about = value?.scope;
  const chosen = askedOutcome().outcome ?? value?.outcome.name ?? null;
  const isEmpty = about?.verbatims === 0;
  return (
    <>
      <PageHead title={t.title} scope={scope}>
        {value !== undefined && about !== undefined && !isEmpty && (
          <p>
            {about.verbatims === null
              ? t.withheld
              : value.outcome.name !== null && t.about(about.verbatims, v.outcomes[value.outcome.name], value.outcome.n ?? 0)}
          </p>
        )}
      </PageHead>
      {!scope.isEmpty && <OutcomePicker project={project} filters={filters} chosen={chosen} />}
      {scope.isEmpty ? null : isEmpty ? (
        <p class="notice">
          {t.nothing}{' '}
          <Link to="/priorities" query={{ period: 'all', from: null, to: null }}>
            {t.allTime}
          </Link>
        </p>
      ) : (
        <>
          <AnswerView of={priorities} lines={14}>
            {(answer) => (
              <div class="stack">
                {answer.importanceFrom === 'salience' && <p class="notice">{t.noOutcome}</p>}
                <Matrix answer={{ ...answer, items }} />
                <Verdicts items={items} />
              </div>
            )}
          </AnswerView>
          {value !== undefined && (
            <AnswerView of={drivers} lines={6}>
              {(answer) => <KeySets answer={answer} />}
            </AnswerView>
          )}
        </>
      )}
    </>
  );
}
