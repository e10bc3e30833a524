import type { JSX } from 'preact';
import type { Analysis } from '../../client/api.ts';
import { decimalsFor, signedExactly } from '../words/format.ts';
import { LabelBadge } from './label-badge.tsx';
import { ruleInWords } from './rule-words.ts';
import { words } from './words.ts';

/** Fewest and most decimals of the terms: as many as the finest has, so that they add up as they are read. */
const DECIMALS = [2, 4] as const;

/** An effect as a bar from the middle, to the left or the right; beside its figure, so that it is not told. */
function Effect({ effect, most }: { readonly effect: number; readonly most: number }): JSX.Element {
  return (
    <svg class="effect" viewBox={`${-most} 0 ${2 * most} 1`} preserveAspectRatio="none" aria-hidden="true">
      <rect class={effect < 0 ? 'bad' : 'good'} x={Math.min(0, effect)} y="0.15" width={Math.abs(effect)} height="0.7" />
      <line x1="0" x2="0" y1="0" y2="1" vector-effect="non-scaling-stroke" />
    </svg>
  );
}

/** How a score comes about, term by term: each cue with its words, why it counts and what it weighs, then their sum and the score made of it. */
export function ScoreSum({ analysis: { cues, sentiment } }: { readonly analysis: Analysis }): JSX.Element {
  const t = words();
  if (cues.length === 0) {
    return (
      <p>
        {t.noCue} <LabelBadge label={sentiment.label} score={sentiment.score} />
      </p>
    );
  }
  const digits = decimalsFor([...cues.map(({ effect }) => effect), sentiment.raw], ...DECIMALS);
  const most = Math.max(...cues.map(({ effect }) => Math.abs(effect)));
  return (
    <table class="score-sum">
      <caption class="unseen">{t.sum}</caption>
      <thead>
        <tr>
          <th scope="col">{t.words}</th>
          <th scope="col" class="number">
            {t.effect}
          </th>
        </tr>
      </thead>
      <tbody>
        {cues.map(({ surface, effect, rule, start }, index) => (
          <tr key={`${start} ${index}`}>
            <th scope="row">
              {t.quoted(surface)} <span>{ruleInWords(rule)}</span>
            </th>
            <td class="number">
              <Effect effect={effect} most={most} /> <span>{signedExactly(effect, digits)}</span>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">
            {t.raw} <span>{t.rawWhat}</span>
          </th>
          <td class="number">{signedExactly(sentiment.raw, digits)}</td>
        </tr>
        <tr class="total">
          <th scope="row">
            {t.score}{' '}
            <span>
              {t.squashed} {sentiment.label === 'mixed' && t.mixed}
            </span>
          </th>
          <td class="number">
            <LabelBadge label={sentiment.label} score={sentiment.score} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
