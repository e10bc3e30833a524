import { createHash } from 'node:crypto';
import type { Report } from '../../service/report.ts';
import type { LabelLanguage } from '../../service/taxonomy-view.ts';
import { barPatterns } from './bars.ts';
import { figuresIn } from './figures.ts';
import { type Html, html, trusted } from './html.ts';
import { journey } from './journey.ts';
import { attention, opening, periodInWords } from './opening.ts';
import { quotes } from './quotes.ts';
import { ranking } from './ranking.ts';
import { method, reading } from './reading.ts';
import { scores } from './scores.ts';
import { STYLE } from './style.ts';
import { verdicts } from './verdicts.ts';
import { WORDS } from './words.ts';

/** What a report may load: nothing but its own style, known by its digest. */
export const REPORT_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const document = (language: LabelLanguage, title: string, body: Html, head: Html | null = null): string =>
  html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${head}<title>${title}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
${body}
</body>
</html>
`.text;

/** The report as a page that stands by itself. */
export function reportPage(report: Report, language: LabelLanguage): string {
  const figures = figuresIn(language, report.project.timezone);
  const { words } = figures;
  const { verbatims } = report.ranking.scope;
  const empty = verbatims === 0 ? words.nothing : verbatims === null ? words.tooFew : null;
  const told =
    empty === null
      ? html`${attention(report, figures)}
${scores(report, figures)}
${ranking(report, figures)}
${verdicts(report, figures)}
${journey(report, figures)}
${quotes(report, figures)}`
      : html`<p class="empty">${empty}</p>`;
  const body = html`${barPatterns()}<main>
${opening(report, figures)}
${told}
${reading(figures)}
${method(report, figures)}
</main>`;
  return document(language, words.title(report.project.name, periodInWords(report, figures)), body);
}

/** The page while the figures are first computed; it asks again after so many seconds. */
export function waitingPage(language: LabelLanguage, seconds: number): string {
  const { title, text } = WORDS[language].waiting;
  const again = html`<meta http-equiv="refresh" content="${seconds}">
`;
  return document(language, title, html`<main><h1>${title}</h1><p>${text}</p></main>`, again);
}
