import type { JSX } from 'preact';
import type { ComparisonItem, Comparisons, NetComparison } from '../../../client/api.ts';
import { PairIntervals } from '../../charts/pair-intervals.tsx';
import { Panel } from '../../parts/panel.tsx';
import type { ScopeOfPage } from '../../state/scope.ts';
import { exactly, number, range, signed } from '../../words/format.ts';
import { namesOfSides } from './side-card.tsx';
import type { Side } from './sides.ts';
import { words } from './words.ts';

const DRAWN = 12;

interface Judged {
  readonly touchpoint: string;
  readonly label: string;
  readonly net: NetComparison;
}

/** Touchpoints that both sides speak of, those whose difference is surest first. */
function judgedOf(items: Comparisons['items']): readonly Judged[] {
  return items
    .filter((item): item is ComparisonItem => item.share !== null)
    .flatMap(({ touchpoint, label, sentiment }) =>
      sentiment === null || sentiment.a === null ? [] : [{ touchpoint, label, net: sentiment }],
    )
    .sort((first, second) => first.net.p - second.net.p);
}

interface JudgementsProps {
  readonly answer: Comparisons;
  readonly a: Side;
  readonly b: Side;
  readonly scope: ScopeOfPage;
}

/** How each side judges each touchpoint that both speak of, the difference, and whether it is certain. */
export function Judgements({ answer: { items, family }, a, b, scope }: JudgementsProps): JSX.Element | null {
  const t = words();
  const judged = judgedOf(items);
  if (judged.length === 0) return null;
  const sure = judged.filter(({ net }) => net.decided !== 'undecided').length;
  const drawn = judged.slice(0, DRAWN);
  const isThin = drawn.filter(({ net }) => net.reliability === 'insufficient').length * 2 > drawn.length;
  const written = ({ difference: { value, low, high } }: NetComparison) => t.points(signed(value), signed(low), signed(high));
  const figure = ({ value, low, high }: NetComparison['a']) => `${signed(value)} (${range(low, high, signed)})`;
  return (
    <Panel title={t.judgements} lead={t.judgementsLead} class="following differences">
      <p>
        <strong>{sure === 0 ? t.noneSure : t.sure(sure)}.</strong> {t.correction(family.sentiments)}
      </p>
      {isThin && <p class="notice">{t.thinJudged}</p>}
      <PairIntervals
        title={t.judgements}
        description={t.judgementsLead}
        sides={namesOfSides(a, b, scope)}
        write={signed}
        rows={drawn.map(({ touchpoint, label, net }) => ({
          id: touchpoint,
          label,
          a: net.a,
          b: net.b,
          text: written(net),
          note: t.judged[net.decided],
          decided: net.decided,
        }))}
        table={{
          head: [t.touchpoint, 'A', t.speaking('A'), 'B', t.speaking('B'), t.difference, t.certain, t.corrected],
          rows: judged.map(({ label, net }) => [
            label,
            figure(net.a),
            number(net.a.n),
            figure(net.b),
            number(net.b.n),
            written(net),
            t.judged[net.decided],
            exactly(net.q, 3),
          ]),
        }}
      />
      {judged.length > DRAWN && <p class="aside">{t.shown(DRAWN, judged.length)}</p>}
    </Panel>
  );
}
