import type { JSX } from 'preact';
import { calls } from '../../../client/api.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { AnswerView } from '../../parts/answer-view.tsx';
import { Link } from '../../parts/link.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { useScope } from '../../state/scope.ts';
import { day, percent } from '../../words/format.ts';
import type { PageProps } from '../page-props.ts';
import { Attention } from './attention.tsx';
import { Journey } from './journey.tsx';
import { Ranking } from './ranking.tsx';
import { Score } from './score.tsx';
import { words } from './words.ts';

/** What customers say, at a glance: what needs attention, the score, the journey, the ranking. */
export default function Overview({ project }: PageProps): JSX.Element {
  const t = words();
  const scope = useScope();
  const { filters } = scope;
  const compare = scope.from === null ? {} : { compare: 'previous' as const };
  const ranking = useAnswer(calls.insights.salience, filters && { project, query: { ...filters, ...compare, level: 'top' } });
  const about = ranking.value?.scope;
  const isEmpty = about?.verbatims === 0;
  const dated = (instant: string | null | undefined) => (instant ? day(instant, scope.timeZone) : '');
  const isOpen = scope.to === null;
  const last = about?.to && !isOpen ? new Date(Date.parse(about.to) - 1).toISOString() : about?.to;

  return (
    <>
      <PageHead title={t.title} scope={scope}>
        {about !== undefined && !isEmpty && (
          <p>
            {about.verbatims === null ? t.withheld : `${t.scope(about.verbatims, dated(about.from), dated(last))}. `}
            {about.coverage !== null && t.covered(percent(about.coverage))}
          </p>
        )}
      </PageHead>
      {scope.isEmpty ? null : isEmpty ? (
        <p class="notice">
          {t.nothing}{' '}
          <Link to="/overview" query={{ period: 'all', from: null, to: null }}>
            {t.allTime}
          </Link>
        </p>
      ) : (
        <>
          <div class="panels leading">
            <Attention project={project} filters={filters} />
            <Score project={project} filters={filters} timeZone={scope.timeZone} />
          </div>
          <Journey project={project} filters={filters} />
          <AnswerView of={ranking} lines={12}>
            {(answer) => <Ranking answer={answer} />}
          </AnswerView>
        </>
      )}
    </>
  );
}
