import type { Report } from '../../service/report.ts';
import type { Figures } from './figures.ts';
import { type Html, html } from './html.ts';

/** The page on how to read the report. */
export const reading = ({ words }: Figures): Html => html`<section class="reading"><h2>${words.reading.heading}</h2>
${words.reading.parts.map(([name, text]) => html`<h3>${name}</h3><p>${text}</p>`)}</section>`;

/** What made the figures, by which formulas, and when. */
export function method({ ranking, priorities, madeAt }: Report, figures: Figures): Html {
  const { words } = figures;
  const { heading, formulas, pages, version, family } = words.method;
  const named = pages.map(([file, text], i) => html`${i > 0 && ', '}${text} (<code>${words.docs}${file}</code>)`);
  return html`<footer class="method"><h2>${heading}</h2>
<p>${version(ranking.scope.version)} ${priorities.family > 0 && family(figures.whole(priorities.family))} ${words.made(figures.date(madeAt))}</p>
<p>${formulas} ${named}.</p></footer>`;
}
