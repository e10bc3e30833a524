import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { AnalysedVerbatim, Question, QuestionList, VerbatimPage } from '../../src/client/api.ts';
import { expectSound, settled, useDashboard } from '../helpers/dashboard.ts';

const { openPage, url } = useDashboard();
const ALL = '/verbatims?project=demo&period=all';

const ask = async <T>(path: string): Promise<T> => (await (await fetch(`${url()}/v1/projects/demo/verbatims${path}`)).json()) as T;
const firstOf = async (query: string) => (await ask<VerbatimPage>(`?${query}&limit=1`)).items[0] as AnalysedVerbatim;
const post = (verbatim: object) =>
  fetch(`${url()}/v1/projects/demo/verbatims`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(verbatim),
  });
const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement).dataset.id ?? document.activeElement?.id);
const idsOf = (page: Page) => page.$$eval('article', (all) => all.map(({ dataset }) => dataset.id));
const queryOf = (page: Page) => new URL(page.url()).searchParams;
const text = (page: Page, selector: string) => page.locator(selector).first().textContent();

describe('the verbatims', () => {
  it.each([
    ['en', 'How it is read', 'The sentiment score, term by term', 'Everything above, added up.', 1280, 'light'],
    ['fr', 'Comment il est lu', 'Le score de sentiment, terme à terme', 'Tout ce qui précède, additionné.', 360, 'dark'],
  ] as const)('are read and explained in %s', async (language, why, sum, added, width, theme) => {
    const page = await openPage(`${ALL}&order=telling`, { language, width, theme });
    const { id, text: said, analysis } = await firstOf('order=telling');
    expect((await idsOf(page))[0]).toBe(id);
    expect(await text(page, 'article .read-text')).toBe(said);
    expect(await page.getByRole('button', { name: why }).count()).toBeGreaterThan(1);
    await page.locator('article .why').first().click();
    expect(queryOf(page).get('open')).toBe(id);
    await page.getByRole('heading', { name: sum }).waitFor();
    const rows = page.locator('.score-sum tbody tr');
    expect(await rows.count()).toBe(analysis.cues.length);
    for (const [index, { surface }] of analysis.cues.entries()) expect(await rows.nth(index).textContent()).toContain(surface);
    const raw = new Intl.NumberFormat(language, { maximumFractionDigits: 4 }).format(Math.abs(analysis.sentiment.raw));
    expect(await text(page, '.score-sum tfoot')).toContain(raw);
    expect(await text(page, '.score-sum tfoot')).toContain(added);
    expect(await page.locator('.mentions li').count()).toBe(analysis.mentions.length);
    expect(await text(page, 'article .read-text')).toBe(said);
    await expectSound(page);
  });

  it.each([
    ['en', 'Cancellation', 'Insurance', 'All sectors'],
    ['fr', 'Résiliation', 'Assurance', 'Tous les secteurs'],
  ] as const)('are picked by touchpoints whose names tell them apart, in %s', async (language, shared, sector, base) => {
    const page = await openPage(ALL, { language });
    const names = await page.locator('.picks select').first().locator('option').allTextContents();
    expect(names).toEqual(expect.arrayContaining([`${shared} (${sector})`, `${shared} (${base})`]));
    expect(names).not.toContain(shared);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    ['en', 360, 'dark'],
    ['fr', 1280, 'light'],
  ] as const)('are picked by the questions that they answer, told with how many do, in %s', async (language, width, theme) => {
    const { items } = (await (await fetch(`${url()}/v1/projects/demo/questions`)).json()) as QuestionList;
    const [first, second] = items as Question[];
    const page = await openPage(ALL, { language, width, theme });
    const choice = page.locator('.picks label', { hasText: /^Question/ }).locator('select');
    await choice.locator('option').nth(1).waitFor({ state: 'attached' });
    const names = () => choice.locator('option').allTextContents();
    expect((await names()).slice(1, 3)).toEqual([first, second].map((one) => `${one?.question} (${one?.verbatims})`));
    await choice.selectOption(second?.question ?? '');
    await settled(page);
    expect(queryOf(page).get('question')).toBe(second?.question);
    await page.locator('article').first().waitFor();
    expect(await text(page, '.picked')).toContain(second?.question);
    await expectSound(page);
    await page.goto(`${page.url()}&label=negative`);
    await settled(page);
    await choice.locator('option').nth(1).waitFor({ state: 'attached' });
    expect(await names()).toContain(first?.question);
  });

  it('are read with the keyboard alone', async () => {
    const page = await openPage(ALL);
    const ids = await idsOf(page);
    const press = (key: string) => page.keyboard.press(key);
    await press('j');
    expect(await focused(page)).toBe(ids[0]);
    await press('ArrowDown');
    await press('j');
    await press('k');
    expect(await focused(page)).toBe(ids[1]);
    await press('Enter');
    expect(queryOf(page).get('open')).toBe(ids[1]);
    await press('j');
    await press('Escape');
    expect(queryOf(page).has('open')).toBe(false);
    expect(await focused(page)).toBe(ids[1]);
    await press('?');
    await page.getByRole('dialog', { name: 'Keys for reading' }).waitFor();
    await expectSound(page);
    await press('Escape');
    expect(await focused(page)).toBe(ids[1]);
    await press('End');
    await press('Enter');
    await page.locator('article').nth(ids.length).waitFor();
    expect(await focused(page)).toBe((await idsOf(page))[ids.length]);
    await press('Home');
    expect(await focused(page)).toBe(ids[0]);
    await press('/');
    expect(await focused(page)).toBe('search');
    await page.keyboard.type('sinistre');
    await page.waitForFunction(() => new URLSearchParams(location.search).get('q') === 'sinistre');
    await settled(page);
    await press('Escape');
    expect(await focused(page)).toBe((await idsOf(page))[0]);
    expect(await page.inputValue('#search')).toBe('sinistre');
  });

  it('are picked by the address, and what is picked can be taken back', async () => {
    const { question = '' } = (await ask<VerbatimPage>('?limit=50')).items.find((one) => one.question !== undefined) as AnalysedVerbatim;
    const picks = { touchpoint: 'insurance.claim', label: 'negative', order: 'telling', question };
    const page = await openPage(`${ALL}&${new URLSearchParams(picks)}`);
    for (const name of ['Touchpoint', 'Sentiment', 'Order']) expect(await page.getByRole('combobox', { name }).inputValue()).not.toBe('');
    const { items } = await ask<VerbatimPage>(`?limit=40&${new URLSearchParams(picks)}`);
    expect(items.length).toBeGreaterThan(0);
    expect(await idsOf(page)).toEqual(items.map(({ id }) => id));
    await page.getByRole('combobox', { name: 'Intent' }).selectOption('recommend');
    await page.fill('#search', 'xylophone');
    await page.keyboard.press('Enter');
    await page.getByText('No verbatim fits.').waitFor();
    await settled(page);
    await expectSound(page);
    await page.getByRole('link', { name: 'Remove search and filters' }).click();
    await page.locator('article').first().waitFor();
    expect([...queryOf(page).keys()].sort()).toEqual(['period', 'project']);
  });

  it('are shown as they were written, masked as they are kept, and hand the focus on when they go', async () => {
    const at = '2026-10-31T20:00:00Z';
    const said = '<img src=x onerror=alert(1)><script>alert(2)</script> Trop cher 😀 : écrivez à jean.dupont@exemple.fr';
    await post({ id: 'odd/1', at, text: said });
    const page = await openPage(ALL);
    const kept = await ask<AnalysedVerbatim>('/odd%2F1');
    expect(kept.redactions).toHaveLength(1);
    expect(await text(page, 'article .read-text')).toBe(kept.text);
    expect(await page.locator('article img, article script').count()).toBe(0);
    await page.keyboard.press('j');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Masked: e-mail address');
    await expectSound(page);
    await page.keyboard.press('k');
    const [, next] = await idsOf(page);
    await fetch(`${url()}/v1/projects/demo/verbatims/odd%2F1`, { method: 'DELETE' });
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.waitForFunction(() => document.querySelector('[data-id="odd/1"]') === null);
    await page.waitForFunction(() => document.activeElement !== document.body);
    expect(await focused(page)).toBe(next);
  });

  it('have an address each', async () => {
    const { id, text: said } = await firstOf('order=telling');
    const page = await openPage(`/verbatims/${encodeURIComponent(id)}?project=demo`);
    expect(await page.textContent('h1')).toBe('A verbatim');
    expect(await text(page, 'article .read-text')).toBe(said);
    await expectSound(page);
    const gone = await openPage('/verbatims/nobody?project=demo');
    expect(await gone.getByRole('alert').count()).toBe(1);
    await gone.getByRole('link', { name: 'All verbatims' }).click();
    await gone.locator('article').first().waitFor();
  });
});
