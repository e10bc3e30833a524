import type { JSX } from 'preact';
import type { Trouble as TroubleKind } from '../data/answer.ts';
import { meaningOf } from './problem-words.ts';
import { words } from './words.ts';

/** What the trouble takes: a question is asked again, by itself too; a change is the reader’s to make again, and the trouble is put away. */
export type TroubleProps = { readonly trouble: TroubleKind } & ({ readonly retry: () => void } | { readonly forget: () => void });

/** Why there is no answer: what it means to the reader, the service’s own words, and a way on. */
export function Trouble(props: TroubleProps): JSX.Element {
  const { trouble } = props;
  const isChange = 'forget' in props;
  const t = words();
  const refused = trouble.kind === 'refused' ? trouble.problem : null;
  const meaning = meaningOf(trouble);
  return (
    <div class="notice" role="alert">
      <p>
        <strong lang={refused !== null && meaning === null ? 'en' : undefined}>{meaning ?? refused?.title ?? t.unreached}</strong>
      </p>
      <p lang={refused ? 'en' : undefined} class={meaning === null ? '' : 'aside'}>
        {refused?.message ?? (isChange ? t.unreachedChange : t.unreachedWhat)}
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
      <button type="button" onClick={isChange ? props.forget : props.retry}>
        {isChange ? t.close : t.retry}
      </button>
    </div>
  );
}
