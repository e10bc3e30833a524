import type { JSX } from 'preact';
import { calls, type Filters, type MomentItem, type Moments } from '../../../client/api.ts';
import { JourneyPath, type JourneyStep } from '../../charts/journey-path.tsx';
import type { Sentiments } from '../../charts/marks.tsx';
import { useAnswer } from '../../data/use-answer.ts';
import { AnswerView } from '../../parts/answer-view.tsx';
import { Panel } from '../../parts/panel.tsx';
import { words as shared } from '../../parts/words.ts';
import { number, percent, range, signed } from '../../words/format.ts';
import { words } from './words.ts';

const FRAMEWORK = 'five-moments';
const isShown = (item: Moments['items'][number]): item is MomentItem => item.share !== null;

/** Counts that are all there; null where some are withheld. */
export const sentimentsOf = ({
  positive,
  neutral,
  mixed,
  negative,
}: { readonly [K in keyof Sentiments]: number | null }): Sentiments | null =>
  positive === null || neutral === null || mixed === null || negative === null ? null : { positive, neutral, mixed, negative };

/** The five moments with how much is said of each, and how. */
export function Journey({ project, filters }: { readonly project: string; readonly filters: Filters | null }): JSX.Element {
  const t = words();
  const s = shared();
  const map = useAnswer(calls.journeys.getMap, { project, id: FRAMEWORK });
  const moments = useAnswer(calls.insights.moments, filters && { project, query: { ...filters, framework: FRAMEWORK } });
  return (
    <Panel title={t.journey} lead={t.journeyLead}>
      <AnswerView of={map} lines={6}>
        {(known) => (
          <AnswerView of={moments} lines={6}>
            {({ items }) => {
              const found = (id: string) => items.find(({ moment }) => moment === id);
              const steps = known.stages.map(({ id, name }): JourneyStep => {
                const moment = id.split('.')[0] ?? id;
                const whole = moment === id ? undefined : found(moment);
                const group =
                  whole === undefined
                    ? {}
                    : { group: whole.share === null ? whole.label : `${whole.label} · ${percent(whole.share.value)}` };
                const step = { id, label: name, ...group, share: null, sentiments: null };
                const item = found(id);
                if (item === undefined) return { ...step, note: t.silent };
                if (!isShown(item)) return { ...step, note: s.reliability.suppressed };
                return {
                  ...step,
                  share: item.share,
                  sentiments: sentimentsOf(item.sentiment),
                  note: number(item.verbatims),
                  faint: item.reliability === 'insufficient',
                };
              });
              const order = [...new Set(known.stages.flatMap(({ id }) => [id.split('.')[0] ?? id, id]))];
              return (
                <JourneyPath
                  title={t.journey}
                  description={t.journeyLead}
                  steps={steps}
                  table={{
                    head: [t.moment, t.verbatims, t.share, t.interval, t.net],
                    rows: order
                      .flatMap((id) => found(id) ?? [])
                      .filter(isShown)
                      .map(({ label, parent, verbatims, share, sentiment }) => [
                        parent === null ? label : `– ${label}`,
                        number(verbatims),
                        percent(share.value, 1),
                        range(share.low, share.high, (value) => percent(value, 1)),
                        sentiment.net === null ? '–' : signed(sentiment.net.value),
                      ]),
                  }}
                />
              );
            }}
          </AnswerView>
        )}
      </AnswerView>
    </Panel>
  );
}
