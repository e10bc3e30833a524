import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { KeyInput, MadeKey, StoredProject } from '../../../client/api.ts';
import { useAttempt } from '../../data/use-attempt.ts';
import { Snippet } from '../../parts/snippet.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { client, useKey } from '../../state/session.ts';
import { words } from './key-words.ts';

const SCOPES = ['read', 'ingest', 'admin'] as const;
type Scope = KeyInput['scopes'][number];

/** What the form takes. */
export interface MakeKeyProps {
  readonly projects: readonly StoredProject[];
  /** None has been made: this one is an administrator’s, and the tab takes it, so that nobody is locked out. */
  readonly isFirst: boolean;
  /** The reader has the key, and the form may begin anew. */
  readonly onDone: () => void;
}

/** Makes a key, and shows it this once. */
export function MakeKey({ projects, isFirst, onDone }: MakeKeyProps): JSX.Element {
  const t = words();
  const [name, setName] = useState('');
  const [project, setProject] = useState('');
  const [scopes, setScopes] = useState<readonly Scope[]>(isFirst ? ['admin'] : ['ingest']);
  const [made, setMade] = useState<MadeKey | null>(null);
  const [wasFirst, setWasFirst] = useState(false);
  const { busy, trouble, run, forget } = useAttempt();
  const make = (event: Event) => {
    event.preventDefault();
    void run(async () => {
      const one = await client.keys.post({ body: { name, scopes: [...scopes], ...(project === '' ? {} : { project }) } });
      setWasFirst(isFirst);
      setMade(one);
      if (isFirst) useKey(one.key);
    });
  };
  if (made !== null) {
    return (
      <div class="notice once" role="status">
        <p>
          {t.shown} {wasFirst && t.used}
        </p>
        <Snippet label={`${t.key} – ${made.name || made.id}`} text={made.key} />
        <button type="button" onClick={onDone}>
          {t.done}
        </button>
      </div>
    );
  }
  return (
    <form class="settings-form" onSubmit={make}>
      <label>
        {t.name}
        <input required maxLength={200} value={name} onInput={({ currentTarget }) => setName(currentTarget.value)} />
        <small>{t.nameWhat}</small>
      </label>
      {!isFirst && (
        <label>
          {t.opens}
          <select value={project} onChange={({ currentTarget }) => setProject(currentTarget.value)}>
            <option value="">{t.all}</option>
            {projects.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      )}
      {!isFirst && (
        <fieldset class="wide">
          <legend>{t.scopes}</legend>
          {SCOPES.map((scope) => (
            <label key={scope} class="check">
              <input
                type="checkbox"
                checked={scopes.includes(scope)}
                onChange={({ currentTarget }) =>
                  setScopes(currentTarget.checked ? [...scopes, scope] : scopes.filter((one) => one !== scope))
                }
              />
              {t.scopeNames[scope]}
            </label>
          ))}
        </fieldset>
      )}
      {trouble !== null && <Trouble trouble={trouble} forget={forget} />}
      <p class="actions wide">
        <button type="submit" class="main" disabled={busy || scopes.length === 0 || name.trim() === ''}>
          {t.make}
        </button>
      </p>
    </form>
  );
}
