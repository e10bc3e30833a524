import type { JSX } from 'preact';
import { calls, type Touchpoint } from '../../../client/api.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { AnswerView } from '../../parts/answer-view.tsx';
import { Link } from '../../parts/link.tsx';
import { useScope } from '../../state/scope.ts';
import type { Said } from './said.tsx';
import { WordColumns } from './word-columns.tsx';
import { words } from './words.ts';

/** What the words of a touchpoint are shown with. */
export interface WordsPanelProps {
  readonly project: string;
  readonly touchpoint: Touchpoint;
  readonly said: Said;
  /** Touchpoints whose words count for this one too: those below it, and those that specialise it. */
  readonly counting: readonly Touchpoint[];
}

/** The words that lead to a touchpoint, and where to go on from there, spoken of or not. */
export function WordsPanel({ project, touchpoint: { id }, said, counting }: WordsPanelProps): JSX.Element {
  const t = words();
  const scope = useScope();
  const answer = useAnswer(calls.taxonomy.touchpoints, { project, query: { touchpoint: [id], include: ['words'] } });
  return (
    <>
      <AnswerView of={answer} lines={6}>
        {({ items: [own] }) =>
          own !== undefined && <WordColumns byLanguage={own.words} nameIn={(lang) => <span lang={lang}>{own.labels[lang]}</span>} />
        }
      </AnswerView>
      {counting.length > 0 && (
        <p>
          {t.counting}{' '}
          {counting.map((one, index) => (
            <>
              {index > 0 && ', '}
              <Link key={one.id} to={`/touchpoints/${one.id}`}>
                {one.label}
              </Link>
            </>
          ))}
        </p>
      )}
      <p class="ways-on">
        {said === 'nothing' ? (
          <>
            <span>{t.nobody}</span>
            {scope.period !== 'all' && (
              <Link to="/taxonomy" query={{ period: 'all', from: null, to: null }}>
                {t.allTime}
              </Link>
            )}
            <Link to="/try">{t.tryIt}</Link>
          </>
        ) : (
          <>
            <Link to={`/touchpoints/${id}`}>{t.about}</Link>
            <Link to="/verbatims" query={{ touchpoint: id }}>
              {t.read}
            </Link>
          </>
        )}
      </p>
    </>
  );
}
