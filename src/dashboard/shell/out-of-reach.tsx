import type { JSX } from 'preact';
import { lostSince } from '../data/reach.ts';
import { refreshAnswers } from '../data/use-answer.ts';
import { words } from '../parts/words.ts';
import { clock } from '../words/format.ts';

/** Says once for the whole page that the service is out of reach, and since when; each part says of when its own figures are. */
export function OutOfReach(): JSX.Element {
  const t = words();
  return (
    <div role="status">
      {lostSince.value !== null && (
        <p class="notice out-of-reach">
          {t.unreachedSince(clock(lostSince.value))}{' '}
          <button type="button" onClick={refreshAnswers}>
            {t.retry}
          </button>
        </p>
      )}
    </div>
  );
}
