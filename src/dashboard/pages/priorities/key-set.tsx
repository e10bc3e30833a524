import type { JSX } from 'preact';
import type { Drivers, KeySet as Found } from '../../../client/api.ts';
import { IntervalBars } from '../../charts/interval-bars.tsx';
import { Link } from '../../parts/link.tsx';
import type { Outcome } from '../../parts/outcome-picker.tsx';
import { Panel } from '../../parts/panel.tsx';
import { words as shared } from '../../parts/words.ts';
import { useToldApart } from '../../reading/use-told-apart.ts';
import { number, percent, range, signed } from '../../words/format.ts';
import { words } from './words.ts';

const percents = (value: number) => percent(value);

interface KeySetProps {
  readonly found: Found;
  readonly side: 'lost' | 'won';
  readonly outcome: Outcome;
}

/** A key set in a sentence, what it reaches as a chart, and the way to what was said. */
function KeySet({ found, side, outcome }: KeySetProps): JSX.Element {
  const t = words();
  const s = shared();
  const kept = useToldApart(found.steps).filter((step) => step.kept);
  const last = kept.at(-1);
  if (last === undefined) return <p>{t.noSet}</p>;
  const group = t.groups[side][outcome];
  const say = side === 'lost' ? t.lostReach : t.wonReach;
  const between = ({ low, high }: Found['steps'][number]['reach']) => s.to(percent(low), percent(high));
  const noise = `${percent(last.noise.value)} (${between(last.noise)})`;
  const sentence = say(
    t.and(kept.map(({ label }) => label)),
    percent(last.reach.value),
    between(last.reach),
    group,
    noise,
    kept.length === 1,
  );
  const label = side === 'lost' ? 'negative' : 'positive';
  return (
    <>
      <p class="said">{sentence}</p>
      {found.reliability !== 'reliable' && <p class="badge">{s.reliability[found.reliability]}</p>}
      <IntervalBars
        title={side === 'lost' ? t.dissatisfiers : t.enhancers}
        description={sentence}
        domain={[0, 1]}
        rows={[
          {
            id: 'reach',
            label: t.names[side][outcome],
            estimate: last.reach,
            text: percent(last.reach.value),
            note: t.ofGroup(found.targets),
          },
          { id: 'noise', label: t.others, estimate: last.noise, text: percent(last.noise.value), note: t.ofGroup(found.others) },
        ]}
        table={{
          head: [t.touchpoint, t.reach, t.interval, t.noise, `${t.noise}, ${t.interval}`, t.gain],
          rows: kept.map(({ touchpoint, label: name, reach, noise, gain }, index) => [
            <Link key={touchpoint} to={`/touchpoints/${touchpoint}`}>
              {t.upTo(name, index === 0)}
            </Link>,
            percent(reach.value),
            range(reach.low, reach.high, percents),
            percent(noise.value),
            range(noise.low, noise.high, percents),
            `${t.points(signed(gain.value * 100))} (${range(gain.low * 100, gain.high * 100, (value) => number(value))})`,
          ]),
        }}
      />
      <ul class="onward">
        {kept.map(({ touchpoint, label: name }) => (
          <li key={touchpoint}>
            <Link to="/verbatims" query={{ touchpoint, label }}>
              {t.readOf(name)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The sets of touchpoints that tell the lost and the won from the others. */
export function KeySets({ answer }: { readonly answer: Drivers }): JSX.Element {
  const t = words();
  const { keyDissatisfiers, keyEnhancers, outcome } = answer;
  return (
    <div class="panels">
      <Panel title={t.dissatisfiers} lead={t.dissatisfiersLead}>
        {keyDissatisfiers === null || outcome.name === null ? (
          <p>{t.noSet}</p>
        ) : (
          <KeySet found={keyDissatisfiers} side="lost" outcome={outcome.name} />
        )}
      </Panel>
      <Panel title={t.enhancers} lead={t.enhancersLead}>
        {keyEnhancers === null || outcome.name === null ? (
          <p>{t.noSet}</p>
        ) : (
          <KeySet found={keyEnhancers} side="won" outcome={outcome.name} />
        )}
      </Panel>
    </div>
  );
}
