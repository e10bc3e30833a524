import type { JSX } from 'preact';
import { calls, type Filters } from '../../../client/api.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { AnswerView } from '../../parts/answer-view.tsx';
import { Link } from '../../parts/link.tsx';
import { Panel } from '../../parts/panel.tsx';
import { toldVerdicts } from '../../parts/told-verdicts.ts';
import { VerdictBadge } from '../../parts/verdict-badge.tsx';
import { useToldApart } from '../../reading/use-told-apart.ts';
import { words } from './words.ts';

const SHOWN = 4;

/** What needs attention first, in the sentences of the answer. */
export function Attention({ project, filters }: { readonly project: string; readonly filters: Filters | null }): JSX.Element {
  const t = words();
  const answer = useAnswer(calls.insights.priorities, filters && { project, query: { ...filters, level: 'top' } });
  const items = useToldApart(answer.value?.items ?? []);
  return (
    <Panel title={t.attention} lead={t.attentionLead} class="attention">
      <AnswerView of={answer} lines={8}>
        {() => {
          const first = toldVerdicts(items).told.slice(0, SHOWN);
          return (
            <>
              {first.length === 0 ? (
                <p>{t.noVerdict}</p>
              ) : (
                <ol>
                  {first.map(({ touchpoint, label, sentence, verdict }) => (
                    <li key={touchpoint}>
                      <div class="ways">
                        <VerdictBadge verdict={verdict} />
                        <Link to={`/touchpoints/${touchpoint}`}>
                          {t.open}
                          <span class="unseen"> ({label})</span>
                        </Link>
                        <Link to="/verbatims" query={{ touchpoint }}>
                          {t.read}
                          <span class="unseen"> ({label})</span>
                        </Link>
                      </div>
                      <p>{sentence}</p>
                    </li>
                  ))}
                </ol>
              )}
              <p class="aside">
                <Link to="/priorities">{t.everyPriority}</Link>
              </p>
            </>
          );
        }}
      </AnswerView>
    </Panel>
  );
}
