import type { JSX } from 'preact';
import { calls, type Filters } from '../../../client/api.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { AnswerView } from '../../parts/answer-view.tsx';
import { Link } from '../../parts/link.tsx';
import { Panel } from '../../parts/panel.tsx';
import { words as shared } from '../../parts/words.ts';
import { number, percent } from '../../words/format.ts';
import { words } from './words.ts';

interface RisingProps {
  readonly project: string;
  /** Ids of the touchpoint and of those below it. */
  readonly ids: ReadonlySet<string>;
  readonly filters: Filters | null;
}

/** Words that rise beside it and that no touchpoint holds yet. */
export function Rising({ project, ids, filters }: RisingProps): JSX.Element {
  const t = words();
  const s = shared();
  const answer = useAnswer(calls.insights.emerging, filters && { project, query: filters });
  return (
    <Panel title={t.rising} lead={t.risingLead}>
      <AnswerView of={answer} lines={3}>
        {({ items, reasons }) => {
          const beside = items.filter((item) => item.beside.some(({ touchpoint }) => ids.has(touchpoint)));
          if (beside.length === 0) return <p>{reasons.includes('no-earlier-period') ? t.nothingBefore : t.noRising}</p>;
          return (
            <ul class="rising">
              {beside.map(({ term, lang, now, before, decided }) => (
                <li key={`${lang} ${term}`}>
                  <Link to="/verbatims" query={{ q: term }}>
                    <strong lang={lang}>{term}</strong>
                  </Link>
                  <span>
                    {now.value !== null &&
                      t.risingShare(
                        percent(now.value, 1),
                        number(now.n),
                        s.interval(percent(now.low, 1), percent(now.high, 1)),
                        before.value === null ? '–' : percent(before.value, 1),
                      )}
                  </span>
                  <span class="badge">{t.risingDecided[decided]}</span>
                </li>
              ))}
            </ul>
          );
        }}
      </AnswerView>
    </Panel>
  );
}
