import type { JSX } from 'preact';
import { calls, type Filters } from '../../../client/api.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { AnswerView } from '../../parts/answer-view.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { useToldApart } from '../../reading/use-told-apart.ts';
import { address, setQuery } from '../../state/address.ts';
import { pickedFilters, useScope } from '../../state/scope.ts';
import type { PageProps } from '../page-props.ts';
import { Differences } from './differences.tsx';
import { Judgements } from './judgements.tsx';
import { MarkingWords } from './marking-words.tsx';
import { ScoresOfSides } from './scores-of-sides.tsx';
import { SideCard } from './side-card.tsx';
import { filtersOf, filterText, othersOf, type Side, sideOf, textOf } from './sides.ts';
import { words } from './words.ts';

const without = ({ prompted: _, ...filters }: Filters): Filters => filters;

/** Two sides, each a set of filters, and what is certain of their differences. Without any in the address: what is picked against the rest, or the period before. */
export default function Compare({ project }: PageProps): JSX.Element {
  const t = words();
  const scope = useScope();
  const { query } = address.value;
  const choices = useAnswer(calls.projects.filters, { project }).value?.items ?? [];
  const picked: Side = { picked: without(pickedFilters(query)), period: 'same', from: null, to: null };
  const [givenA, givenB] = [query.get('a'), query.get('b')];
  const a = givenA === null ? picked : sideOf(givenA);
  const others = othersOf(a, choices);
  const before: Side = { ...a, period: 'previous', from: null, to: null };
  const ready = others ?? (scope.from === null ? a : before);
  const b = givenB === null ? ready : sideOf(givenB);
  const set = (first: Side, second: Side) => setQuery({ a: textOf(first), b: textOf(second) });

  const [ofA, ofB] = scope.filters === null ? [null, null] : [filtersOf(a, scope), filtersOf(b, scope)];
  const isSame = ofA !== null && ofB !== null && filterText(ofA) === filterText(ofB);
  const level = query.get('level') === 'all' ? 'all' : 'top';
  const prompted = query.get('prompted') as Filters['prompted'] | null;
  const shared = { ...(prompted === null ? {} : { prompted }) };
  const asked = ofA === null || ofB === null || isSame ? null : { ...shared, a: filterText(ofA), b: filterText(ofB) };
  const answer = useAnswer(calls.insights.comparisons, asked && { project, query: { ...asked, level } });
  const items = useToldApart(answer.value?.items ?? []);
  const isChosen = (side: Side | null) => side !== null && textOf(side) === textOf(b);

  return (
    <>
      <PageHead title={t.title} scope={{ ...scope, project: null }}>
        <p>{t.lead}</p>
      </PageHead>
      {!scope.isEmpty && (
        <div class="panels sides">
          <SideCard
            project={project}
            name="A"
            side={a}
            scope={scope}
            n={asked && answer.value?.a.verbatims}
            change={(side) => set(side, b)}
          >
            <button type="button" class="quiet" onClick={() => set(b, a)}>
              ⇄ {t.swap}
            </button>
          </SideCard>
          <SideCard
            project={project}
            name="B"
            side={b}
            scope={scope}
            n={asked && answer.value?.b.verbatims}
            change={(side) => set(a, side)}
          >
            <fieldset class="choice">
              <legend class="unseen">{t.against}</legend>
              <button type="button" aria-pressed={isChosen(before)} disabled={scope.from === null} onClick={() => set(a, before)}>
                {t.previous}
              </button>
              <button type="button" aria-pressed={isChosen(others)} disabled={others === null} onClick={() => others && set(a, others)}>
                {t.others}
              </button>
            </fieldset>
            {others === null && <p class="aside">{t.othersHow}</p>}
          </SideCard>
        </div>
      )}
      {scope.isEmpty ? null : isSame || (asked === null && scope.filters !== null) ? (
        <p class="notice" role="status">
          {givenA === null && givenB === null ? t.choose : isSame ? t.same : t.noPrevious}
        </p>
      ) : (
        <>
          <AnswerView of={answer} lines={12}>
            {(value) => (
              <>
                <Differences
                  answer={{ ...value, items }}
                  level={level}
                  scope={scope}
                  a={{ side: a, filters: ofA ?? {} }}
                  b={{ side: b, filters: ofB ?? {} }}
                />
                <Judgements answer={{ ...value, items }} a={a} b={b} scope={scope} />
              </>
            )}
          </AnswerView>
          <ScoresOfSides project={project} answer={answer.value} a={ofA && { ...shared, ...ofA }} b={ofB && { ...shared, ...ofB }} />
          <MarkingWords project={project} query={asked} a={ofA ?? {}} b={ofB ?? {}} />
        </>
      )}
    </>
  );
}
