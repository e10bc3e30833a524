import type { JSX } from 'preact';
import type { Priorities, SalienceItem } from '../../../client/api.ts';
import { Link } from '../../parts/link.tsx';
import { VerdictBadge } from '../../parts/verdict-badge.tsx';
import { words as shared } from '../../parts/words.ts';
import { number, percent, signed } from '../../words/format.ts';
import { words } from './words.ts';

interface FactsProps {
  readonly item: SalienceItem;
  readonly priority: Priorities['items'][number] | undefined;
}

/** The head figures of a touchpoint, each with its interval, and its verdict in a sentence. */
export function Facts({ item, priority }: FactsProps): JSX.Element {
  const t = words();
  const s = shared();
  const { touchpoint, rank, share, verbatims, sentiment, topOfMind, reliability } = item;
  return (
    <section class="panel touchpoint-facts" aria-label={t.facts}>
      {priority !== undefined && priority.verdict !== null && (
        <div class="verdict-line">
          <VerdictBadge verdict={priority.verdict} />
          <p class="said">{priority.sentence}</p>
        </div>
      )}
      <dl>
        <div>
          <dt>{t.share}</dt>
          <dd>
            <strong>{percent(share.value, 1)}</strong>
            <span>{s.interval(percent(share.low, 1), percent(share.high, 1))}</span>
            <span>
              {t.outOf(verbatims, share.n)} {reliability !== 'reliable' && <span class="badge">{s.reliability[reliability]}</span>}
            </span>
          </dd>
        </div>
        <div>
          <dt>{t.net}</dt>
          <dd>
            {sentiment.net === null ? (
              <span>{t.noNet}</span>
            ) : (
              <>
                <strong>{signed(sentiment.net.value)}</strong>
                <span>{s.interval(signed(sentiment.net.low), signed(sentiment.net.high))}</span>
                <span>{t.split(sentiment.positive ?? 0, sentiment.negative ?? 0)}</span>
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{t.topOfMind}</dt>
          <dd>
            {topOfMind === null ? (
              <span>{t.noNet}</span>
            ) : (
              <>
                <strong>{percent(topOfMind.value, 1)}</strong>
                <span>{s.interval(percent(topOfMind.low, 1), percent(topOfMind.high, 1))}</span>
              </>
            )}
            {rank !== null && <span>{t.rank(number(rank))}</span>}
          </dd>
        </div>
      </dl>
      <p class="onward">
        <Link to="/verbatims" query={{ touchpoint }}>
          {t.readAll(verbatims)}
        </Link>
        <Link to="/verbatims" query={{ touchpoint, label: 'negative' }}>
          {t.readBad}
        </Link>
        <Link to="/verbatims" query={{ touchpoint, label: 'positive' }}>
          {t.readGood}
        </Link>
      </p>
    </section>
  );
}
