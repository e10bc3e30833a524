import type { JSX } from 'preact';
import type { Priorities, Priority } from '../../../client/api.ts';
import { Link } from '../../parts/link.tsx';
import { Panel } from '../../parts/panel.tsx';
import { toldVerdicts } from '../../parts/told-verdicts.ts';
import { VerdictBadge } from '../../parts/verdict-badge.tsx';
import { verdictWords } from '../../parts/verdict-words.ts';
import { address } from '../../state/address.ts';
import { words } from './words.ts';

function Rows({ items, from }: { readonly items: readonly Priority[]; readonly from: number }): JSX.Element {
  const t = words();
  const v = verdictWords();
  return (
    <ol class="verdicts" start={from}>
      {items.map(({ touchpoint, label, verdict, quadrant, sentence }) => (
        <li key={touchpoint}>
          <div>
            <VerdictBadge verdict={verdict} />
            {quadrant !== null && quadrant !== 'borderline' && <span class="badge">{v.quadrants[quadrant]}</span>}
          </div>
          <p>{sentence}</p>
          <p class="onward">
            <Link to={`/touchpoints/${touchpoint}`} query={{ outcome: address.value.query.get('outcome') }}>
              {t.open}
              <span class="unseen"> ({label})</span>
            </Link>
            <Link to="/verbatims" query={{ touchpoint }}>
              {t.read}
              <span class="unseen"> ({label})</span>
            </Link>
          </p>
        </li>
      ))}
    </ol>
  );
}

/** The verdicts in the sentences of the answer, in its order: what to do first; what is not certain yet stands folded. */
export function Verdicts({ items }: { readonly items: Priorities['items'] }): JSX.Element {
  const t = words();
  const { told, rest } = toldVerdicts(items);
  return (
    <Panel title={t.first} lead={t.firstLead}>
      {told.length > 0 ? <Rows items={told} from={1} /> : <p>{t.noVerdicts}</p>}
      {rest.length > 0 && (
        <details>
          <summary>{t.rest(rest.length)}</summary>
          <Rows items={rest} from={told.length + 1} />
        </details>
      )}
    </Panel>
  );
}
