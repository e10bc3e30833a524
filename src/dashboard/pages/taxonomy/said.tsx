import type { JSX } from 'preact';
import type { Salience } from '../../../client/api.ts';
import { Link } from '../../parts/link.tsx';
import { words as shared } from '../../parts/words.ts';
import { percent, range, signed } from '../../words/format.ts';
import { words } from './words.ts';

/** What is said of a touchpoint: its figures, nothing, or null while that is not known. */
export type Said = Salience['items'][number] | 'nothing' | null;

const percents = (value: number) => percent(value, 1);

/** How much is said of a touchpoint and how, each with its interval; its verbatims are a link away. */
export function SaidFigures({ id, said }: { readonly id: string; readonly said: Said }): JSX.Element {
  const t = words();
  const s = shared();
  if (said === null) return <p class="amounts">…</p>;
  if (said === 'nothing') return <p class="amounts">{t.silent}</p>;
  if (said.share === null) return <p class="amounts">{t.withheld}</p>;
  const { share, sentiment, verbatims, reliability } = said;
  const { net } = sentiment;
  return (
    <div class="amounts">
      <span>
        <Link to="/verbatims" query={{ touchpoint: id }}>
          {s.verbatims(verbatims)}
        </Link>
      </span>
      <span>
        <span class="naming">{t.shareAlone} </span>
        {percents(share.value)} <small>{range(share.low, share.high, percents)}</small>
      </span>
      <span>
        <span class="naming">{t.net} </span>
        {net === null ? (
          '–'
        ) : (
          <>
            {signed(net.value)} <small>{range(net.low, net.high, (value) => signed(value))}</small>
          </>
        )}
      </span>
      {reliability === 'insufficient' && <small>{s.reliability.insufficient}</small>}
    </div>
  );
}
