import fc from 'fast-check';
import { expect, test } from 'vitest';
import { html, type Part } from '../../src/http/report/html.ts';

const cases: [Part, string][] = [
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  [`"><img src=x onerror='x'>`, '&quot;&gt;&lt;img src=x onerror=&#39;x&#39;&gt;'],
  ['&lt;b&gt; &amp;', '&amp;lt;b&amp;gt; &amp;amp;'],
  [12.5, '12.5'],
  [0, '0'],
  [null, ''],
  [undefined, ''],
  [false, ''],
  [['<', ['>', null], html`<br>`], '&lt;&gt;<br>'],
];
test.each(cases)('html writes %j as %s', (part, written) =>
  expect(html`<p title="${part}">${part}</p>`.text).toBe(`<p title="${written}">${written}</p>`),
);

test('whatever a text holds, it opens no tag, ends no attribute, and is read as it was', () => {
  const read = (text: string) =>
    text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ({ '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" })[entity] ?? '&');
  const hostile = fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '`', '/', '=', 'script', '&lt;', ';', 'é', '\u202e', '\0') });
  fc.assert(
    fc.property(hostile, (text) => {
      const written = html`${text}`.text;
      expect(written).not.toMatch(/[<>"']/);
      expect(read(written)).toBe(text);
    }),
  );
});
