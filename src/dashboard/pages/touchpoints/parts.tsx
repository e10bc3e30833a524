import type { JSX } from 'preact';
import type { SalienceItem } from '../../../client/api.ts';
import { IntervalBars } from '../../charts/interval-bars.tsx';
import { Link } from '../../parts/link.tsx';
import { Panel } from '../../parts/panel.tsx';
import { words as shared } from '../../parts/words.ts';
import { number, percent, range, signed } from '../../words/format.ts';
import { sentimentsOf } from '../overview/journey.tsx';
import { words } from './words.ts';

/** What a touchpoint is made of: those below it. */
export function Parts({ items }: { readonly items: readonly SalienceItem[] }): JSX.Element {
  const t = words();
  const s = shared();
  return (
    <Panel title={t.parts} lead={t.partsLead}>
      <IntervalBars
        title={t.parts}
        description={t.partsLead}
        rows={items.map(({ touchpoint, label, share, verbatims, sentiment }) => ({
          id: touchpoint,
          label,
          estimate: share,
          text: percent(share.value, 1),
          note: s.verbatims(verbatims),
          sentiments: sentimentsOf(sentiment),
          to: `/touchpoints/${touchpoint}`,
        }))}
        table={{
          head: [t.touchpoint, t.verbatims, t.share, t.interval, t.net],
          rows: items.map(({ touchpoint, label, share, verbatims, sentiment: { net } }) => [
            <Link key={touchpoint} to={`/touchpoints/${touchpoint}`}>
              {label}
            </Link>,
            number(verbatims),
            percent(share.value, 1),
            range(share.low, share.high, (value) => percent(value, 1)),
            net === null ? '–' : signed(net.value),
          ]),
        }}
      />
    </Panel>
  );
}
