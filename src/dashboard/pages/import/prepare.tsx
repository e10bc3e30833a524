import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Skeleton } from '../../parts/skeleton.tsx';
import { useProject } from '../../state/project.ts';
import { ColumnsPanel } from './columns-panel.tsx';
import type { FileSettings } from './file-form.ts';
import { FilePanel } from './file-panel.tsx';
import { FileTrouble } from './file-trouble.tsx';
import { FirstVerbatims } from './first-verbatims.tsx';
import { StartPanel } from './start-panel.tsx';
import { usePreview } from './use-preview.ts';
import { words } from './words.ts';

/** What the preparation takes. */
export interface PrepareProps {
  readonly project: string;
  readonly file: File;
  readonly onAnother: () => void;
}

/** A chosen file before it is imported: what it is, what its columns hold, what would be stored. */
export function Prepare({ project, file, onAnother }: PrepareProps): JSX.Element {
  const t = words();
  const [settings, setSettings] = useState<FileSettings>({});
  const { preview, busy, trouble, again } = usePreview(project, file, settings);
  const timeZone = useProject().project?.timezone ?? 'UTC';
  const mapping = settings.mapping ?? preview?.mapping ?? { texts: [] };
  const isMapped = preview?.format.layout !== 'verbatims';
  const asked = isMapped ? { ...settings, mapping } : settings;
  const isReady = preview !== null && trouble === null && (!isMapped || mapping.texts.length > 0);
  return (
    <div class="stack import" aria-busy={busy}>
      <FilePanel project={project} file={file} preview={preview} settings={settings} onSettings={setSettings} onAnother={onAnother} />
      {trouble !== null && <FileTrouble trouble={trouble} retry={again} />}
      {preview === null ? (
        trouble === null && (
          <div>
            <p role="status">{t.reading}</p>
            <Skeleton lines={8} />
          </div>
        )
      ) : (
        <>
          {isMapped ? (
            <ColumnsPanel
              columns={preview.columns}
              mapping={mapping}
              onMapping={(changed) => setSettings({ ...settings, mapping: changed })}
            />
          ) : (
            <p>{t.asVerbatims}</p>
          )}
          <FirstVerbatims preview={preview} timeZone={timeZone} />
          <StartPanel project={project} file={file} settings={asked} isReady={isReady} />
        </>
      )}
    </div>
  );
}
