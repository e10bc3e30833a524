import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Trouble, troubleOf } from '../../data/answer.ts';
import { refreshAnswers } from '../../data/use-answer.ts';
import { Panel } from '../../parts/panel.tsx';
import { setQuery } from '../../state/address.ts';
import { client } from '../../state/session.ts';
import { percent } from '../../words/format.ts';
import { kebab } from '../../words/kebab.ts';
import { type FileSettings, fileForm } from './file-form.ts';
import { FileTrouble } from './file-trouble.tsx';
import { upload } from './upload.ts';
import { words } from './words.ts';

/** What the panel takes. */
export interface StartPanelProps {
  readonly project: string;
  readonly file: File;
  /** All that the import is to be told. */
  readonly settings: FileSettings;
  readonly isReady: boolean;
}

function SaveProfile({ project, settings }: Pick<StartPanelProps, 'project' | 'settings'>): JSX.Element | null {
  const t = words();
  const [typed, type] = useState('');
  const [saved, setSaved] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { mapping } = settings;
  if (mapping === undefined) return null;
  const name = kebab(typed);
  const save = async (event: Event) => {
    event.preventDefault();
    if (name === '') return;
    setTrouble(null);
    try {
      await client.imports.putImportProfile({ project, name, body: { ...settings, mapping } });
      setSaved(name);
      refreshAnswers();
    } catch (error) {
      setTrouble(troubleOf(error));
    }
  };
  return (
    <form class="fields" onSubmit={save}>
      <label>
        {t.save}
        <input value={typed} maxLength={64} onInput={({ currentTarget }) => type(currentTarget.value)} />
      </label>
      <button type="submit" disabled={name === ''}>
        {t.saveIt}
      </button>
      <p role="status">{saved !== '' && t.saved(saved)}</p>
      {trouble !== null && <FileTrouble trouble={trouble} forget={() => setTrouble(null)} />}
    </form>
  );
}

/** Keeps the choices as a profile, and starts the import: while the file is sent, how far it is. */
export function StartPanel({ project, file, settings, isReady }: StartPanelProps): JSX.Element {
  const t = words();
  const [share, setShare] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const sending = useRef<AbortController>(null);
  useEffect(() => () => sending.current?.abort(), []);
  const start = async () => {
    const gone = new AbortController();
    sending.current = gone;
    setShare(0);
    setTrouble(null);
    try {
      const begun = await upload(project, fileForm(file, settings), setShare, gone.signal);
      setQuery({ import: begun.id });
    } catch (error) {
      if (!gone.signal.aborted) setTrouble(troubleOf(error));
      setShare(null);
    }
  };
  return (
    <Panel title={t.start} lead={t.startLead}>
      <SaveProfile project={project} settings={settings} />
      {!isReady && <p class="notice">{t.needText}</p>}
      {trouble !== null && <FileTrouble trouble={trouble} forget={() => setTrouble(null)} />}
      {share === null ? (
        <button type="button" class="main" disabled={!isReady} onClick={start}>
          {t.start}
        </button>
      ) : (
        <div class="progress" role="status">
          <span>{t.sending(percent(share))}</span>
          <progress value={share} aria-label={t.sending('')} />
          <button type="button" onClick={() => sending.current?.abort()}>
            {t.cancelSending}
          </button>
        </div>
      )}
    </Panel>
  );
}
