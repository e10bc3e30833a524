/** The style of a report, on screen and on paper. Fills are told apart in grey, and by their order. */
export const STYLE = `
:root { --ink: #1c2430; --soft: #56606d; --line: #d3d8de; --ill: #b5482a; --well: #5b9bd0; --plain: #e6e9ed; --accent: #0b4f8f; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #fff; font: 1rem/1.55 system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif; font-variant-numeric: tabular-nums; }
main { max-width: 60rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1, h2, h3, h4 { line-height: 1.2; text-wrap: balance; }
h1 { margin: 0.1em 0 0.6em; font-size: clamp(1.9rem, 5vw, 2.8rem); letter-spacing: -0.02em; overflow-wrap: anywhere; }
h2 { margin: 0 0 0.7em; font-size: 1.45rem; letter-spacing: -0.01em; }
h3 { margin: 1.8em 0 0.4em; font-size: 1.08rem; }
h4 { margin: 0 0 0.5em; font-size: 0.86rem; color: var(--soft); }
p { max-width: 44rem; margin: 0 0 0.9em; }
section, .method { margin-top: 3.2rem; }
small { color: var(--soft); font-size: 0.86em; font-weight: 400; white-space: nowrap; }
code { font: 0.9em ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.kicker { margin: 0; color: var(--accent); font-weight: 600; }
header { border-bottom: 3px solid var(--ink); }
dl { display: flex; flex-wrap: wrap; gap: 0.9rem 2.6rem; margin: 0 0 1.4rem; }
dl div { max-width: 30rem; }
dt { color: var(--soft); font-size: 0.86rem; }
dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
.note { color: var(--soft); font-size: 0.9rem; }
.empty { margin: 2rem 0; font-size: 1.15rem; }
.first { padding: 1.4rem 1.5rem 0.8rem; border-left: 5px solid var(--ill); background: #faf6f3; }
.first.calm { border-color: var(--line); background: none; }
.first ol { max-width: 46rem; margin: 0; padding-left: 1.4rem; }
.first li { margin-bottom: 0.75em; padding-left: 0.3rem; }
.first li::marker { color: var(--ill); font-weight: 700; }
.wide { position: relative; overflow-x: auto; }
table { width: 100%; margin: 0.6rem 0 0.8rem; border-collapse: collapse; font-size: 0.94rem; }
caption { padding-bottom: 0.5rem; color: var(--soft); font-size: 0.9rem; text-align: left; }
th, td { padding: 0.42rem 1rem 0.42rem 0; text-align: left; vertical-align: top; }
th:last-child, td:last-child { padding-right: 0; }
thead th { border-bottom: 1.5px solid var(--ink); font-size: 0.82rem; line-height: 1.3; font-weight: 600; vertical-align: bottom; }
tbody tr { border-bottom: 1px solid var(--line); }
tbody th { font-weight: 600; }
.verdicts tbody th { font-weight: 400; }
.verdicts td { width: 15rem; }
.verdict { display: block; padding-left: 0.65rem; border-left: 4px solid var(--line); line-height: 1.35; }
.verdict.breaker { border-color: var(--ill); font-weight: 600; }
.verdict.maker { border-color: var(--well); font-weight: 600; }
.verdict.both { border-color: var(--ink); font-weight: 600; }
.verdict.insufficient-evidence, .verdict.none { color: var(--soft); }
figure { margin: 0 0 1.8rem; }
figcaption { max-width: 44rem; margin-bottom: 0.5rem; color: var(--soft); font-size: 0.9rem; }
.legend { display: flex; flex-wrap: wrap; gap: 0.3rem 1.3rem; margin-bottom: 0.7rem; font-size: 0.9rem; }
.legend svg { vertical-align: -1px; }
.bars { margin: 0; padding: 0; list-style: none; }
.bars li { display: grid; grid-template-columns: 13rem 1fr 9.4rem; align-items: center; column-gap: 0.9rem; }
.name { line-height: 1.2; padding: 0.15rem 0; }
.bars .below .name, table .below { padding-left: 1.1rem; }
.bars .below .name { font-size: 0.94rem; }
.figure { white-space: nowrap; font-weight: 600; }
svg { display: block; overflow: visible; }
.legend svg { display: inline-block; }
.patterns { position: absolute; }
svg text { fill: var(--soft); font-size: 11.5px; }
.axis .figure { color: var(--soft); font-weight: 400; font-size: 0.8rem; }
.grid { stroke: var(--line); }
.negative { fill: var(--ill); }
.mixed { fill: url(#mixed); stroke: var(--ill); stroke-width: 0.5; }
.neutral, .untold { fill: var(--plain); stroke: #a8b0ba; stroke-width: 0.5; }
.positive { fill: var(--well); }
.halo { stroke: #fff; stroke-width: 2.8; stroke-linecap: square; }
.whisker { stroke: var(--ink); stroke-width: 1.3; }
.scale { min-width: 8rem; margin-top: 0.25rem; }
.scores td { white-space: nowrap; }
.scores td:nth-child(4) { width: 30%; }
.span { fill: #9fb6cd; }
.dot { fill: var(--ink); }
.quoted h3 { margin-top: 1.5em; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 0.8rem 2rem; }
.side { padding-left: 0.9rem; border-left: 4px solid var(--line); }
.ill { border-color: var(--ill); }
.well { border-color: var(--well); }
blockquote { margin: 0 0 0.9rem; overflow-wrap: anywhere; }
blockquote p { margin: 0; }
blockquote footer { color: var(--soft); font-size: 0.82rem; }
mark { color: inherit; background: none; font-weight: 700; }
.reading h3 { margin-top: 1.1em; }
.method { padding-top: 1.2rem; border-top: 1px solid var(--line); color: var(--soft); font-size: 0.88rem; }
.method h2 { font-size: 1rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media screen and (max-width: 44rem) {
  main { padding: 1.4rem 1rem 3rem; }
  section, .method { margin-top: 2.4rem; }
  .first { margin-left: -1rem; margin-right: -1rem; padding: 1.1rem 1rem 0.4rem; }
  .bars li { grid-template-columns: 1fr auto; row-gap: 0; padding: 0.2rem 0; }
  .bars svg { grid-row: 2; grid-column: 1 / 3; }
  .axis .name { display: none; }
  .axis .figure { display: none; }
  .sides { grid-template-columns: 1fr; }
  .ranking, .journey, .scores { min-width: 40rem; }
  .verdicts td { width: 7.5rem; font-size: 0.9em; }
  caption { max-width: calc(100vw - 2rem); }
}
@page { size: A4; margin: 16mm 15mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); color: #56606d; font: 8pt system-ui, sans-serif; } }
@media print {
  html { font-size: 9.6pt; }
  body { line-height: 1.45; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  main { max-width: none; padding: 0; }
  section, .method { margin-top: 9mm; }
  h1 { font-size: 25pt; }
  h2 { font-size: 14.5pt; }
  h2, h3, h4, caption, figcaption, .legend { break-after: avoid; }
  .wide { overflow: visible; }
  .verdicts td { width: 13rem; }
  th, td { padding-right: 0.6rem; }
  thead { display: table-header-group; }
  tr, .bars li, blockquote, .first li, dl div { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  .quoted { break-inside: avoid; }
  .reading { break-before: page; margin-top: 0; }
  .method { break-inside: avoid; }
}
`;
