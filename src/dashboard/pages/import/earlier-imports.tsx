import type { JSX } from 'preact';
import { calls } from '../../../client/api.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { AnswerView } from '../../parts/answer-view.tsx';
import { Link } from '../../parts/link.tsx';
import { Panel } from '../../parts/panel.tsx';
import { day, number } from '../../words/format.ts';
import { words as importWords } from './import-words.ts';
import { words } from './words.ts';

const SHOWN = 20;

/** The imports of the project, the newest first. */
export function EarlierImports({ project, timeZone }: { readonly project: string; readonly timeZone: string }): JSX.Element {
  const t = words();
  const i = importWords();
  const answer = useAnswer(calls.imports.list, { project, query: { limit: SHOWN } });
  return (
    <Panel title={t.earlier}>
      <AnswerView of={answer} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t.earlierNone}</p>
          ) : (
            <div class="scroll">
              <table>
                <thead>
                  <tr>
                    <th scope="col">{i.name}</th>
                    <th scope="col">{i.state}</th>
                    <th scope="col">{i.when}</th>
                    <th scope="col" class="number">
                      {i.counts.accepted}
                    </th>
                    <th scope="col" class="number">
                      {i.counts.rejected}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {items.map(({ id, name, state, createdAt, counts }) => (
                    <tr key={id}>
                      <td>
                        <Link to="/import" query={{ import: id }}>
                          {name ?? i.untitled}
                        </Link>
                      </td>
                      <td>{i.states[state]}</td>
                      <td>
                        <span class="together">{day(createdAt, timeZone)}</span>
                      </td>
                      <td class="number">{number(counts.accepted)}</td>
                      <td class="number">{number(counts.rejected)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </AnswerView>
    </Panel>
  );
}
