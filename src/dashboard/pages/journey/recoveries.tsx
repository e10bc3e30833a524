import type { JSX } from 'preact';
import type { Journeys, Recovery } from '../../../client/api.ts';
import { IntervalBars } from '../../charts/interval-bars.tsx';
import { Panel } from '../../parts/panel.tsx';
import { words as shared } from '../../parts/words.ts';
import { useToldApart } from '../../reading/use-told-apart.ts';
import { number, percent, range, signedExactly } from '../../words/format.ts';
import { words } from './words.ts';

const DRAWN = 6;
const isShown = (item: Journeys['recoveries'][number]): item is Recovery => item.rate !== null;
const points = (value: number) => signedExactly(value, 1);

/** What went badly and was then put right, by touchpoint. */
export function Recoveries({ answer }: { readonly answer: Journeys }): JSX.Element {
  const t = words();
  const s = shared();
  const shown = useToldApart(answer.recoveries.filter(isShown).filter(({ of }) => of === 'journey'));
  const thin = shown.slice(0, DRAWN).some(({ reliability }) => reliability === 'insufficient') ? t.thin : undefined;
  return (
    <Panel title={t.recovery} lead={t.recoveryLead}>
      {shown.length === 0 ? (
        <p>{t.noRecovery}</p>
      ) : (
        <IntervalBars
          title={t.recovery}
          description={t.recoveryLead}
          note={thin}
          domain={[0, 1]}
          rows={shown.slice(0, DRAWN).map(({ touchpoint, label, rate, bad, reliability }) => ({
            id: touchpoint,
            label,
            estimate: rate,
            text: `${percent(rate.value)}${reliability === 'insufficient' ? ' *' : ''}`,
            note: t.journeysN(bad),
            to: `/touchpoints/${touchpoint}`,
          }))}
          table={{
            head: [t.touchpoint, t.badHead, t.mended, t.interval, t.worth, t.reliability],
            rows: shown.map(({ label, bad, rate, worth, reliability }) => [
              label,
              number(bad),
              percent(rate.value),
              range(rate.low, rate.high, percent),
              worth === null ? '–' : `${points(worth.value)} (${range(worth.low, worth.high, points)}), ${t.worthOf[worth.decided]}`,
              s.reliability[reliability],
            ]),
          }}
        />
      )}
      {thin !== undefined && <p class="aside">{thin}</p>}
    </Panel>
  );
}
