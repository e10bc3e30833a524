import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { WORDS } from '../../src/http/report/words.ts';
import { startProject } from '../helpers/fixture.ts';
import { startDemo } from '../helpers/start-demo.ts';

const HOSTILE = `<script>alert(1)</script><img src=x onerror="alert('2')">`;
const plain = (page: string) =>
  page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
const all = (page: string, pattern: RegExp) => [...page.matchAll(pattern)].map(([, found = '']) => found);

/** What holds of every page, whatever it tells. */
function expectWellMade(page: string) {
  expect(page).toMatch(/^<!doctype html>\n<html lang="(fr|en)">/);
  const levels = all(page, /<h([1-6])>/g).map(Number);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels[0]).toBe(1);
  for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
  for (const table of all(page, /<table[^>]*>(.*?)<\/table>/gs)) {
    expect(table).toMatch(/^\n<caption>[^<]+<\/caption>\n<thead>/);
    expect(table).not.toMatch(/<th>/);
    const columns = all(table, /<th scope="(col)">/g).length;
    for (const row of all(table, /<tbody>(.*)<\/tbody>/gs)[0]
      ?.split('</tr>')
      .slice(0, -1) ?? []) {
      expect(all(row, /<(td|th) ?/g)).toHaveLength(columns);
      expect(all(row, /<th scope="(row)">/g)).toHaveLength(1);
    }
  }
  for (const drawing of page.match(/<svg[^>]*>.{0,20}/g) ?? []) expect(drawing).toMatch(/role="img".*><title|aria-hidden="true"/);
  const ids = all(page, / id="([^"]+)"/g);
  expect(new Set(ids).size).toBe(ids.length);
  expect(page).not.toMatch(/<script|<img|<link|<[^>]* (?:style|on[a-z]+|class="")=|<[^>]*javascript:/i);
  expect(plain(page)).not.toMatch(/NaN|undefined|null|\[object/);
}

const fifty = (text: (i: number) => string, more: object = {}) => ({
  verbatims: Array.from({ length: 50 }, (_, i) => ({
    id: `v${i}`,
    text: text(i),
    lang: 'en',
    at: '2026-02-10T10:00:00Z',
    scores: { nps: i % 11 },
    ...more,
  })),
});

describe('GET /v1/projects/{project}/report', () => {
  test('tells the sample project in both languages, with the figures of the answers', async () => {
    const app = await startDemo();
    const range = 'from=2026-08-01&to=2026-11-01';
    for (const language of ['fr', 'en'] as const) {
      const get = (path: string) => app.inject({ url: `/v1/projects/demo/${path}`, headers: { 'accept-language': language } });
      const { body: page, headers } = await get(`report?${range}`);
      const answer = async (path: string) => JSON.parse((await get(path)).body);
      expectWellMade(page);
      expect(headers['content-language']).toBe(language);
      expect(headers['content-disposition']).toBe('inline; filename="saillance-demo-2026-10-31.html"');

      const text = plain(page);
      const words = WORDS[language];
      const typed = (value: number, options: Intl.NumberFormatOptions = {}) =>
        new Intl.NumberFormat(words.locale, { maximumFractionDigits: 0, ...options }).format(value).replace('-', '−');
      const tenths = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
      const share = ({ value, low, high }: { value: number; low: number; high: number }) => {
        const digits = value < 0.1 ? tenths : {};
        const percent = (one: number) => typed(one, { style: 'percent', ...digits });
        return `${percent(value)} (${typed(100 * low, digits)}–${percent(high)})`;
      };
      const signed = (value: number) => typed(value, { signDisplay: 'exceptZero' });

      const { scope, items } = await answer(`salience?level=top&compare=previous&${range}`);
      expect(text).toContain(`${words.verbatims}${scope.verbatims}`);
      expect(text).toContain(`${words.coverage}${typed(scope.coverage, { style: 'percent' })}`);
      for (const { label, rank, share: found, sentiment, verbatims, change } of items.filter((one: { rank: unknown }) => one.rank)) {
        const { low, high } = sentiment.net;
        const net = `${signed(sentiment.net.value)} (${words.between(signed(low), signed(high))})`;
        const row = `${rank}${label}${share(found)}${words.of(String(verbatims), String(found.n))}${net}`;
        expect(text).toContain(row);
        const mark = { higher: '▲', lower: '▼', undecided: '' }[change.share.decided as 'higher'];
        expect(text.slice(text.indexOf(row) + row.length).startsWith(mark)).toBe(true);
      }
      expect(page.match(/▲/g)?.length).toBeGreaterThan(1);

      const priorities = await answer(`priorities?${range}`);
      for (const { sentence, reliability } of priorities.items) expect(text.includes(sentence)).toBe(reliability !== 'insufficient');
      const attention = text.slice(text.indexOf(words.attention.heading), text.indexOf(words.scores.heading));
      expect(attention).toContain(priorities.items[0].sentence);

      const { totals } = await answer(`scores?${range}`);
      const nps = totals.find((one: { score: string }) => one.score === 'nps');
      expect(text).toContain(`NPS${signed(nps.value)}${words.between(signed(nps.low), signed(nps.high))}`);

      const stages = (await answer(`moments?${range}`)).items;
      for (const { label, share: found } of stages) expect(text).toContain(`${label}${share(found)}`);
      const { keyDissatisfiers } = await answer(`drivers?${range}`);
      for (const { label, reach, kept } of keyDissatisfiers.steps) expect(text.includes(`${label}${share(reach)}`)).toBe(kept);
      const [first] = (await answer(`salience?level=top&evidence=1&${range}`)).items;
      expect(text).toContain(first.evidence[0].text);
      for (const [name, told] of words.reading.parts) expect(text).toContain(name + told);
      expect(text).toContain(scope.version);
    }
  });

  test('shows what was sent as text, and nothing but text', async () => {
    const { post, get, call } = await startProject();
    await call('PUT', '/v1/projects/p', { name: HOSTILE, timezone: 'Europe/Paris' });
    await post(fifty((i) => `${i % 2 ? 'Good' : 'Bad'} price ${HOSTILE} \u202e ${i}`, { segments: { [HOSTILE.slice(0, 20)]: HOSTILE } }));
    const { status, body } = await get(`/report?segment.${encodeURIComponent(HOSTILE.slice(0, 20))}=${encodeURIComponent(HOSTILE)}`);
    expect(status).toBe(200);
    expectWellMade(body);
    expect(body).toContain('<h1><bdi>&lt;script&gt;alert(1)');
    expect(plain(body).split(HOSTILE).length).toBeGreaterThan(5);
  });

  test('says honestly that there is nothing, or too little, to tell', async () => {
    const { post, get, call } = await startProject();
    for (const [language, words] of Object.entries(WORDS)) {
      const { status, body } = await get(`/report?language=${language}`);
      expect(status).toBe(200);
      expectWellMade(body);
      expect(plain(body)).toContain(words.nothing);
      expect(body).not.toContain('<table');
    }
    await post({ verbatims: fifty(() => 'Good price').verbatims.slice(0, 4) });
    const few = (await get('/report')).body;
    expectWellMade(few);
    expect(few).toContain(WORDS.en.ranking.few);
    expect(few).toContain(WORDS.en.verdict.none);

    await call('PUT', '/v1/projects/p', { name: 'P', packs: ['insurance'], timezone: 'Europe/Paris', minCell: 5 });
    const hidden = (await get('/report')).body;
    expectWellMade(hidden);
    expect(plain(hidden)).toContain(WORDS.en.tooFew);
    expect(hidden).not.toContain('Good price');
  });

  test('withholds what the answers withhold, and quotes nobody there', async () => {
    const { post, get, call } = await startProject();
    await call('PUT', '/v1/projects/p', { name: 'P', packs: ['insurance'], timezone: 'Europe/Paris', minCell: 5 });
    await post(fifty((i) => (i < 3 ? 'Secret: bad staff.' : i < 18 ? 'Bad website.' : i < 35 ? 'Good price.' : 'Bad price.')));
    const { body } = await get('/report');
    expectWellMade(body);
    expect(body).toContain(WORDS.en.ranking.hidden);
    expect(body).not.toContain('Secret');
    expect(body).toContain('<mark>price</mark>');
  });

  test('is a page that stands by itself: its style by digest, its language chosen, tagged as other reads are', async () => {
    const { post, get } = await startProject();
    await post(fifty(() => 'Good price, bad delivery.'));
    const path = '/report?language=fr&from=2026-02-01&framework=product&outcome=nps&lang=en';
    const { status, body, headers } = await get(path, { 'accept-language': 'en' });
    expect(status).toBe(200);
    expectWellMade(body);
    expect(body).toContain('<html lang="fr">');
    expect(plain(body)).toContain('langue\u00a0: anglais');
    const [style = ''] = all(body, /<style>(.*?)<\/style>/gs);
    const digest = createHash('sha256').update(style).digest('base64');
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect((await get(path, { 'if-none-match': String(headers.etag) })).status).toBe(304);
    expect((await get('/report?language=de')).status).toBe(400);
    expect((await get('/report?from=2026-02-02&to=2026-02-01')).json().code).toBe('invalid-range');
  });
});
