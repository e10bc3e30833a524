import type { DriversAnswer } from '../../schemas/drivers.ts';
import type { Report } from '../../service/report.ts';
import type { Figures } from './figures.ts';
import { type Html, html } from './html.ts';
import { sentence } from './opening.ts';
import { table, withRange } from './table.ts';

/** The few complaints that reach most of the dissatisfied, one after the other. */
function keyComplaints({ outcome, keyDissatisfiers }: DriversAnswer, figures: Figures): Html {
  const { heading, groups, reaches, caption, columns, none } = figures.words.keys;
  const kept = (keyDissatisfiers?.steps ?? []).filter((step) => step.kept);
  const last = kept.at(-1);
  if (last === undefined || keyDissatisfiers === null || outcome.name === null) return html`<h3>${heading}</h3><p>${none}</p>`;
  const rows = kept.map(({ label, reach, noise, gain }) => [
    html`<bdi>${label}</bdi>`,
    withRange(figures.percent(reach.value), figures.percentRange(reach)),
    figures.percent(noise.value),
    withRange(figures.points(gain.value), figures.pointsRange(gain)),
  ]);
  return html`<h3>${heading}</h3>
<p>${reaches(
    figures.percent(last.reach.value),
    figures.percentRange(last.reach),
    figures.whole(keyDissatisfiers.targets),
    groups[outcome.name],
    figures.percent(last.noise.value),
  )}</p>
${table(caption, columns, rows)}`;
}

/** The verdict of each touchpoint that enough was said of, and the key complaints. */
export function verdicts({ judged, priorities, drivers }: Report, figures: Figures): Html {
  const { heading, caption, unheld, columns, kinds, few, none } = figures.words.verdict;
  const { name } = priorities.outcome;
  const rows = judged.map((item) => [
    sentence(item.label, item.sentence),
    html`<span class="verdict ${item.verdict}">${kinds[item.verdict]}</span>`,
  ]);
  const others = priorities.items.length - judged.length;
  return html`<section><h2>${heading}</h2>
${judged.length === 0 ? html`<p>${none}</p>` : table(name === null ? unheld : caption(figures.words.outcomes[name]), columns, rows, { kind: 'verdicts' })}
${judged.length > 0 && others > 0 && html`<p class="note">${few(figures.whole(others))}</p>`}
${name !== null && keyComplaints(drivers, figures)}</section>`;
}
