import type { JSX } from 'preact';
import { calls, type Filters } from '../../../client/api.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { address } from '../../state/address.ts';
import { number } from '../../words/format.ts';
import { Choice } from './choice.tsx';
import { PICKS } from './selection.ts';
import { words } from './words.ts';

const LONGEST = 90;
/** Other choices of the page that leave out verbatims. */
const NARROWING = PICKS.filter((name) => name !== 'question' && name !== 'order');

const shortened = (question: string) => {
  const letters = [...question];
  return letters.length <= LONGEST ? question : `${letters.slice(0, LONGEST - 1).join('')}…`;
};

/**
 * Chooses one of the questions that verbatims of the period answer; nothing where they answer none. How many do stands beside each, unless
 * other filters narrow the list, as it counts whatever these leave out.
 */
export function QuestionChoice({ project, filters }: { readonly project: string; readonly filters: Filters | null }): JSX.Element | null {
  const t = words();
  const { from, to, prompted: _, ...others } = filters ?? {};
  const query = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const { value } = useAnswer(calls.verbatims.questions, filters && { project, query });
  const isNarrowed = Object.keys(others).length > 0 || NARROWING.some((name) => address.value.query.has(name));
  const nameOf = (question: string, n: number | null) =>
    n === null || isNarrowed ? shortened(question) : `${shortened(question)} (${number(n)})`;
  const options = (value?.items ?? []).map(({ question, verbatims }) => [question, nameOf(question, verbatims)] as const);
  if (value?.items.length === 0 && !address.value.query.has('question')) return null;
  return (
    <Choice
      name="question"
      label={t.question}
      every={t.everyQuestion}
      options={options}
      note={value?.more === true ? t.moreQuestions : undefined}
    />
  );
}
