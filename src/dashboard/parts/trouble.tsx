import type { JSX } from 'preact';
import type { Trouble as TroubleKind } from '../data/answer.ts';
import { meaningOf } from './problem-words.ts';
import { words } from './words.ts';

/** What the trouble takes. */
export interface TroubleProps {
  readonly trouble: TroubleKind;
  readonly retry: () => void;
}

/** Why there is no answer: what it means to the reader, the service’s own words, and a way to try again. */
export function Trouble({ trouble, retry }: TroubleProps): JSX.Element {
  const t = words();
  const refused = trouble.kind === 'refused' ? trouble.problem : null;
  const meaning = meaningOf(trouble);
  return (
    <div class="notice" role="alert">
      <p>
        <strong lang={refused !== null && meaning === null ? 'en' : undefined}>{meaning ?? refused?.title ?? t.unreached}</strong>
      </p>
      <p lang={refused ? 'en' : undefined} class={meaning === null ? '' : 'aside'}>
        {refused?.message ?? t.unreachedWhat}
      </p>
      {refused !== null && refused.errors.length > 0 && (
        <ul lang="en">
          {refused.errors.map(({ pointer, detail }) => (
            <li key={pointer}>
              <code>{pointer}</code> {detail}
            </li>
          ))}
        </ul>
      )}
      <button type="button" onClick={retry}>
        {t.retry}
      </button>
    </div>
  );
}
