import type { JSX } from 'preact';
import { calls, type Filters, type MarkingTerm, type TellingTerm, type TouchpointWords } from '../../../client/api.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { AnswerView } from '../../parts/answer-view.tsx';
import { Link } from '../../parts/link.tsx';
import { Panel } from '../../parts/panel.tsx';
import { words as shared } from '../../parts/words.ts';
import type { QueryChanges } from '../../state/address.ts';
import { number } from '../../words/format.ts';
import { words } from './marking-words.ts';
import { type SidedTerm, TermPairs } from './term-pairs.tsx';

const DRAWN = 8;
const DRAWN_OF_SIDE = 5;

/** Where the verbatims of a term are, as the figures count them. */
const queryOf = (id: string, { term, lang }: { readonly term: string; readonly lang: string }, more: QueryChanges = {}): QueryChanges => ({
  touchpoint: id,
  q: term,
  lang,
  ...more,
});
const sureOf = (terms: readonly MarkingTerm[]) => terms.filter(({ decided }) => decided === 'marks').length;

function Telling({
  id,
  title,
  what,
  terms,
  more,
}: {
  readonly id: string;
  readonly title: string;
  /** Why there is no test of them; null where it is said below. */
  readonly what: string | null;
  readonly terms: readonly TellingTerm[];
  readonly more?: QueryChanges;
}) {
  if (terms.length === 0) return null;
  return (
    <p class="telling">
      <strong>{title}</strong>{' '}
      {terms.map((one) => (
        <span key={`${one.lang} ${one.term}`}>
          <Link to="/verbatims" query={queryOf(id, one, more)}>
            <span lang={one.lang}>{one.term}</span>
          </Link>{' '}
          {one.said.verbatims !== null && number(one.said.verbatims)}
        </span>
      ))}
      {what !== null && <span class="aside">{what}</span>}
    </p>
  );
}

function Marks({ id, answer: { names, marks } }: { readonly id: string; readonly answer: TouchpointWords }) {
  const t = words();
  const s = shared();
  const { sampled, terms, candidates } = marks;
  const sided = terms.map((term): SidedTerm => ({ term, side: 0, query: queryOf(id, term) }));
  return (
    <>
      <Telling id={id} title={t.names} what={t.namesWhat} terms={names} />
      {terms.length === 0 ? (
        <p>{t.none(s.verbatims(sampled.with ?? 0))}</p>
      ) : (
        <>
          <p>{t.family(candidates, sureOf(terms))}</p>
          <TermPairs title={t.title} description={t.lead} sides={[t.here, t.elsewhere]} terms={sided} drawn={sided.slice(0, DRAWN)} />
          {terms.length > DRAWN && <p class="aside">{t.more(DRAWN, terms.length)}</p>}
        </>
      )}
    </>
  );
}

function Judged({ id, answer: { judged } }: { readonly id: string; readonly answer: TouchpointWords }) {
  const t = words();
  if (judged === null) return <p>{t.fewJudge}</p>;
  const { negative, positive, candidates } = judged;
  const [ill, well] = (
    [
      ['negative', negative],
      ['positive', positive],
    ] as const
  ).map(([label, { terms }], side) =>
    terms.map((term): SidedTerm => ({ term, side: side as 0 | 1, query: queryOf(id, term, { label }) })),
  ) as [SidedTerm[], SidedTerm[]];
  const drawn = [...ill.slice(0, DRAWN_OF_SIDE), ...well.slice(0, DRAWN_OF_SIDE)];
  const all = [...ill, ...well];
  return (
    <>
      <Telling
        id={id}
        title={t.blame}
        what={positive.judgements.length === 0 ? t.judgementsWhat : null}
        terms={negative.judgements}
        more={{ label: 'negative' }}
      />
      <Telling id={id} title={t.praise} what={t.judgementsWhat} terms={positive.judgements} more={{ label: 'positive' }} />
      {all.length === 0 ? (
        <p>{t.noneJudged(number(negative.sampled), number(positive.sampled))}</p>
      ) : (
        <>
          <p>{t.family(candidates, sureOf([...negative.terms, ...positive.terms]))}</p>
          <TermPairs title={t.judged} description={t.judgedLead} sides={[t.ill, t.well]} terms={all} drawn={drawn} />
          {all.length > drawn.length && <p class="aside">{t.more(drawn.length, all.length)}</p>}
        </>
      )}
    </>
  );
}

interface MarkingPanelProps {
  readonly project: string;
  readonly id: string;
  readonly filters: Filters | null;
}

/** The words that mark the touchpoint, and those that tell its complaints from its praise. */
export function MarkingPanel({ project, id, filters }: MarkingPanelProps): JSX.Element {
  const t = words();
  const answer = useAnswer(calls.insights.words, filters && { project, query: { ...filters, touchpoint: id } });
  return (
    <Panel title={t.title} lead={t.lead} class="marking">
      <AnswerView of={answer} lines={10}>
        {(value) =>
          value.reasons.length > 0 ? (
            <p>{value.reasons.includes('small-cell') ? t.few : t.nobody}</p>
          ) : (
            <>
              <Marks id={id} answer={value} />
              <h3>{t.judged}</h3>
              <p class="aside">{t.judgedLead}</p>
              <Judged id={id} answer={value} />
            </>
          )
        }
      </AnswerView>
    </Panel>
  );
}
