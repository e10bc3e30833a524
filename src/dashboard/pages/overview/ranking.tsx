import type { JSX } from 'preact';
import type { Salience, SalienceItem } from '../../../client/api.ts';
import { IntervalBars } from '../../charts/interval-bars.tsx';
import type { Estimate } from '../../charts/marks.tsx';
import { Link } from '../../parts/link.tsx';
import { Panel } from '../../parts/panel.tsx';
import { words as shared } from '../../parts/words.ts';
import { useToldApart } from '../../reading/use-told-apart.ts';
import { number, percent, range, signed } from '../../words/format.ts';
import { sentimentsOf } from './journey.tsx';
import { words } from './words.ts';

const DRAWN = 12;
const inPoints = (difference: number) => signed(difference * 100);
const withInterval = ({ value, low, high }: Estimate, write: (value: number) => string) => `${write(value)} (${range(low, high, write)})`;
const isShown = (item: Salience['items'][number]): item is SalienceItem => item.share !== null;

/** How a share moved against the period before, in points, with what is certain of it. */
function changeOf({ change }: SalienceItem) {
  return change != null && 'share' in change && change.share !== null ? change.share : null;
}

/** What customers bring up, most often first: the first dozen drawn, all in the table. */
export function Ranking({ answer }: { readonly answer: Salience }): JSX.Element {
  const t = words();
  const s = shared();
  const items = useToldApart(answer.items);
  const shown = items.filter(isShown);
  const drawn = shown.filter(({ rank }) => rank !== null).slice(0, DRAWN);
  const rest = shown.filter(({ rank }) => rank === null).length;
  const hasBefore = drawn.some((item) => changeOf(item) !== null);
  const top = drawn[0];
  return (
    <Panel title={t.ranking} lead={`${t.rankingLead} ${hasBefore ? t.rankingBefore : ''}`}>
      <IntervalBars
        title={t.ranking}
        description={top === undefined ? t.rankingLead : t.rankingWhat(top.label, percent(top.share.value))}
        rows={drawn.map((item) => {
          const change = changeOf(item);
          const isSure = change !== null && change.decided !== 'undecided';
          const moved = isSure ? ` · ${t.points(signed(change.difference.value * 100))}` : '';
          return {
            id: item.touchpoint,
            label: item.label,
            estimate: item.share,
            text: percent(item.share.value),
            note: `${s.verbatims(item.verbatims)}${moved}`,
            before: change?.b.value ?? null,
            sentiments: sentimentsOf(item.sentiment),
            to: `/touchpoints/${item.touchpoint}`,
          };
        })}
        table={{
          head: [t.touchpoint, t.verbatims, t.share, t.interval, t.net, ...(hasBefore ? [t.change] : [])],
          rows: shown.map((item) => {
            const change = changeOf(item);
            return [
              <Link key={item.touchpoint} to={`/touchpoints/${item.touchpoint}`}>
                {item.label}
              </Link>,
              number(item.verbatims),
              percent(item.share.value, 1),
              range(item.share.low, item.share.high, (value) => percent(value, 1)),
              item.sentiment.net === null ? '–' : withInterval(item.sentiment.net, signed),
              ...(hasBefore
                ? [change === null ? '–' : `${t.points(withInterval(change.difference, inPoints))}, ${t.decided[change.decided]}`]
                : []),
            ];
          }),
        }}
      />
      {rest > 0 && <p class="aside">{t.unranked(rest)}</p>}
    </Panel>
  );
}
