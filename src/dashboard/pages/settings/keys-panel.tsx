import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { calls, type StoredKey, type StoredProject } from '../../../client/api.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { useAttempt } from '../../data/use-attempt.ts';
import { AnswerView } from '../../parts/answer-view.tsx';
import { ConfirmButton } from '../../parts/confirm-button.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { client } from '../../state/session.ts';
import { day } from '../../words/format.ts';
import { words } from './key-words.ts';
import { MakeKey } from './make-key.tsx';

const QUERY = { query: { limit: 1000 } } as const;

function KeyTable({ items, onRevoke }: { readonly items: readonly StoredKey[]; readonly onRevoke: (id: string) => void }): JSX.Element {
  const t = words();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const stateOf = ({ revokedAt, expiresAt }: StoredKey) =>
    revokedAt !== null ? t.revoked : expiresAt !== null ? t.ends(day(expiresAt, timeZone)) : t.active;
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            {[t.name, t.opens, t.scopes, t.last, t.state].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.id}>
              <th scope="row">{one.name || one.id}</th>
              <td>{one.project ?? t.all}</td>
              <td>{one.scopes.map((scope) => t.short[scope]).join(', ')}</td>
              <td>{one.lastUsedAt === null ? t.never : day(one.lastUsedAt, timeZone)}</td>
              <td>{stateOf(one)}</td>
              <td>
                {one.revokedAt === null && (
                  <ConfirmButton
                    label={t.revoke}
                    name={t.revokeOne(one.name || one.id)}
                    question={t.sure}
                    cancel={t.cancel}
                    onConfirm={() => onRevoke(one.id)}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Who may do what: the keys there are, and another. */
export function KeysPanel({ projects }: { readonly projects: readonly StoredProject[] }): JSX.Element {
  const t = words();
  const answer = useAnswer(calls.keys.list, QUERY);
  const { trouble, run, forget } = useAttempt();
  const [made, setMade] = useState(0);
  return (
    <Panel title={t.title} lead={t.lead}>
      <AnswerView of={answer} lines={4}>
        {({ items }) => (
          <>
            {items.length === 0 ? (
              <p class="notice">{t.open}</p>
            ) : (
              <KeyTable items={items} onRevoke={(id) => void run(() => client.keys.remove({ id }))} />
            )}
            {trouble !== null && <Trouble trouble={trouble} forget={forget} />}
            <MakeKey key={made} projects={projects} isFirst={items.length === 0} onDone={() => setMade(made + 1)} />
          </>
        )}
      </AnswerView>
    </Panel>
  );
}
