import type { JSX } from 'preact';
import { calls, type Filters } from '../../../client/api.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { AnswerView } from '../../parts/answer-view.tsx';
import { Link } from '../../parts/link.tsx';
import { MarkedText } from '../../parts/marked-text.tsx';
import { Panel } from '../../parts/panel.tsx';
import { day } from '../../words/format.ts';
import { words } from './words.ts';

interface QuotesProps {
  readonly project: string;
  readonly id: string;
  /** Ids of the touchpoint and of those below it: their mentions are marked. */
  readonly ids: ReadonlySet<string>;
  readonly filters: Filters | null;
  readonly timeZone: string;
}

const SHOWN = 4;

function Quoted({ project, id, ids, filters, timeZone, label }: QuotesProps & { readonly label: 'positive' | 'negative' }): JSX.Element {
  const t = words();
  const query = { ...filters, touchpoint: id, label, order: 'telling', limit: SHOWN } as const;
  const answer = useAnswer(calls.verbatims.list, filters && { project, query });
  return (
    <Panel title={label === 'positive' ? t.good : t.bad} class={`quotes ${label}`}>
      <AnswerView of={answer} lines={8}>
        {({ items, next }) =>
          items.length === 0 ? (
            <p>{label === 'positive' ? t.noGood : t.noBad}</p>
          ) : (
            <>
              {items.map(({ id: verbatim, text, at, channel, analysis }) => (
                <figure key={verbatim}>
                  <blockquote lang={analysis.lang.code}>
                    <MarkedText text={text} spans={analysis.mentions.filter(({ touchpoint }) => ids.has(touchpoint))} />
                  </blockquote>
                  <figcaption>
                    {[day(at, timeZone), channel].filter(Boolean).join(' · ')}{' '}
                    <Link to={`/verbatims/${encodeURIComponent(verbatim)}`}>
                      {t.explain}
                      <span class="unseen"> ({verbatim})</span>
                    </Link>
                  </figcaption>
                </figure>
              ))}
              {next !== null && (
                <Link to="/verbatims" query={{ touchpoint: id, label, order: 'telling' }}>
                  {label === 'positive' ? t.moreGood : t.moreBad}
                </Link>
              )}
            </>
          )
        }
      </AnswerView>
    </Panel>
  );
}

/** What is said of it at its worst and at its best, in the customers’ words. */
export function Quotes(props: QuotesProps): JSX.Element {
  return (
    <div class="panels">
      <Quoted {...props} label="negative" />
      <Quoted {...props} label="positive" />
    </div>
  );
}
