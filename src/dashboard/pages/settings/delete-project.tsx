import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { calls, type StoredProject } from '../../../client/api.ts';
import { ApiProblem } from '../../../client/problem.ts';
import { type Trouble as TroubleKind, troubleOf } from '../../data/answer.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { Panel } from '../../parts/panel.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { client, keyWanted } from '../../state/session.ts';
import { words } from './delete-words.ts';

/** What the panel takes. */
export interface DeleteProjectProps {
  readonly project: StoredProject;
  /** Told once it is gone. */
  readonly onDeleted: () => void;
}

const COUNT = { level: 'top', limit: 1 } as const;

/** Deletes a project, once the reader has read what goes with it and typed its id. */
export function DeleteProject({ project: { id, name }, onDeleted }: DeleteProjectProps): JSX.Element {
  const t = words();
  const [typed, type] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<TroubleKind | null>(null);
  const counted = useAnswer(calls.insights.salience, { project: id, query: COUNT });
  const n = counted.value?.scope.verbatims ?? null;
  const remove = async (event: Event) => {
    event.preventDefault();
    if (typed.trim() !== id) return;
    setBusy(true);
    setTrouble(null);
    try {
      await client.projects.remove({ project: id });
      onDeleted();
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'unknown-project') return onDeleted(); // somebody else was faster
      if (error instanceof ApiProblem && error.status === 401) keyWanted.value = true;
      setTrouble(troubleOf(error));
      setBusy(false);
    }
  };
  return (
    <Panel title={t.title} lead={t.lead(name)} class="danger">
      <ul>
        <li>{n === null || n === 0 ? t.goes.everything : t.goes.verbatims(n)}</li>
        <li>{t.goes.imports}</li>
        <li>{t.goes.tools}</li>
        <li>{t.goes.keys}</li>
      </ul>
      <p class="aside">{t.backups}</p>
      <form class="settings-form" onSubmit={remove}>
        <label>
          {t.type(id)}
          <input
            value={typed}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            onInput={({ currentTarget }) => type(currentTarget.value)}
          />
        </label>
        {trouble !== null && <Trouble trouble={trouble} forget={() => setTrouble(null)} />}
        <p class="actions wide">
          <button type="submit" class="final" disabled={busy || typed.trim() !== id}>
            {busy ? t.busy : t.act}
          </button>
        </p>
      </form>
    </Panel>
  );
}
