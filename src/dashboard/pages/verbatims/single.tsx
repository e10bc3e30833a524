import type { JSX } from 'preact';
import { calls } from '../../../client/api.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { AnswerView } from '../../parts/answer-view.tsx';
import { Link } from '../../parts/link.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { MarksLegend } from '../../reading/analysed-text.tsx';
import type { TouchpointNames } from '../../reading/touchpoint-names.ts';
import { Verbatim } from './verbatim.tsx';
import { words } from './words.ts';

/** What a single verbatim’s page takes. */
export interface SingleProps {
  readonly project: string;
  readonly id: string;
  readonly timeZone: string;
  readonly names: TouchpointNames;
}

/** One verbatim, to be linked to. */
export function Single({ project, id, timeZone, names }: SingleProps): JSX.Element {
  const t = words();
  const answer = useAnswer(calls.verbatims.get, { project, id });
  return (
    <>
      <PageHead title={t.single}>
        <p>
          <Link to="/verbatims">{t.all}</Link>
        </p>
      </PageHead>
      <AnswerView of={answer} lines={12}>
        {(verbatim) => (
          <>
            <h2 class="unseen">{t.said}</h2>
            <MarksLegend masked />
            <Verbatim verbatim={verbatim} timeZone={timeZone} names={names} open current />
          </>
        )}
      </AnswerView>
    </>
  );
}
