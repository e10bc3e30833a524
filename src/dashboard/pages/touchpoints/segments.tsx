import type { JSX } from 'preact';
import { type ComparisonItem, type Comparisons, calls, type Filters, type FilterValues } from '../../../client/api.ts';
import { IntervalBars } from '../../charts/interval-bars.tsx';
import type { Estimate } from '../../charts/marks.tsx';
import { useAnswer } from '../../data/use-answer.ts';
import { useAnswers } from '../../data/use-answers.ts';
import { AnswerView } from '../../parts/answer-view.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { words as shared } from '../../parts/words.ts';
import { address, setQuery } from '../../state/address.ts';
import { number, percent, range, signed } from '../../words/format.ts';
import { words } from './words.ts';

type Field = FilterValues['items'][number];
const MOST = 8;
const SIGNS = { higher: ' ▲', lower: ' ▼', undecided: '' } as const;
const isShown = (item: Comparisons['items'][number]): item is ComparisonItem => item.share !== null;

/** Fields whose values can be set against one another: two to eight, and not among the filters in force. */
const comparable = (fields: readonly Field[], filters: Filters) =>
  fields.filter(({ field, values, more }) => values.length > 1 && values.length <= MOST && !more && !(field in filters));

interface SegmentPanelProps {
  readonly project: string;
  readonly id: string;
  readonly filters: Filters | null;
}

function useNames(field: string) {
  const { segmentNames, values } = shared();
  const names: Readonly<Record<string, string>> = segmentNames;
  const known: Readonly<Record<string, string>> = values;
  return {
    field: (one: string) => names[one] ?? one.replace(/^segment\./, ''),
    value: (one: string) => (field in names ? (known[one] ?? one) : one),
  };
}

interface Row {
  readonly value: string;
  readonly estimate: Estimate;
  readonly n: number;
  readonly decided: keyof typeof SIGNS;
}

function Bars({
  title,
  rows,
  write,
  domain,
}: {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly write: (value: number) => string;
  readonly domain?: readonly [number, number];
}) {
  const t = words();
  const s = shared();
  if (rows.length === 0) return null;
  const sure = rows.filter(({ decided }) => decided !== 'undecided').length;
  return (
    <>
      <h3>{title}</h3>
      <IntervalBars
        title={title}
        description={t.segmentsWhat(sure)}
        {...(domain === undefined ? {} : { domain })}
        rows={rows.map(({ value, estimate, n, decided }) => ({
          id: value,
          label: value,
          estimate,
          text: `${write(estimate.value)}${SIGNS[decided]}`,
          note: s.verbatims(n),
        }))}
        table={{
          head: [t.segment, t.figure, t.interval, t.verbatims, t.against],
          rows: rows.map(({ value, estimate, n, decided }) => [
            value,
            write(estimate.value),
            range(estimate.low, estimate.high, write),
            number(n),
            t.decided[decided],
          ]),
        }}
      />
    </>
  );
}

function Compared({
  project,
  id,
  filters,
  chosen,
}: SegmentPanelProps & { readonly filters: Filters; readonly chosen: Field }): JSX.Element {
  const t = words();
  const names = useNames(chosen.field);
  const text = (values: readonly string[]) => new URLSearchParams(values.map((value) => [chosen.field, value])).toString();
  const answers = useAnswers(
    calls.insights.comparisons,
    chosen.values.map((value) => ({
      project,
      query: { ...filters, a: text([value]), b: text(chosen.values.filter((other) => other !== value)) },
    })),
  );
  const failed = answers.find(({ value, trouble }) => value === undefined && trouble !== null);
  if (failed?.trouble != null) return <Trouble trouble={failed.trouble} retry={failed.retry} />;
  if (answers.some(({ value }) => value === undefined)) return <Skeleton lines={6} />;
  const found = answers.map(({ value }) => value?.items.filter(isShown).find(({ touchpoint }) => touchpoint === id));
  const shares = chosen.values.flatMap((value, index): Row[] => {
    const share = found[index]?.share;
    return share === undefined ? [] : [{ value: names.value(value), estimate: share.a, n: share.a.verbatims, decided: share.decided }];
  });
  const nets = chosen.values.flatMap((value, index): Row[] => {
    const net = found[index]?.sentiment;
    return net == null || net.a === null ? [] : [{ value: names.value(value), estimate: net.a, n: net.a.n, decided: net.decided }];
  });
  const isSure = [...shares, ...nets].some(({ decided }) => decided !== 'undecided');
  if (shares.length === 0) return <p>{t.noSegments}</p>;
  return (
    <>
      <Bars title={t.share} rows={shares} write={(value) => percent(value, 1)} />
      <Bars title={t.net} rows={nets} write={(value) => signed(value)} domain={[-100, 100]} />
      <p class="aside">{isSure ? t.sureSigns : t.nothingSure}</p>
    </>
  );
}

/** The touchpoint in the values of a segment, each against the others (`by=segment.plan` in the address). */
export function SegmentPanel({ project, id, filters }: SegmentPanelProps): JSX.Element {
  const t = words();
  const answer = useAnswer(calls.projects.filters, { project });
  const asked = address.value.query.get('by');
  const names = useNames(asked ?? '');
  return (
    <Panel title={t.segments} lead={t.segmentsLead}>
      <AnswerView of={answer} lines={8}>
        {({ items }) => {
          const fields = comparable(items, filters ?? {});
          const chosen =
            fields.find(({ field }) => field === asked) ?? fields.find(({ field }) => field.startsWith('segment.')) ?? fields[0];
          if (chosen === undefined || filters === null) return <p>{t.noSegments}</p>;
          return (
            <>
              <label class="picker by">
                {t.by}{' '}
                <select value={chosen.field} onChange={({ currentTarget: { value } }) => setQuery({ by: value }, { replace: true })}>
                  {fields.map(({ field }) => (
                    <option key={field} value={field}>
                      {names.field(field)}
                    </option>
                  ))}
                </select>
              </label>
              <Compared project={project} id={id} filters={filters} chosen={chosen} />
            </>
          );
        }}
      </AnswerView>
    </Panel>
  );
}
