import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Import } from '../../../client/api.ts';
import { saveFile } from '../../charts/download-svg.ts';
import { type Trouble as TroubleKind, troubleOf } from '../../data/answer.ts';
import { Panel } from '../../parts/panel.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { client } from '../../state/session.ts';
import { number } from '../../words/format.ts';
import { language } from '../../words/language.ts';
import { typeset } from '../../words/typeset.ts';
import { words } from './import-words.ts';

/** The first rows that were not taken, each with its reason, and all of them as a file. */
export function RefusedRows({ project, known }: { readonly project: string; readonly known: Import }): JSX.Element {
  const t = words();
  const [trouble, setTrouble] = useState<TroubleKind | null>(null);
  const { id, rejected, counts } = known;
  const download = async () => {
    setTrouble(null);
    try {
      const answer = await client.imports.rejected({ project, id }, { language: language.value });
      saveFile(`${(known.name ?? id).replace(/\.\w+$/, '')}-rejected.csv`, 'text/csv', await answer.blob());
    } catch (error) {
      setTrouble(troubleOf(error));
    }
  };
  return (
    <Panel title={t.rejected} lead={t.rejectedFirst(rejected.length, counts.rejected)}>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t.line}</th>
              <th scope="col">{t.column}</th>
              <th scope="col">{t.reason}</th>
            </tr>
          </thead>
          <tbody>
            {rejected.map(({ line, column, code, detail }) => (
              <tr key={`${line} ${column} ${code}`}>
                <td class="number">{number(line)}</td>
                <td>{column ?? '–'}</td>
                <td>{typeset(detail, language.value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button type="button" onClick={download}>
        {t.download}
      </button>
      {trouble !== null && <Trouble trouble={trouble} retry={download} />}
    </Panel>
  );
}
