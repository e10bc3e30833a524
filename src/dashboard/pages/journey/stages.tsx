import type { JSX } from 'preact';
import { calls, type Filters, type MomentItem, type Moments } from '../../../client/api.ts';
import { IntervalBars } from '../../charts/interval-bars.tsx';
import { useAnswer } from '../../data/use-answer.ts';
import { AnswerView } from '../../parts/answer-view.tsx';
import { Panel } from '../../parts/panel.tsx';
import { words as shared } from '../../parts/words.ts';
import { address, setQuery } from '../../state/address.ts';
import { number, percent, range, signed } from '../../words/format.ts';
import { sentimentsOf } from '../overview/journey.tsx';
import { words } from './words.ts';

const FRAMEWORKS = ['five-moments', 'product', 'relationship', 'cycle'] as const;
const isShown = (item: Moments['items'][number]): item is MomentItem => item.share !== null;

/** Each stage followed by its parts, in the order of the answer. */
function nested(items: readonly MomentItem[]): readonly MomentItem[] {
  const whole = items.filter(({ parent }) => parent === null || !items.some(({ moment }) => moment === parent));
  return whole.flatMap((item) => [item, ...items.filter(({ parent }) => parent === item.moment)]);
}

/** The stages of a framework, in the address (`framework=cycle`), with how much is said of each, and how. */
export function Stages({ project, filters }: { readonly project: string; readonly filters: Filters | null }): JSX.Element {
  const t = words();
  const s = shared();
  const asked = address.value.query.get('framework');
  const framework = FRAMEWORKS.find((one) => one === asked) ?? FRAMEWORKS[0];
  const answer = useAnswer(calls.insights.moments, filters && { project, query: { ...filters, framework } });
  return (
    <Panel title={t.stages} lead={t.stagesLead}>
      <fieldset class="choice">
        <legend class="unseen">{t.framework}</legend>
        {FRAMEWORKS.map((one) => (
          <button type="button" key={one} aria-pressed={one === framework} onClick={() => setQuery({ framework: one }, { replace: true })}>
            {t.frameworks[one]}
          </button>
        ))}
      </fieldset>
      <AnswerView of={answer} lines={8}>
        {({ items }) => {
          const rows = nested(items.filter(isShown));
          const named = ({ label, parent }: MomentItem) => (parent === null ? label : `– ${label}`);
          if (rows.length === 0) return <p>{t.noStages}</p>;
          const thin = rows.some(({ reliability }) => reliability === 'insufficient') ? t.thin : undefined;
          return (
            <>
              <IntervalBars
                title={`${t.stages} · ${t.frameworks[framework]}`}
                description={t.stagesLead}
                note={thin}
                rows={rows.map((item) => ({
                  id: item.moment,
                  label: named(item),
                  estimate: item.share,
                  text: `${percent(item.share.value)}${item.reliability === 'insufficient' ? ' *' : ''}`,
                  note: s.verbatims(item.verbatims),
                  sentiments: sentimentsOf(item.sentiment),
                }))}
                table={{
                  head: [t.stage, t.verbatims, t.share, t.interval, t.net, t.reliability],
                  rows: rows.map((item) => [
                    named(item),
                    number(item.verbatims),
                    percent(item.share.value, 1),
                    range(item.share.low, item.share.high, (value) => percent(value, 1)),
                    item.sentiment.net === null
                      ? '–'
                      : `${signed(item.sentiment.net.value)} (${range(item.sentiment.net.low, item.sentiment.net.high, (value) => signed(value))})`,
                    s.reliability[item.reliability],
                  ]),
                }}
              />
              {thin !== undefined && <p class="aside">{thin}</p>}
            </>
          );
        }}
      </AnswerView>
    </Panel>
  );
}
