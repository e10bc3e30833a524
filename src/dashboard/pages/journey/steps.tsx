import type { JSX } from 'preact';
import { calls, type JourneyStep, type Journeys } from '../../../client/api.ts';
import { SHAPES } from '../../charts/shape.tsx';
import { StepIntervals } from '../../charts/step-intervals.tsx';
import { useAnswer } from '../../data/use-answer.ts';
import { Panel } from '../../parts/panel.tsx';
import { words as shared } from '../../parts/words.ts';
import { address, setQuery } from '../../state/address.ts';
import { number, range, signed, signedExactly } from '../../words/format.ts';
import { JOURNEY_EXAMPLE } from './no-journeys.tsx';
import { words } from './words.ts';

const write = (value: number) => signedExactly(value, 2);
const SEGMENT = 'segment.';
type Item = Journeys['items'][number];
type Known = JourneyStep & { readonly value: number; readonly low: number; readonly high: number };
const isKnown = (item: Item | undefined): item is Known =>
  item !== undefined && item.value !== null && item.low !== null && item.high !== null;

/** By which segment the steps are told apart, in the address (`by=plan`). */
function SegmentChoice({ project }: { readonly project: string }): JSX.Element | null {
  const t = words();
  const { value } = useAnswer(calls.projects.filters, { project });
  const names = (value?.items ?? []).flatMap(({ field }) => (field.startsWith(SEGMENT) ? [field.slice(SEGMENT.length)] : []));
  if (names.length === 0) return null;
  return (
    <label class="choice">
      <span>{t.by}</span>
      <select value={address.value.query.get('by') ?? ''} onChange={({ currentTarget }) => setQuery({ by: currentTarget.value || null })}>
        <option value="">{t.byNone}</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Sentiment along the steps: of everyone, and of each value of a segment. */
export function Steps({ project, answer: { items, reasons } }: { readonly project: string; readonly answer: Journeys }): JSX.Element {
  const t = words();
  const s = shared();
  const steps = [...new Set(items.map(({ step }) => step))];
  const groups = [...new Set(items.map(({ segment }) => segment))];
  const named = (segment: string | null) => segment ?? t.everyone;
  const drawn = groups.slice(0, SHAPES);
  const known = items.filter(isKnown);
  const isThin = known.filter(({ reliability }) => reliability === 'insufficient').length * 2 > known.length;
  const reach = Math.max(...known.flatMap(({ low, high }) => [-low, high]), 0.5);
  const end = Math.min(Math.ceil(reach * 5) / 5, 1);
  if (reasons.includes('no-steps'))
    return (
      <Panel title={t.steps} lead={t.noSteps}>
        <p>
          <code>{JOURNEY_EXAMPLE}</code>
        </p>
      </Panel>
    );
  return (
    <Panel title={t.steps} lead={t.stepsLead}>
      <SegmentChoice project={project} />
      {isThin && <p class="notice">{t.stepsFew}</p>}
      <StepIntervals
        title={t.steps}
        description={t.stepsLead}
        steps={steps.map((step) => t.stepNumber(number(step, 2)))}
        series={drawn.map((segment) => ({
          name: named(segment),
          estimates: steps.map((step) => known.find((item) => item.step === step && item.segment === segment) ?? null),
        }))}
        domain={[-end, end]}
        write={(value) => signed(value, 2)}
        table={{
          head: [t.step, t.who, t.sentiment, t.interval, t.verbatims, t.reliability],
          rows: items.map((item) => [
            t.stepNumber(number(item.step, 2)),
            named(item.segment),
            isKnown(item) ? write(item.value) : '–',
            isKnown(item) ? range(item.low, item.high, write) : '–',
            item.n === null ? '–' : number(item.n),
            s.reliability[item.reliability],
          ]),
        }}
      />
      {groups.length > drawn.length && <p class="aside">{t.notDrawn(groups.length - drawn.length)}</p>}
      {reasons.includes('more-steps') && <p class="aside">{t.moreSteps}</p>}
    </Panel>
  );
}
