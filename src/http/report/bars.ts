import type { Figures } from './figures.ts';
import { type Html, html } from './html.ts';

/** What verbatims say, in the order that a bar is split; the fills are told apart in grey too. */
export const SENTIMENTS = ['negative', 'mixed', 'neutral', 'positive'] as const;
type Split = Readonly<Record<(typeof SENTIMENTS)[number], number>>;

/** A bar of a share. */
export interface Bar {
  readonly label: string;
  /** 1 for what stands below the bar before it. */
  readonly depth: 0 | 1;
  readonly share: { readonly value: number; readonly low: number; readonly high: number };
  /** Verbatims by what they say; null where that is withheld. */
  readonly split: Split | null;
}

/** Where scales may end, each with the step of its ticks. */
const SCALES = [
  [0.1, 0.02],
  [0.2, 0.05],
  [0.3, 0.1],
  [0.4, 0.1],
  [0.5, 0.1],
  [0.6, 0.2],
  [0.8, 0.2],
  [1, 0.25],
] as const;
const x = (share: number, top: number) => `${Math.round((10_000 * share) / top) / 100}%`;

/** The fills that bars and legend share; once a page. */
export const barPatterns = (): Html => html`<svg class="patterns" width="0" height="0" aria-hidden="true"><defs>
<pattern id="mixed" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><rect width="3" height="6" fill="#b5482a"/></pattern>
</defs></svg>`;

/** The lengths of the parts of a bar, one after the other. */
function parts({ share, split }: Bar) {
  if (split === null) return [{ kind: 'untold', from: 0, length: share.value }];
  const all = SENTIMENTS.reduce((sum, kind) => sum + split[kind], 0);
  let from = 0;
  return SENTIMENTS.map((kind) => {
    const part = { kind, from, length: all === 0 ? 0 : (share.value * split[kind]) / all };
    from += part.length;
    return part;
  });
}

function drawn(bar: Bar, id: string, top: number, ticks: readonly number[], figures: Figures): Html {
  const { words } = figures;
  const { share, split } = bar;
  const said =
    split === null ? '' : words.split(SENTIMENTS.map((kind) => `${figures.whole(split[kind])} ${words.sentiments[kind]}`).join(', '));
  const low = x(share.low, top);
  const high = x(share.high, top);
  return html`<svg class="bar" width="100%" height="20" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${words.drawn(bar.label, figures.percent(share.value), figures.percentRange(share))}</title><desc id="${id}-d">${said}</desc>
${ticks.map((tick) => html`<line class="grid" x1="${x(tick, top)}" x2="${x(tick, top)}" y1="0" y2="20"/>`)}
${parts(bar).map(({ kind, from, length }) => length > 0 && html`<rect class="${kind}" x="${x(from, top)}" width="${x(length, top)}" y="3" height="14"/>`)}
${['halo', 'whisker'].map(
  (line) =>
    html`<g class="${line}"><line x1="${low}" x2="${high}" y1="10" y2="10"/><line x1="${low}" x2="${low}" y1="7" y2="13"/><line x1="${high}" x2="${high}" y1="7" y2="13"/></g>`,
)}</svg>`;
}

function axis(top: number, ticks: readonly number[], figures: Figures): Html {
  const anchor = (i: number) => (i === 0 ? 'start' : i === ticks.length - 1 ? 'end' : 'middle');
  return html`<svg width="100%" height="16" aria-hidden="true">${ticks.map(
    (tick, i) => html`<text x="${x(tick, top)}" y="12" text-anchor="${anchor(i)}">${figures.whole(100 * tick)}</text>`,
  )}</svg>`;
}

const legend = ({ words }: Figures): Html =>
  html`<p class="legend">${SENTIMENTS.map(
    (kind) =>
      html`<span><svg width="16" height="12" aria-hidden="true"><rect class="${kind}" x="0.5" y="0.5" width="15" height="11"/></svg> ${words.sentiments[kind]}</span>`,
  )}</p>`;

/** Shares as bars with their intervals, on one scale; `id` tells the bars of a page apart. */
export function bars(id: string, caption: string, rows: readonly Bar[], figures: Figures): Html {
  const widest = Math.max(...rows.map(({ share }) => share.high));
  const [top, step] = SCALES.find(([end]) => end >= widest) ?? SCALES[SCALES.length - 1] ?? [1, 1];
  const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, i) => i * step);
  return html`<figure><figcaption>${caption}</figcaption>
${legend(figures)}
<ul class="bars">
${rows.map(
  (
    row,
    i,
  ) => html`<li${row.depth === 1 && html` class="below"`}><span class="name"><bdi>${row.label}</bdi></span>${drawn(row, `${id}-${i}`, top, ticks, figures)}<span class="figure">${figures.percent(row.share.value)} <small>(${figures.percentRange(row.share)})</small></span></li>
`,
)}<li class="axis" aria-hidden="true"><span class="name"></span>${axis(top, ticks, figures)}<span class="figure">%</span></li>
</ul></figure>`;
}
