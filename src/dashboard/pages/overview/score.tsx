import type { JSX } from 'preact';
import { calls, type Filters, type Scores } from '../../../client/api.ts';
import { IntervalLine } from '../../charts/interval-line.tsx';
import { useAnswer } from '../../data/use-answer.ts';
import { AnswerView } from '../../parts/answer-view.tsx';
import { Panel } from '../../parts/panel.tsx';
import { words as shared } from '../../parts/words.ts';
import { address, setQuery } from '../../state/address.ts';
import { day, exactly, month, number, range, signed } from '../../words/format.ts';
import { words } from './words.ts';

type Total = Scores['totals'][number];
type Row = Scores['items'][number];
type Known<T> = T & { readonly value: number; readonly low: number; readonly high: number };
const isKnown = <T extends Total | Row>(figure: T): figure is Known<T> =>
  figure.value !== null && figure.low !== null && figure.high !== null;

const writers: Readonly<Record<string, (value: number) => string>> = { nps: (value) => signed(value) };
const decimal = (value: number) => exactly(value, 2);

interface ScoreProps {
  readonly project: string;
  readonly filters: Filters | null;
  readonly timeZone: string;
}

const MONTHLY = 62 * 86_400_000;

/** A score with its interval, whole and over time: the one of the address (`score=csat`), else the first that verbatims carry. */
export function Score({ project, filters, timeZone }: ScoreProps): JSX.Element {
  const t = words();
  const { from, to } = filters ?? {};
  const isShort = from !== undefined && to !== undefined && Date.parse(to) - Date.parse(from) < MONTHLY;
  const every = isShort ? 'week' : 'month';
  const answer = useAnswer(calls.insights.scores, filters && { project, query: { ...filters, every } });
  return (
    <Panel title={t.score} class="score">
      <AnswerView of={answer} lines={8}>
        {({ totals, items }) => {
          const known = totals.filter(isKnown);
          const chosen = known.find(({ score }) => score === address.value.query.get('score')) ?? known[0];
          if (chosen === undefined) return <p>{t.noScore}</p>;
          const rows = items.filter(({ score }) => score === chosen.score);
          const named = (time: string) => (isShort ? day(time, timeZone, true) : month(time, timeZone));
          return <ChosenScore chosen={chosen} known={known} rows={rows} named={named} />;
        }}
      </AnswerView>
    </Panel>
  );
}

interface ChosenProps {
  readonly chosen: Known<Total>;
  readonly known: readonly Known<Total>[];
  readonly rows: readonly Row[];
  readonly named: (time: string) => string;
}

function ChosenScore({ chosen, known, rows, named }: ChosenProps): JSX.Element {
  const t = words();
  const s = shared();
  const write = writers[chosen.score] ?? decimal;
  const name = t.scores[chosen.score];
  return (
    <>
      {known.length > 1 && (
        <fieldset class="choice">
          <legend class="unseen">{t.score}</legend>
          {known.map(({ score }) => (
            <button type="button" key={score} aria-pressed={score === chosen.score} onClick={() => setQuery({ score }, { replace: true })}>
              {t.scores[score]}
            </button>
          ))}
        </fieldset>
      )}
      <p class="figure">
        {known.length === 1 && <span>{name}</span>}
        <strong>{write(chosen.value)}</strong>
        <span>{s.interval(write(chosen.low), write(chosen.high))}</span>
        <span>
          {t.scoreOf(chosen.n)}
          {chosen.reliability !== 'reliable' && <span class="badge">{s.reliability[chosen.reliability]}</span>}
        </span>
      </p>
      <IntervalLine
        fills
        title={t.overTime(name)}
        description={t.overTimeWhat}
        write={write}
        reference={chosen.value}
        points={rows.map((row) => ({
          time: Date.parse(row.time),
          label: named(row.time),
          estimate: isKnown(row) ? row : null,
          faint: row.reliability === 'insufficient',
        }))}
        table={{
          head: [t.period, name, t.interval, t.answers],
          rows: rows.map((row) => [
            named(row.time),
            isKnown(row) ? write(row.value) : '–',
            isKnown(row) ? range(row.low, row.high, write) : '–',
            row.n === null ? '–' : number(row.n),
          ]),
        }}
      />
    </>
  );
}
