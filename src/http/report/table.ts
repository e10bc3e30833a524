import { type Html, html, type Part } from './html.ts';

/** A table that scrolls on narrow screens: a caption, a heading a column, and rows whose cell `named` (from 0) names the row. */
export const table = (
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly Part[])[],
  { named = 0, kind }: { readonly named?: number; readonly kind?: string } = {},
): Html => html`<div class="wide" role="region" tabindex="0" aria-label="${caption}"><table${kind !== undefined && html` class="${kind}"`}>
<caption>${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (row) => html`<tr>${row.map((cell, i) => (i === named ? html`<th scope="row">${cell}</th>` : html`<td>${cell}</td>`))}</tr>
`,
)}</tbody>
</table></div>`;

/** A figure with its interval after it, smaller. */
export const withRange = (value: string, range: string): Html => html`${value} <small>(${range})</small>`;
