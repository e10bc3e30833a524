import type { SalienceAnswer, SalienceItem } from '../../schemas/salience.ts';
import type { Report } from '../../service/report.ts';
import { bars } from './bars.ts';
import type { Figures } from './figures.ts';
import { type Html, html } from './html.ts';
import { sentimentCells, splitOf } from './sentiment-cells.ts';
import { table, withRange } from './table.ts';

type Item = SalienceAnswer['items'][number];
type Shown = Extract<Item, { share: SalienceItem['share'] }>;

const isShown = (item: Item): item is Shown => item.share !== null;

/** How a share changed, marked where that is certain. */
function change({ change }: Shown, figures: Figures): Html {
  const { words } = figures;
  const share = change?.share ?? null;
  if (share === null) return html`${change === undefined ? '–' : words.withheld}`;
  const { difference, decided } = share;
  const text = withRange(figures.points(difference.value), figures.pointsRange(difference));
  if (decided === 'undecided') return text;
  const [mark, said] = decided === 'higher' ? ['▲', words.rise] : ['▼', words.fall];
  return html`<strong><span aria-hidden="true">${mark}</span><span class="unseen">${said}</span> ${text}</strong>`;
}

function rankedTable(items: readonly Shown[], { ranking: { scope } }: Report, figures: Figures): Html {
  const { caption, columns, change: changed, changed: explained } = figures.words.ranking;
  const { previous } = scope;
  const compared = previous !== undefined && previous.verbatims !== 0 ? previous : null;
  const rows = items.map((item) => [
    item.rank,
    html`<bdi>${item.label}</bdi>`,
    withRange(figures.percent(item.share.value), figures.percentRange(item.share)),
    figures.words.of(figures.whole(item.verbatims), figures.whole(item.share.n)),
    sentimentCells(item.sentiment, figures).net,
    ...(compared ? [change(item, figures)] : []),
  ]);
  const before =
    compared &&
    explained(
      figures.period(Date.parse(compared.from), Date.parse(compared.to) - 1),
      compared.verbatims === null ? figures.words.withheld : figures.whole(compared.verbatims),
    );
  return html`${table(caption, [...columns, ...(compared ? [changed] : [])], rows, { named: 1, kind: 'ranking' })}
${before && html`<p class="note">${before}</p>`}`;
}

/** What customers bring up: bars, the same in a table, and what too little was said of. */
export function ranking(report: Report, figures: Figures): Html {
  const { heading, figure, few, none, hidden } = figures.words.ranking;
  const { items } = report.ranking;
  const shown = items.filter(isShown);
  const ranked = shown.filter(({ rank }) => rank !== null);
  const unranked = shown.filter(({ rank }) => rank === null).map(({ label, verbatims }) => `${label} (${figures.whole(verbatims)})`);
  const withheld = items.filter((item) => !isShown(item)).map(({ label }) => label);
  const rows = ranked.map((item) => ({ label: item.label, depth: 0 as const, share: item.share, split: splitOf(item.sentiment) }));
  return html`<section><h2>${heading}</h2>
${items.length === 0 && html`<p>${none}</p>`}
${
  ranked.length > 0 &&
  html`${bars('ranking', figure, rows, figures)}
${rankedTable(ranked, report, figures)}`
}
${unranked.length > 0 && html`<p class="note">${few} ${unranked.join(', ')}.</p>`}
${withheld.length > 0 && html`<p class="note">${hidden} ${withheld.join(', ')}.</p>`}</section>`;
}
