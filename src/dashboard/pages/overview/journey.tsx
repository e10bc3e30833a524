import type { JSX } from 'preact';
import { calls, type Filters, type MomentItem, type Moments, type StoredJourneyMap } from '../../../client/api.ts';
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

/** The moments in the order of the framework: the first part of its stages’ ids, each once. */
const order = ({ stages }: StoredJourneyMap) => [...new Set(stages.map(({ id }) => id.split('.')[0] ?? id))];

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
              const names = new Map(known.stages.map(({ id, name }) => [id, name]));
              const steps = order(known).map((id): JourneyStep => {
                const item = items.find(({ moment }) => moment === id);
                const label = item?.label ?? names.get(id) ?? id;
                if (item === undefined) return { id, label, share: null, sentiments: null, note: t.silent };
                if (!isShown(item)) return { id, label, share: null, sentiments: null, note: s.reliability.suppressed };
                const note = item.reliability === 'insufficient' ? s.reliability.insufficient : s.verbatims(item.verbatims);
                return { id, label, share: item.share, sentiments: sentimentsOf(item.sentiment), note };
              });
              const rows = [...order(known), ...known.stages.map(({ id }) => id)].flatMap((id) =>
                items.filter(({ moment }) => moment === id),
              );
              return (
                <JourneyPath
                  title={t.journey}
                  description={t.journeyLead}
                  steps={steps}
                  table={{
                    head: [t.moment, t.verbatims, t.share, t.interval, t.net],
                    rows: [...new Set(rows)]
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
