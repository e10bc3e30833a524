import type { JSX } from 'preact';
import type { Analysis, Redaction } from '../../client/api.ts';
import { signed } from '../words/format.ts';
import { piecesOf, type Stretch } from './pieces.ts';
import { words } from './words.ts';

/** What a marked text takes. */
export interface AnalysedTextProps {
  readonly text: string;
  readonly analysis: Analysis;
  readonly redactions?: readonly Redaction[];
  /** Name of a touchpoint by id; with it, what is mentioned and what each cue weighs stand in small beside the words. */
  readonly nameOf?: (touchpoint: string) => string;
  /** Id of the paragraph. */
  readonly id?: string;
  /** Whether what is masked can be gone to with the tab key, to learn what it was. */
  readonly reachable?: boolean;
}

interface Mark extends Stretch {
  readonly kind: 'mention' | 'good' | 'bad' | 'masked';
  /** What stands beside the end of the words. */
  readonly note?: string;
  /** What was masked. */
  readonly type?: Redaction['type'];
}

function marksOf({ text, analysis: { mentions, cues }, redactions = [], nameOf }: AnalysedTextProps): readonly Mark[] {
  const noted = (note: string | undefined) => (note === undefined ? {} : { note });
  const all: readonly Mark[] = [
    ...mentions.map(({ start, end, touchpoint }) => ({ start, end, kind: 'mention' as const, ...noted(nameOf?.(touchpoint)) })),
    ...cues.map(({ start, end, effect }) => ({
      start,
      end,
      kind: effect < 0 ? ('bad' as const) : ('good' as const),
      ...noted(nameOf && signed(effect, 2)),
    })),
    ...redactions.map(({ start, end, type }) => ({ start, end, kind: 'masked' as const, type })),
  ];
  return all.filter(({ start }) => start < text.length);
}

/**
 * A text with what was read in it: touchpoints dotted below, praise with a straight line, blame with a wavy one, what is masked framed
 * and named on focus. What is shown is the text, letter for letter: what stands beside the words is put there by the style alone.
 */
export function AnalysedText(props: AnalysedTextProps): JSX.Element {
  const t = words();
  const { text, analysis, id, reachable = true } = props;
  const { code } = analysis.lang;
  return (
    <p id={id} class="read-text" dir="auto" lang={code === 'und' ? undefined : code}>
      {piecesOf(text, marksOf(props)).map(({ text: piece, over, begins, ends }, index) => {
        if (over.length === 0) return piece;
        const kinds = ['marked', ...new Set(over.map(({ kind }) => kind))].join(' ');
        const notes = [...new Set(ends.flatMap(({ note }) => note ?? []))].join(' · ');
        const masked = begins.find(({ kind }) => kind === 'masked')?.type;
        const sign = begins.some(({ kind }) => kind === 'bad') ? '−' : begins.some(({ kind }) => kind === 'good') ? '+' : undefined;
        return (
          <span
            key={index}
            class={kinds}
            data-sign={sign}
            data-note={notes === '' ? undefined : notes}
            {...(masked === undefined
              ? {}
              : {
                  role: 'img',
                  'aria-label': t.masked(t.redactions[masked]),
                  'data-masked': t.redactions[masked],
                  tabIndex: reachable ? 0 : -1,
                })}
          >
            {piece}
          </span>
        );
      })}
    </p>
  );
}

/** What the lines below the words mean; `masked` where something may be. */
export function MarksLegend({ masked = false }: { readonly masked?: boolean }): JSX.Element {
  const t = words();
  return (
    <ul class="read-legend" aria-label={t.legend}>
      <li>
        <span class="marked mention">{t.legendMention}</span>
      </li>
      <li>
        <span class="marked good" data-sign="+">
          {t.legendGood}
        </span>
      </li>
      <li>
        <span class="marked bad" data-sign="−">
          {t.legendBad}
        </span>
      </li>
      {masked && (
        <li>
          <span class="marked masked">{t.legendMasked}</span>
        </li>
      )}
    </ul>
  );
}
