import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectSound, faultsOf, settled, useDashboard } from '../helpers/dashboard.ts';

const { openPage, services, app } = useDashboard();

describe('the overview', () => {
  it.each([
    ['en', 'Overview', 'What customers bring up', 'Claim', 'of verbatims mention it'],
    ['fr', 'Vue d’ensemble', 'Ce dont les clients parlent', 'Sinistre', 'des verbatims en parlent'],
  ] as const)('says in %s what customers say', async (language, title, ranking, first, sentence) => {
    const page = await openPage('/', { language });
    expect(await page.textContent('h1')).toBe(title);
    expect(await page.getAttribute('html', 'lang')).toBe(language);
    expect(await page.getByRole('img', { name: ranking }).textContent()).toContain(first);
    expect(await page.textContent('.attention ol')).toContain(sentence);
    expect(await page.title()).toBe(`${title} · Saillance`);
    await expectSound(page);
  });

  it.each([
    [360, 'light'],
    [360, 'dark'],
    [1920, 'dark'],
  ] as const)('is sound at %i pixels, %s', async (width, theme) => {
    const page = await openPage('/overview?project=demo', { width, theme });
    const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(ground).toBe(theme === 'dark' ? 'rgb(18, 25, 27)' : 'rgb(251, 249, 245)');
    await expectSound(page);
  });

  it('gives every chart a name, a description, a table with the same figures, and a file to take away', async () => {
    const page = await openPage('/overview?project=demo');
    const charts = page.locator('figure.chart');
    expect(await charts.count()).toBe(3);
    for (const chart of await charts.all()) {
      const image = chart.getByRole('img');
      expect((await image.locator('title').textContent())?.length).toBeGreaterThan(2);
      expect((await image.locator('desc').textContent())?.length).toBeGreaterThan(20);
      await chart.locator('summary').click();
      expect(await chart.locator('tbody tr').count()).toBeGreaterThan(2);
    }
    const [download] = await Promise.all([page.waitForEvent('download'), charts.last().getByRole('button').click()]);
    expect(download.suggestedFilename()).toBe('what-customers-bring-up.svg');
    const file = readFileSync(await download.path(), 'utf8');
    expect(file).toMatch(/^<svg[^>]+xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(file).toContain('fill="rgb(');
    expect(file).not.toContain('var(--');
    expect(file).toMatch(/<text[^>]*>What customers bring up<.*>Mutuelle Horizon \(démo\) · .* 2026 · Saillance</);
    await expectSound(page);
  });

  it('says the day of the last verbatim, one of a day alone too, and which score it shows', async () => {
    await services().projects.put('days', { name: 'Days', packs: [], timezone: 'Europe/Paris', redact: true, minCell: 0 });
    const payload = { text: 'Livraison rapide.', at: '2026-05-04T00:00:00+02:00', scores: { nps: 9 } };
    expect((await app().inject({ method: 'POST', url: '/v1/projects/days/verbatims', payload })).statusCode).toBe(201);
    const page = await openPage('/overview?project=days&period=all');
    expect(await page.textContent('.page-head')).toContain('from 4 May 2026 to 4 May 2026');
    expect(await page.textContent('.score .figure')).toMatch(/^NPS/);
    await page.getByLabel('Period').selectOption('30d');
    await settled(page);
    expect(await page.textContent('.page-head')).toContain('to 4 May 2026');
  });

  it('loads less than 90 kB of script, compressed', async () => {
    const page = await openPage('/overview?project=demo');
    const scripts = await page.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name }) => name.endsWith('.js'))
        .map(({ encodedBodySize, decodedBodySize }) => [encodedBodySize, decodedBodySize] as const),
    );
    const sent = scripts.reduce((sum, [size]) => sum + size, 0);
    expect(sent).toBeGreaterThan(10_000);
    expect(sent).toBeLessThan(90_000);
    expect(scripts.every(([size, whole]) => size < whole)).toBe(true);
  });

  it('takes the colours that the system forces, charts and what is chosen too', async () => {
    const page = await openPage('/overview?project=demo');
    await page.getByLabel('Appearance').selectOption('light');
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    const [ground, ink, note, chosen] = await page.evaluate(() => [
      getComputedStyle(document.documentElement).backgroundColor,
      getComputedStyle(document.body).color,
      getComputedStyle(document.querySelector('.chart .note') as Element).fill,
      getComputedStyle(document.querySelector('.choice [aria-pressed="true"]') as Element).backgroundColor,
    ]);
    expect([ground, note]).toEqual(['rgb(0, 0, 0)', ink]);
    expect([ground, ink]).not.toContain(chosen);
  });

  it('goes to paper as ink on white, whole, with what it is about and without what one presses', async () => {
    const page = await openPage('/overview?project=demo&segment.product=auto', { width: 1280, theme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.setViewportSize({ width: 700, height: 1000 });
    await page.getByText(/^Mutuelle Horizon \(démo\) · .* 2026 · 1 filter · Saillance$/).waitFor();
    expect(await page.getByRole('button').filter({ visible: true }).allTextContents()).toEqual(['NPS']);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(255, 255, 255)');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(700);
  });

  it('keeps what is picked in the address, step by step', async () => {
    const page = await openPage('/overview?project=demo');
    const period = page.getByLabel('Period');
    await period.selectOption('all');
    await settled(page);
    expect(new URL(page.url()).search).toBe('?project=demo&period=all');
    expect(await page.textContent('.page-head')).toContain('329 verbatims');
    await page.locator('.drop summary').click();
    await page.getByLabel('English').check();
    await settled(page);
    expect(new URL(page.url()).searchParams.get('lang')).toBe('en');
    await page.waitForFunction(() => !document.querySelector('.page-head')?.textContent?.includes('329'));
    await page.goBack();
    await page.goBack();
    await expect.poll(() => period.inputValue()).toBe('90d');
    await page.goForward();
    await expect.poll(() => period.inputValue()).toBe('all');
    await period.selectOption('custom');
    expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('2026-05-04');
    await page.goto(page.url().replace(/from=.*/, 'from=2026-06-01&to=2026-07-01'));
    await settled(page);
    expect(await page.getByLabel('To, included').inputValue()).toBe('2026-06-30');
    expect(await page.textContent('.page-head')).toContain('from 1 June 2026 to 30 June 2026');
    await expectSound(page);
  });

  it('asks again by tag, and shows the figures it has while the service is out of reach', async () => {
    const page = await openPage('/overview?project=demo');
    const again = () => page.evaluate(() => dispatchEvent(new Event('online')));
    const [answer] = await Promise.all([page.waitForResponse((response) => response.url().includes('compare=previous')), again()]);
    expect(answer.status()).toBe(304);
    await page.route('**/v1/**', (route) => route.abort());
    await again();
    await page.waitForSelector('.notice');
    expect(await page.textContent('.notice')).toContain('cannot be reached');
    expect(await page.textContent('.chart')).toBeTruthy();
    await page.unroute('**/v1/**');
    await again();
    await page.waitForFunction(() => document.querySelector('.notice') === null);
  });

  it('says that figures are being computed, then shows them', async () => {
    const page = await openPage('/overview?project=demo&period=30d');
    let isComputed = false;
    await page.route('**/priorities?*', (route) => {
      if (isComputed) return route.continue();
      return route.fulfill({ status: 202, headers: { 'retry-after': '1' }, json: { computing: true, detail: 'Wait.' } });
    });
    await page.goto(page.url().replace('period=30d', 'period=365d'));
    await page.waitForSelector('.attention .computing');
    isComputed = true;
    await page.waitForSelector('.attention ol');
    await settled(page);
  });

  it('says what a refusal means', async () => {
    const page = await openPage('/overview?project=demo&from=2026-07-01&to=2026-06-01');
    expect(await page.textContent('.notice')).toContain('The period is empty');
    expect(faultsOf(page).every((fault) => fault.includes('400'))).toBe(true);
  });
});
