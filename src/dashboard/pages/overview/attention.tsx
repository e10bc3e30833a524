import type { JSX } from 'preact';
import { calls, type Filters, type Priorities, type Priority } from '../../../client/api.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { AnswerView } from '../../parts/answer-view.tsx';
import { Link } from '../../parts/link.tsx';
import { Panel } from '../../parts/panel.tsx';
import { VerdictBadge } from '../../parts/verdict-badge.tsx';
import { words } from './words.ts';

const SHOWN = 4;
const isShown = (item: Priorities['items'][number]): item is Priority =>
  item.reliability !== 'suppressed' && 'sentence' in item && item.sentence !== null;
const isCertain = ({ verdict }: Priority) => verdict !== 'none' && verdict !== 'insufficient-evidence';

/** What is shown of the verdicts: first those that are certain, in the order of the answer, then those that may become so. */
function first(items: Priorities['items']): readonly Priority[] {
  const shown = items.filter(isShown).filter(({ salient }) => salient);
  return [...shown.filter(isCertain), ...shown.filter((item) => !isCertain(item))].slice(0, SHOWN);
}

/** What needs attention first, in the sentences of the answer. */
export function Attention({ project, filters }: { readonly project: string; readonly filters: Filters | null }): JSX.Element {
  const t = words();
  const answer = useAnswer(calls.insights.priorities, filters && { project, query: { ...filters, level: 'top' } });
  return (
    <Panel title={t.attention} lead={t.attentionLead} class="attention">
      <AnswerView of={answer} lines={8}>
        {({ items }) =>
          first(items).length === 0 ? (
            <p>{t.noVerdict}</p>
          ) : (
            <ol>
              {first(items).map(({ touchpoint, sentence, verdict }) => (
                <li key={touchpoint}>
                  <VerdictBadge verdict={verdict} />
                  <p>{sentence}</p>
                  <Link to="/verbatims" query={{ touchpoint }}>
                    {t.read}
                  </Link>
                </li>
              ))}
            </ol>
          )
        }
      </AnswerView>
    </Panel>
  );
}
