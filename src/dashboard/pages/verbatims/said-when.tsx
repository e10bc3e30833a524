import type { JSX } from 'preact';
import type { AnalysedVerbatim } from '../../../client/api.ts';
import { words as shared } from '../../parts/words.ts';
import { LabelBadge } from '../../reading/label-badge.tsx';
import { day, number } from '../../words/format.ts';
import { words } from './words.ts';

/** How a text is judged, when and where it was said, and the scores given with it. */
export function SaidWhen({ verbatim, timeZone }: { readonly verbatim: AnalysedVerbatim; readonly timeZone: string }): JSX.Element {
  const t = words();
  const languages: Readonly<Record<string, string>> = shared().values;
  const { at, channel, source, scores = {}, analysis } = verbatim;
  const given = Object.entries(scores) as [keyof typeof t.scores, number][];
  return (
    <>
      <LabelBadge label={analysis.sentiment.label} score={analysis.sentiment.score} />
      <time dateTime={at}>{day(at, timeZone)}</time>
      <span>{languages[analysis.lang.code]}</span>
      {(channel ?? source) !== undefined && <span>{[channel, source].filter(Boolean).join(', ')}</span>}
      {given.map(([name, value]) => (
        <span key={name}>
          {t.scores[name]} <strong>{number(value, 1)}</strong>
        </span>
      ))}
    </>
  );
}
