import type { JSX } from 'preact';
import { calls, type FilePreview } from '../../../client/api.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { Panel } from '../../parts/panel.tsx';
import { number } from '../../words/format.ts';
import type { FileSettings } from './file-form.ts';
import { words } from './words.ts';

const ENCODINGS = ['utf-8', 'windows-1252', 'macintosh', 'utf-16le', 'utf-16be'];
const DELIMITERS = [';', ',', '\t', '|'] as const;
const HEADER_ROWS = ['0', '1', '2', '3', '4', '5', '6'];

/** What the panel takes. */
export interface FilePanelProps {
  readonly project: string;
  readonly file: File;
  readonly preview: FilePreview | null;
  readonly settings: FileSettings;
  readonly onSettings: (settings: FileSettings) => void;
  readonly onAnother: () => void;
}

function Found({ preview: { format, rows } }: { readonly preview: FilePreview }): JSX.Element {
  const t = words();
  const worded = (known: Readonly<Record<string, string>>, value: string) => known[value] ?? value;
  const isTool = !['plain', 'verbatims'].includes(format.layout);
  const facts: readonly (readonly [string, string | null])[] = [
    [t.format, t.kind[format.kind]],
    [t.exportOf, isTool ? format.layout : null],
    [t.sheet, format.sheet ?? null],
    [t.encoding, format.encoding],
    [t.delimiter, format.delimiter === null ? null : worded(t.delimiters, format.delimiter)],
    [t.quoting, format.quotedLines ? t.quotedLines : null],
    [t.header, format.kind === 'ndjson' ? null : t.headers(format.headerRows)],
    [t.decimal, format.decimal === null ? null : worded(t.decimals, format.decimal)],
    [t.rows, number(rows)],
  ];
  return (
    <dl class="facts" aria-label={t.found}>
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** What the file is, as found out, and the ways to say otherwise. */
export function FilePanel({ project, file, preview, settings, onSettings, onAnother }: FilePanelProps): JSX.Element {
  const t = words();
  const profiles = useAnswer(calls.imports.importProfiles, { project, query: { limit: 1000 } }).value?.items ?? [];
  const read = (changes: FileSettings) => onSettings({ ...settings, mapping: undefined, ...changes });
  const load = (name: string) => {
    const { mapping, encoding, delimiter, sheet, headerRows } = profiles.find((one) => one.name === name) ?? {};
    onSettings({ mapping, encoding, delimiter, sheet, headerRows });
  };
  const options = (values: readonly string[], word: (value: string) => string) => [
    <option key="" value="">
      {t.asFound}
    </option>,
    ...values.map((value) => (
      <option key={value} value={value}>
        {word(value)}
      </option>
    )),
  ];
  const format = preview?.format;
  return (
    <Panel title={t.file}>
      <p class="file-name">
        <strong>{file.name}</strong>{' '}
        <button type="button" onClick={onAnother}>
          {t.another}
        </button>
      </p>
      {preview !== null && <Found preview={preview} />}
      <div class="fields">
        {profiles.length > 0 && (
          <label>
            {t.profile}
            <select onChange={({ currentTarget }) => load(currentTarget.value)}>
              <option value="">{t.profileNone}</option>
              {profiles.map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        )}
        {(format?.sheets?.length ?? 0) > 1 && (
          <label>
            {t.sheet}
            <select value={settings.sheet ?? format?.sheet ?? ''} onChange={({ currentTarget }) => read({ sheet: currentTarget.value })}>
              {format?.sheets?.map((sheet) => (
                <option key={sheet}>{sheet}</option>
              ))}
            </select>
          </label>
        )}
      </div>
      {format?.kind !== 'ndjson' && (
        <details>
          <summary>{t.wrong}</summary>
          <div class="fields">
            {format?.kind !== 'xlsx' && (
              <>
                <label>
                  {t.encoding}
                  <select
                    value={settings.encoding ?? ''}
                    onChange={({ currentTarget }) => read({ encoding: currentTarget.value || undefined })}
                  >
                    {options(ENCODINGS, (value) => value)}
                  </select>
                </label>
                <label>
                  {t.delimiter}
                  <select
                    value={settings.delimiter ?? ''}
                    onChange={({ currentTarget }) => read({ delimiter: currentTarget.value || undefined })}
                  >
                    {options(DELIMITERS, (value) => t.delimiters[value as (typeof DELIMITERS)[number]])}
                  </select>
                </label>
              </>
            )}
            <label>
              {t.header}
              <select
                value={settings.headerRows ?? ''}
                onChange={({ currentTarget: { value } }) => read({ headerRows: value === '' ? undefined : Number(value) })}
              >
                {options(HEADER_ROWS, (value) => t.headers(Number(value)))}
              </select>
            </label>
          </div>
        </details>
      )}
    </Panel>
  );
}
