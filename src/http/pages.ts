import { ERRORS } from '../errors.ts';

const asText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const document = (title: string, body: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
${body}
</body>
</html>
`;

/** The page that problem documents point at: every code with its status and title. */
export const problemsPage = (): string =>
  document(
    'Saillance: problems',
    `<h1>Problems</h1>
<p>Every refusal is a problem document (RFC 9457) with one of these codes; its <code>detail</code> and <code>errors</code> say more.</p>
<table>
<thead><tr><th>Code</th><th>Status</th><th>Title</th></tr></thead>
<tbody>
${Object.entries(ERRORS)
  .map(([code, { status, title }]) => `<tr id="${code}"><td><code>${code}</code></td><td>${status}</td><td>${asText(title)}</td></tr>`)
  .join('\n')}
</tbody>
</table>`,
  );

/** Its style. */
export const STYLE = `body { font: 1rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 3rem auto; padding: 0 1rem; color: #1c2430; background: #fff; }
section { margin-top: 2rem; }
a { color: #0b5cad; }
th, td { text-align: left; padding: 0.25rem 1rem 0.25rem 0; vertical-align: top; }
tr:target { background: #fff3c4; }
@media (prefers-color-scheme: dark) {
  body { color: #e6e9ee; background: #14181f; }
  a { color: #7db7f5; }
  tr:target { background: #4a3d00; }
}
`;
