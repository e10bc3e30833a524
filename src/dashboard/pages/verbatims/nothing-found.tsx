import type { JSX } from 'preact';
import { Link } from '../../parts/link.tsx';
import { address } from '../../state/address.ts';
import { periodOf } from '../../state/scope.ts';
import { NOTHING_PICKED, picksAny } from './selection.ts';
import { words } from './words.ts';

/** No verbatim fits: what to try instead. */
export function NothingFound(): JSX.Element {
  const t = words();
  const { query } = address.value;
  return (
    <div class="notice">
      <p>{t.nothing}</p>
      <ul>
        {picksAny(query) && (
          <li>
            <Link to="/verbatims" query={NOTHING_PICKED}>
              {t.clear}
            </Link>
          </li>
        )}
        {periodOf(query) !== 'all' && (
          <li>
            <Link to="/verbatims" query={{ period: 'all', from: null, to: null }}>
              {t.allTime}
            </Link>
          </li>
        )}
        <li>
          <Link to="/import">{t.bringIn}</Link>
        </li>
      </ul>
    </div>
  );
}
