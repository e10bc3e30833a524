import type { JSX } from 'preact';
import { type Comparisons, calls, type Filters, type Scores } from '../../../client/api.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { AnswerView } from '../../parts/answer-view.tsx';
import { Panel } from '../../parts/panel.tsx';
import { TableTwin } from '../../parts/table-twin.tsx';
import { exactly, range, signed, signedExactly } from '../../words/format.ts';
import { words } from './words.ts';

const SCORES = ['nps', 'csat', 'ces', 'stars'] as const;
const writers: Readonly<Record<string, (value: number) => string>> = { nps: (value) => signed(value) };
const points = (value: number) => signedExactly(value, 1);
const decimal = (value: number) => exactly(value, 2);

interface ScoresOfSidesProps {
  readonly project: string;
  readonly answer: Comparisons | undefined;
  readonly a: Filters | null;
  readonly b: Filters | null;
}

/** The scores of both sides; of the NPS also the difference, and whether it is certain. */
export function ScoresOfSides({ project, answer, a, b }: ScoresOfSidesProps): JSX.Element {
  const t = words();
  const ofA = useAnswer(calls.insights.scores, a && { project, query: a });
  const ofB = useAnswer(calls.insights.scores, b && { project, query: b });
  const nps = answer?.nps != null && answer.nps.difference !== null ? answer.nps : null;
  const written = (totals: Scores['totals'], score: string) => {
    const write = writers[score] ?? decimal;
    const total = totals.find((one) => one.score === score);
    if (total === undefined || total.value === null || total.low === null || total.high === null || total.n === null) return '–';
    return (
      <>
        {write(total.value)}
        {total.reliability === 'insufficient' && ' *'} <small>({range(total.low, total.high, write)})</small>{' '}
        <small>{t.answers(total.n)}</small>
      </>
    );
  };
  return (
    <Panel title={t.scores} lead={t.scoresLead} class="following scores-of-sides">
      <AnswerView of={ofA} lines={3}>
        {(first) => (
          <AnswerView of={ofB} lines={3}>
            {(second) => {
              const given = SCORES.filter((score) =>
                [...first.totals, ...second.totals].some((one) => one.score === score && one.value !== null),
              );
              if (given.length === 0) return <p>{t.noScore}</p>;
              return (
                <>
                  <TableTwin
                    caption={t.scores}
                    table={{
                      head: [t.score, 'A', 'B'],
                      rows: given.map((score) => [t.scoreNames[score], written(first.totals, score), written(second.totals, score)]),
                    }}
                  />
                  {nps !== null && (
                    <p class="decided">
                      {t.npsDifference(t.points(points(nps.difference.value), points(nps.difference.low), points(nps.difference.high)))}{' '}
                      <strong>{t.judged[nps.decided]}</strong>
                    </p>
                  )}
                  {[...first.totals, ...second.totals].some(({ n, reliability }) => n !== 0 && reliability === 'insufficient') && (
                    <p class="aside">{t.few}</p>
                  )}
                  {given.some((score) => score !== 'nps') && <p class="aside">{t.differenceOnly}</p>}
                </>
              );
            }}
          </AnswerView>
        )}
      </AnswerView>
    </Panel>
  );
}
