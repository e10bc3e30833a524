import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { calls, type MadeConnector } from '../../../client/api.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { useAttempt } from '../../data/use-attempt.ts';
import { AnswerView } from '../../parts/answer-view.tsx';
import { ConfirmButton } from '../../parts/confirm-button.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { client } from '../../state/session.ts';
import { words } from './connector-words.ts';
import { MadeView } from './made-connector.tsx';
import { MakeConnector, toolName } from './make-connector.tsx';

/** The tools that post into the project, and another. */
export function ConnectorsPanel({ project }: { readonly project: string }): JSX.Element {
  const t = words();
  const answer = useAnswer(calls.connectors.list, { project, query: { limit: 1000 } });
  const [made, setMade] = useState<{ readonly connector: MadeConnector; readonly secret: string } | null>(null);
  const { trouble, run, forget } = useAttempt();
  const remove = (tool: string) => void run(() => client.connectors.remove({ project, tool }));
  const rotate = (tool: string) =>
    void run(async () => setMade({ connector: await client.connectors.put({ project, tool, body: { rotate: true } }), secret: '' }));
  return (
    <Panel title={t.title} lead={t.lead}>
      <AnswerView of={answer} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t.none}</p>
          ) : (
            <div class="scroll">
              <table>
                <thead>
                  <tr>
                    {[t.tool, t.address, t.opened].map((title) => (
                      <th key={title} scope="col">
                        {title}
                      </th>
                    ))}
                    <td />
                  </tr>
                </thead>
                <tbody>
                  {items.map(({ tool, path, signed }) => (
                    <tr key={tool}>
                      <th scope="row">{toolName(tool)}</th>
                      <td>
                        <code>{path}</code>
                      </td>
                      <td>{signed ? t.signed : t.token}</td>
                      <td class="actions">
                        {!signed && (
                          <ConfirmButton
                            label={t.rotate}
                            name={t.rotateOne(toolName(tool))}
                            question={t.rotateSure}
                            cancel={t.cancel}
                            onConfirm={() => rotate(tool)}
                          />
                        )}
                        <ConfirmButton
                          label={t.remove}
                          name={t.removeOne(toolName(tool))}
                          question={t.removeSure}
                          cancel={t.cancel}
                          onConfirm={() => remove(tool)}
                        />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </AnswerView>
      {trouble !== null && <Trouble trouble={trouble} forget={forget} />}
      {made === null ? (
        <MakeConnector project={project} onMade={(connector, secret) => setMade({ connector, secret })} />
      ) : (
        <MadeView {...made} onDone={() => setMade(null)} />
      )}
    </Panel>
  );
}
