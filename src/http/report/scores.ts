import type { ScoresAnswer } from '../../schemas/scores.ts';
import type { Report } from '../../service/report.ts';
import type { Figures } from './figures.ts';
import { type Html, html } from './html.ts';
import { table, withRange } from './table.ts';

type Total = ScoresAnswer['totals'][number];
type Scale = readonly [from: number, to: number];

/** The scales that scores are given on, and how their values are written. */
const SCALES: Readonly<Record<Total['score'], Scale>> = { nps: [-100, 100], csat: [1, 5], ces: [1, 7], stars: [1, 5] };

function onScale(label: string, { value, low, high }: { value: number; low: number; high: number }, [from, to]: Scale, write: Write): Html {
  const x = (at: number) => `${Math.round((10_000 * (at - from)) / (to - from)) / 100}%`;
  const { drawn } = write.figures.words.scores;
  const said = drawn(label, write.one(value), write.range(low, high), write.figures.whole(from), write.figures.whole(to));
  return html`<svg class="scale" width="100%" height="16" role="img"><title>${said}</title>
<line class="grid" x1="0" x2="100%" y1="8" y2="8"/><line class="grid" x1="50%" x2="50%" y1="4" y2="12"/>
<rect class="span" x="${x(low)}" width="${x(from + high - low)}" y="5" height="6"/><circle class="dot" cx="${x(value)}" cy="8" r="4.5"/></svg>`;
}

interface Write {
  readonly figures: Figures;
  one(value: number): string;
  range(low: number, high: number): string;
}

function writeOf(score: Total['score'], figures: Figures): Write {
  const one = score === 'nps' ? figures.net : figures.fine;
  return { figures, one, range: (low, high) => figures.words.between(one(low), one(high)) };
}

function row(total: Total, figures: Figures) {
  const { words } = figures;
  const label = words.scoreNames[total.score];
  const { value, low, high, n } = total;
  if (value === null || low === null || high === null || n === null) {
    return [
      label,
      words.reliability[total.reliability],
      '–',
      '',
      n === null ? words.withheld : figures.whole(n),
      '–',
      words.reliability[total.reliability],
    ];
  }
  const write = writeOf(total.score, figures);
  const { favourable } = total;
  return [
    label,
    html`<strong>${write.one(value)}</strong>`,
    write.range(low, high),
    onScale(label, { value, low, high }, SCALES[total.score], write),
    figures.whole(n),
    favourable && withRange(figures.percent(favourable.value), figures.percentRange(favourable)),
    words.reliability[total.reliability],
  ];
}

/** The scores of the period with their intervals. */
export function scores({ scores: { totals } }: Report, figures: Figures): Html {
  const { heading, caption, columns, none } = figures.words.scores;
  const whole = totals.filter(({ segment, n }) => segment === null && n !== 0);
  return html`<section><h2>${heading}</h2>
${
  whole.length === 0
    ? html`<p>${none}</p>`
    : table(
        caption,
        columns,
        whole.map((total) => row(total, figures)),
        { kind: 'scores' },
      )
}</section>`;
}
