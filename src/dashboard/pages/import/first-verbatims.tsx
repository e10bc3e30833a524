import type { JSX } from 'preact';
import type { FilePreview, VerbatimInput } from '../../../client/api.ts';
import { Panel } from '../../parts/panel.tsx';
import { day, number } from '../../words/format.ts';
import { words as columnWords } from './column-words.ts';
import { words } from './words.ts';

const SHOWN = 5;

function About({ verbatim, timeZone }: { readonly verbatim: Partial<VerbatimInput>; readonly timeZone: string }): JSX.Element {
  const t = words();
  const { roles } = columnWords();
  const { at, scores = {}, segments = {}, lang, channel, source } = verbatim;
  const names: Readonly<Record<string, string>> = roles;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [t.date, at === undefined ? undefined : day(at, timeZone)],
    ...Object.entries(scores).map(([kind, value]) => [names[kind] ?? kind, value == null ? undefined : number(value, 2)] as const),
    [roles.lang, lang],
    [roles.channel, channel],
    [roles.source, source],
    ...Object.entries(segments).map(([name, value]) => [name, String(value)] as const),
  ];
  return (
    <ul class="about">
      {facts.map(([name, value]) =>
        value === undefined ? null : (
          <li key={name}>
            <span>{name}</span> {value}
          </li>
        ),
      )}
    </ul>
  );
}

/** The first verbatims as they would be stored, and what of the rows looked at would be refused. */
export function FirstVerbatims({ preview, timeZone }: { readonly preview: FilePreview; readonly timeZone: string }): JSX.Element {
  const t = words();
  const { verbatims, faults, refused, rows, isOrderAssumed } = preview;
  return (
    <Panel title={t.first} lead={t.firstLead}>
      {isOrderAssumed && <p class="notice">{t.orderAssumed}</p>}
      {refused > 0 && (
        <div class="notice">
          <p>{t.refused(refused, rows)}</p>
          <ul>
            {faults.slice(0, SHOWN).map(({ line, source, code, detail }) => (
              <li key={`${line} ${source} ${code}`}>{t.fault(line, detail)}</li>
            ))}
          </ul>
        </div>
      )}
      {verbatims.length === 0 ? (
        <p class="notice">{t.none}</p>
      ) : (
        <ol class="first-verbatims">
          {verbatims.slice(0, SHOWN).map(({ line, verbatim }) => {
            const known = verbatim as Partial<VerbatimInput>;
            return (
              <li key={known.id ?? line}>
                <p class="aside">
                  {t.line(line)}
                  {known.question !== undefined && ` · ${known.question}`}
                </p>
                <blockquote>{known.text}</blockquote>
                <About verbatim={known} timeZone={timeZone} />
              </li>
            );
          })}
        </ol>
      )}
    </Panel>
  );
}
