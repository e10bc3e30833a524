import type { JSX } from 'preact';
import { calls } from '../../../client/api.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { AnswerView } from '../../parts/answer-view.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { address } from '../../state/address.ts';
import { useScope } from '../../state/scope.ts';
import type { PageProps } from '../page-props.ts';
import { BlindSpots } from './blind-spots.tsx';
import { NoJourneys } from './no-journeys.tsx';
import { PeakEnd } from './peak-end.tsx';
import { Recoveries } from './recoveries.tsx';
import { Stages } from './stages.tsx';
import { Steps } from './steps.tsx';
import { words } from './words.ts';

/** How customers come through: sentiment along the steps, peak and end, what is mended, the stages, and what is never spoken of. */
export default function Journey({ project }: PageProps): JSX.Element {
  const t = words();
  const scope = useScope();
  const { filters } = scope;
  const by = address.value.query.get('by');
  // What the question itself named counts here: a survey of steps asks about each of them.
  const query = filters && { prompted: 'include' as const, ...filters, ...(by === null ? {} : { by }) };
  const answer = useAnswer(calls.journeys.list, query && { project, query });
  const { journeys, inJourneys } = answer.value ?? {};
  return (
    <>
      <PageHead title={t.title} scope={scope}>
        {journeys != null && inJourneys != null && journeys > 0 && (
          <p>
            {t.followed(journeys)}, {t.told(inJourneys)}.
          </p>
        )}
      </PageHead>
      {scope.isEmpty ? null : (
        <>
          <AnswerView of={answer} lines={10}>
            {(value) =>
              value.journeys === null ? (
                <p class="notice">{t.withheld}</p>
              ) : value.journeys === 0 ? (
                <NoJourneys isWhole={scope.period === 'all'} />
              ) : (
                <>
                  <Steps project={project} answer={value} />
                  <div class="panels following">
                    <PeakEnd answer={value} />
                    <Recoveries answer={value} />
                  </div>
                </>
              )
            }
          </AnswerView>
          <Stages project={project} filters={filters} />
          <BlindSpots project={project} filters={filters} />
        </>
      )}
    </>
  );
}
