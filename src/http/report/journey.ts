import type { MomentsAnswer } from '../../schemas/salience.ts';
import type { Report } from '../../service/report.ts';
import { bars } from './bars.ts';
import type { Figures } from './figures.ts';
import { type Html, html, type Part } from './html.ts';
import { sentimentCells, splitOf } from './sentiment-cells.ts';
import { table, withRange } from './table.ts';

type Stage = MomentsAnswer['items'][number];

const depthOf = ({ parent }: Stage) => (parent === null ? 0 : 1);

function row(stage: Stage, figures: Figures): Part[] {
  const name = html`<span${depthOf(stage) === 1 && html` class="below"`}>${stage.label}</span>`;
  if (stage.share === null) return [name, ...Array.from({ length: 7 }, () => figures.words.withheld)];
  const { net, counts } = sentimentCells(stage.sentiment, figures);
  const { share, verbatims } = stage;
  return [
    name,
    withRange(figures.percent(share.value), figures.percentRange(share)),
    figures.words.of(figures.whole(verbatims), figures.whole(share.n)),
    ...counts,
    net,
  ];
}

/** The stages of the journey, how many speak of each and what they say. */
export function journey({ stages, silent }: Report, figures: Figures): Html {
  const { heading, figure, caption, columns, silent: unheard } = figures.words.journey;
  const drawn = stages.flatMap((stage) =>
    stage.share === null
      ? []
      : [{ label: stage.label, depth: depthOf(stage) as 0 | 1, share: stage.share, split: splitOf(stage.sentiment) }],
  );
  return html`<section><h2>${heading}</h2>
${drawn.length > 0 && bars('journey', figure, drawn, figures)}
${
  stages.length > 0 &&
  table(
    caption,
    columns,
    stages.map((stage) => row(stage, figures)),
    { kind: 'journey' },
  )
}
${silent.length > 0 && html`<p class="note">${unheard} ${silent.join(', ')}.</p>`}</section>`;
}
