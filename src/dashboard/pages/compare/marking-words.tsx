import type { JSX } from 'preact';
import { calls, type Filters, type WordComparison } from '../../../client/api.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { AnswerView } from '../../parts/answer-view.tsx';
import { Link } from '../../parts/link.tsx';
import { Panel } from '../../parts/panel.tsx';
import { words as shared } from '../../parts/words.ts';
import { number, percent, range } from '../../words/format.ts';
import { toVerbatims } from './to-verbatims.ts';
import { words } from './words.ts';

const SHOWN = 12;

interface MarkingWordsProps {
  readonly project: string;
  readonly query: { readonly a: string; readonly b: string } | null;
  readonly a: Filters;
  readonly b: Filters;
}

/** The words that mark each side. They take longer than shares, and are asked for apart. */
export function MarkingWords({ project, query, a, b }: MarkingWordsProps): JSX.Element {
  const t = words();
  const s = shared();
  const answer = useAnswer(
    calls.insights.comparisons,
    query && { project, query: { ...query, include: ['words'], level: 'top', limit: 1 } },
  );
  const said = (share: WordComparison['a']) =>
    share.value === null
      ? s.reliability.suppressed
      : `${percent(share.value)} (${range(share.low, share.high, percent)}, n = ${number(share.n)})`;
  const list = (name: 'A' | 'B', terms: readonly WordComparison[], filters: Filters) => (
    <div>
      <h3>{t.wordsOf(name)}</h3>
      {terms.length === 0 ? (
        <p class="aside">{t.noWords}</p>
      ) : (
        <ol class="terms">
          {terms.slice(0, SHOWN).map(({ term, lang, decided, a: first, b: second }) => (
            <li key={`${lang} ${term}`}>
              <Link to="/verbatims" query={toVerbatims(filters, { q: term })}>
                <span lang={lang}>{term}</span>
              </Link>
              <span class="badge">{decided === 'undecided' ? t.unsureWord : `✓ ${t.sureWord}`}</span>
              <span class="aside">{name === 'A' ? t.versus(said(first), said(second)) : t.versus(said(second), said(first))}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
  return (
    <Panel title={t.words} lead={t.wordsLead} class="following">
      <AnswerView of={answer} lines={6}>
        {({ words: found }) =>
          found !== undefined && (
            <div class="panels">
              {list('A', found.a, a)}
              {list('B', found.b, b)}
            </div>
          )
        }
      </AnswerView>
    </Panel>
  );
}
