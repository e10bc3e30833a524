import type { JSX } from 'preact';
import { calls, type Filters, type Priorities, type Priority } from '../../../client/api.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { AnswerView } from '../../parts/answer-view.tsx';
import { Link } from '../../parts/link.tsx';
import { Panel } from '../../parts/panel.tsx';
import { VerdictBadge } from '../../parts/verdict-badge.tsx';
import { words } from './words.ts';

const SHOWN = 4;
const isShown = (item: Priorities['items'][number]): item is Priority => item.verdict !== null && item.sentence !== null;
const isCertain = ({ verdict }: Priority) => verdict !== 'none' && verdict !== 'insufficient-evidence';
/** Those who mention it score otherwise for certain: a moment of truth, of a kind that is not known yet. */
const isMoment = ({ verdict, stakes }: Priority) => verdict === 'insufficient-evidence' && stakes === true;

/** What is shown of the verdicts: first those that are certain, in the order of the answer, then moments of truth of an uncertain kind. */
function first(items: Priorities['items']): readonly Priority[] {
  const shown = items.filter(isShown).filter(({ salient }) => salient);
  return [...shown.filter(isCertain), ...shown.filter(isMoment)].slice(0, SHOWN);
}

/** What needs attention first, in the sentences of the answer. */
export function Attention({ project, filters }: { readonly project: string; readonly filters: Filters | null }): JSX.Element {
  const t = words();
  const answer = useAnswer(calls.insights.priorities, filters && { project, query: { ...filters, level: 'top' } });
  return (
    <Panel title={t.attention} lead={t.attentionLead} class="attention">
      <AnswerView of={answer} lines={8}>
        {({ items }) => (
          <>
            {first(items).length === 0 ? (
              <p>{t.noVerdict}</p>
            ) : (
              <ol>
                {first(items).map(({ touchpoint, label, sentence, verdict }) => (
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
        )}
      </AnswerView>
    </Panel>
  );
}
