import type { Report } from '../../service/report.ts';
import type { Figures } from './figures.ts';
import { type Html, html } from './html.ts';

type Quote = Report['quotes'][number]['positive'][number];

function quote({ before, mention, after, at }: Quote, figures: Figures): Html {
  const { open, close } = figures.words.quotes;
  return html`<blockquote><p>${open}<bdi>${before}<mark>${mention}</mark>${after}</bdi>${close}</p><footer>${figures.date(at)}</footer></blockquote>`;
}

/** Telling quotes of the first touchpoints, ill and well. */
export function quotes({ quotes }: Report, figures: Figures): Html | null {
  const { heading, intro, negative, positive, none } = figures.words.quotes;
  if (quotes.length === 0) return null;
  const side = (kind: string, name: string, said: readonly Quote[]) => html`<div class="side ${kind}"><h4>${name}</h4>
${said.length === 0 ? html`<p class="note">${none}</p>` : said.map((one) => quote(one, figures))}</div>`;
  return html`<section><h2>${heading}</h2>
<p>${intro}</p>
${quotes.map(
  (said) => html`<div class="quoted"><h3><bdi>${said.label}</bdi></h3>
<div class="sides">${side('ill', negative, said.negative)}${side('well', positive, said.positive)}</div></div>
`,
)}</section>`;
}
