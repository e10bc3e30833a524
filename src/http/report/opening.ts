import type { Report } from '../../service/report.ts';
import type { Figures } from './figures.ts';
import { type Html, html } from './html.ts';

/** A verdict's sentence with what it speaks of in bold. */
export const sentence = (label: string, text: string): Html =>
  text.startsWith(label) ? html`<strong><bdi>${label}</bdi></strong>${text.slice(label.length)}` : html`${text}`;

/** The filters in force, in words. */
function filtersInWords(filters: Report['ranking']['scope']['filters'], figures: Figures): string[] {
  const { words } = figures;
  const { prompted = 'exclude', ...others } = filters;
  const valued: Readonly<Record<string, (value: string) => string>> = {
    lang: figures.language,
    band: (value) => words.bands[value] ?? value,
  };
  const stated = Object.entries(others).map(([key, values]) => {
    const name = words.filterNames[key] ?? key.replace(/^segment\./, '');
    const said = [values].flat().map((value) => valued[key]?.(value) ?? value);
    return words.filter(name, figures.either(said));
  });
  return [...(stated.length === 0 ? [words.everything] : stated), words.prompted[[prompted].flat()[0] ?? ''] ?? ''];
}

/** The period in words; that there is none where nothing was said. */
export const periodInWords = ({ period: { first, last } }: Report, figures: Figures): string =>
  first === null || last === null ? '' : figures.period(Math.min(first, last), last);

/** The head of the report: what it is about, and on how much it rests. */
export function opening(report: Report, figures: Figures): Html {
  const { words } = figures;
  const { verbatims, coverage, filters } = report.ranking.scope;
  const facts = [
    [words.period, periodInWords(report, figures) || words.noPeriod],
    [words.verbatims, verbatims === null ? words.withheld : figures.whole(verbatims)],
    [words.coverage, coverage === null ? (verbatims === 0 ? '–' : words.withheld) : figures.percent(coverage)],
    [words.filters, filtersInWords(filters, figures).join(', ')],
  ];
  return html`<header>
<p class="kicker">${words.kicker}</p>
<h1><bdi>${report.project.name}</bdi></h1>
<dl>${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${!report.current && html`<p class="note">${words.stale}</p>`}
</header>`;
}

/** What needs attention first, in the sentences of the priorities. */
export function attention({ attention }: Report, { words }: Figures): Html {
  const { heading, intro, none } = words.attention;
  if (attention.length === 0) return html`<section class="first calm"><h2>${heading}</h2><p>${none}</p></section>`;
  return html`<section class="first"><h2>${heading}</h2>
<p>${intro}</p>
<ol>${attention.map(({ label, sentence: text }) => html`<li>${sentence(label, text)}</li>`)}</ol></section>`;
}
