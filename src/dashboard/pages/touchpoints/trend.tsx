import type { JSX } from 'preact';
import { calls, type Filters, type Salience, type TrendRow, type Trends } from '../../../client/api.ts';
import { IntervalLine } from '../../charts/interval-line.tsx';
import type { Estimate } from '../../charts/marks.tsx';
import { useAnswer } from '../../data/use-answer.ts';
import { AnswerView } from '../../parts/answer-view.tsx';
import { Panel } from '../../parts/panel.tsx';
import { address, setQuery } from '../../state/address.ts';
import { day, month, number, percent, range, signed } from '../../words/format.ts';
import { words } from './words.ts';

const SHOWS = ['share', 'net'] as const;
const WEEKLY = 400 * 86_400_000;
const DECIMALS = 3;

/** By week where it fits on a line, so that breaks can be found; else by month. */
function everyOf({ from, to }: Salience['scope']): 'week' | 'month' {
  return from !== null && to !== null && Date.parse(to) - Date.parse(from) < WEEKLY ? 'week' : 'month';
}

const isShown = (row: Trends['items'][number]): row is TrendRow => row.verbatims !== null;
const estimateOf = (value: number | null, low: number | null, high: number | null): Estimate | null =>
  value === null || low === null || high === null ? null : { value, low, high };

interface TrendProps {
  readonly project: string;
  readonly id: string;
  readonly filters: Filters | null;
  readonly timeZone: string;
  readonly about: Salience['scope'];
  /** Its share of all verbatims in scope. */
  readonly share: number;
}

/** How much is said of it over time, or how well (`show=net` in the address), with where it broke. */
export function Trend({ project, id, filters, timeZone, about, share }: TrendProps): JSX.Element {
  const t = words();
  const every = everyOf(about);
  const answer = useAnswer(calls.insights.trends, filters && { project, query: { ...filters, touchpoint: [id], every } });
  const asked = address.value.query.get('show');
  const show = SHOWS.find((one) => one === asked) ?? 'share';
  const named = (time: string) => (every === 'week' ? day(time, timeZone, true) : month(time, timeZone));
  const write = show === 'share' ? (value: number) => percent(value) : (value: number) => signed(value);
  return (
    <Panel title={t.trend} lead={every === 'week' ? t.trendByWeek : t.trendByMonth}>
      <fieldset class="choice">
        <legend class="unseen">{t.show}</legend>
        {SHOWS.map((one) => (
          <button type="button" key={one} aria-pressed={one === show} onClick={() => setQuery({ show: one }, { replace: true })}>
            {t.shows[one]}
          </button>
        ))}
      </fieldset>
      <AnswerView of={answer} lines={8}>
        {({ items, changes }) => {
          const figure = (row: Trends['items'][number]) =>
            show === 'share' ? estimateOf(row.share, row.shareLow, row.shareHigh) : estimateOf(row.net, row.netLow, row.netHigh);
          return (
            <>
              <IntervalLine
                title={t.shows[show]}
                description={t.trendWhat(changes.length)}
                write={write}
                {...(show === 'share' ? { reference: share } : {})}
                points={items.map((row) => ({ time: Date.parse(row.time), label: named(row.time), estimate: figure(row) }))}
                marks={changes
                  .filter(({ of }) => (of === 'share') === (show === 'share'))
                  .map(({ time, before, after }) => ({ time: Date.parse(time), label: `${percent(before)} → ${percent(after)}` }))}
                table={{
                  head: [t.period, t.shows[show], t.interval, t.verbatims],
                  rows: items.map((row) => {
                    const estimate = figure(row);
                    return [
                      named(row.time),
                      estimate === null ? '–' : write(estimate.value),
                      estimate === null ? '–' : range(estimate.low, estimate.high, write),
                      isShown(row) ? t.ofMany(number(row.verbatims), number(row.n)) : '–',
                    ];
                  }),
                }}
              />
              {changes.length === 0 ? (
                <p class="aside">{t.noChange}</p>
              ) : (
                <ul class="changes">
                  {changes.map(({ time, of, before, after, p }) => (
                    <li key={`${time} ${of}`}>
                      {t.change(
                        every === 'week' ? t.weekOf(day(time, timeZone)) : month(time, timeZone),
                        t.of[of],
                        percent(before),
                        percent(after),
                        number(p, DECIMALS),
                      )}
                    </li>
                  ))}
                </ul>
              )}
            </>
          );
        }}
      </AnswerView>
    </Panel>
  );
}
