import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DASHBOARD_PATHS } from '../../src/http/dashboard-paths.ts';
import { settled, useDashboard } from '../helpers/dashboard.ts';

const { openPage, app } = useDashboard();
const ALERT = 'main [role="alert"]';
const NOTICE = 'main .out-of-reach';
const STALE = 'main .stale';
const REFUSALS = [
  { status: 503, code: 'overloaded', said: 'Le service a trop à faire' },
  { status: 429, code: 'rate-limited', said: 'Trop de demandes' },
] as const;

type Network = 'there' | 'silent' | 'lost' | (typeof REFUSALS)[number];

/** What becomes of calls of the API: answered, held until something else becomes of them, lost, or refused; the list of projects is not. */
async function network(page: Page) {
  let now: Network = 'there';
  const held: Route[] = [];
  const become = (route: Route) => {
    if (now === 'there') return route.continue();
    if (now === 'silent') return held.push(route);
    if (now === 'lost') return route.abort('connectionrefused');
    if (/\/v1\/projects\?/.test(route.request().url())) return route.continue();
    const { status, code } = now;
    const body = JSON.stringify({ status, code, title: code, detail: `It says ${code}.` });
    return route.fulfill({ status, contentType: 'application/problem+json', headers: { 'retry-after': '5' }, body });
  };
  await page.route('**/v1/**', become);
  return async (then: Network) => {
    now = then;
    for (const route of held.splice(0)) await become(route);
  };
}

const none = (page: Page, selector: string) => page.waitForFunction((gone) => document.querySelector(gone) === null, selector);

describe('where the network is slow or lost', () => {
  // The page for trying texts shows nothing of the service until something is typed.
  const pages = DASHBOARD_PATHS.filter((path) => path !== 'try').map((path, index) => [path, REFUSALS[index % 2 === 0 ? 0 : 1]] as const);
  it.each(pages)(
    '%s says what it waits for, why it has nothing, and how old its figures are, and recovers by itself',
    async (path, refusal) => {
      const page = await openPage('/try', { language: 'fr' });
      await page.clock.install();
      const be = await network(page);
      await be('silent');
      await page.goto(new URL(`/${path}?project=demo`, page.url()).href);
      await page.waitForSelector('.skeleton');
      await page.clock.runFor(5_000);
      await page.getByText('On attend encore').first().waitFor();

      await be(refusal);
      await page.locator(ALERT).getByText(refusal.said).first().waitFor();
      expect(await page.locator(ALERT).getByRole('button', { name: 'Réessayer' }).count()).toBeGreaterThan(0);
      await be('there');
      await page.clock.runFor(11_000);
      await settled(page);
      await none(page, ALERT);

      await be('lost');
      await page.clock.runFor(11_000);
      await page.locator(NOTICE).getByText('Le service est injoignable depuis').waitFor();
      await page.locator(STALE).getByText('Chiffres de').first().waitFor();
      await be('there');
      await page.clock.runFor(21_000);
      await none(page, `${NOTICE}, ${STALE}, ${ALERT}`);
      await settled(page);
    },
  );

  it('a text that is tried says that nothing can be had, and is read as soon as it can', async () => {
    const page = await openPage('/try');
    const be = await network(page);
    await be('lost');
    await page.getByRole('textbox').fill('The adviser was lovely.');
    await page.locator(ALERT).getByText('The service cannot be reached').waitFor();
    await be('there');
    await page.locator(ALERT).getByRole('button', { name: 'Try again' }).click();
    await page.getByText('counts for').first().waitFor();
    await none(page, ALERT);
  });

  it('a change whose answer is lost is not made again by itself, and says that nobody knows whether it was made', async () => {
    const page = await openPage('/settings?project=demo');
    await page.getByLabel('Name', { exact: true }).first().waitFor();
    const be = await network(page);
    await be('lost');
    await page.getByRole('button', { name: 'Save', exact: true }).first().click();
    await page.locator(ALERT).getByText('Whether it was done is not known').waitFor();
    await be('there');
    await page.locator(ALERT).getByRole('button', { name: 'Close' }).click();
    await none(page, ALERT);
  });

  it('a page that cannot be loaded off line is there as soon as the network is', async () => {
    const page = await openPage('/overview?project=demo');
    await page.context().setOffline(true);
    await page.locator('nav').getByRole('link', { name: 'Journey' }).click();
    await page.locator(ALERT).getByText('The service cannot be reached').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('heading', { name: 'Journey', level: 1 }).waitFor();
    await settled(page);
  });

  it('a page of a version that is no longer served is loaded anew', async () => {
    const page = await openPage('/overview?project=demo');
    await page.route('**/assets/journey-*.js', (route) => route.fulfill({ status: 404, body: '' }), { times: 1 });
    const [first] = await Promise.all([page.waitForEvent('load'), page.locator('nav').getByRole('link', { name: 'Journey' }).click()]);
    expect(first.url()).toContain('/journey');
    await settled(page);
    expect(await page.textContent('h1')).toBe('Journey');
  });

  it('a key that is revoked under the page is asked for again', async () => {
    const make = async (authorization?: string) => {
      const headers = authorization === undefined ? {} : { authorization };
      const payload = { name: 'One', scopes: ['admin'] };
      return (await app().inject({ method: 'POST', url: '/v1/keys', headers, payload })).json() as { id: string; key: string };
    };
    const first = await make();
    const second = await make(`Bearer ${first.key}`);
    const page = await openPage('/overview?project=demo');
    await page.clock.install();
    await page.getByLabel('Key').fill(second.key);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.chart');
    await settled(page);
    await app().inject({ method: 'DELETE', url: `/v1/keys/${second.id}`, headers: { authorization: `Bearer ${first.key}` } });
    await page.clock.runFor(11_000);
    await page.getByText('That key is unknown, expired or revoked.').waitFor();
    await page.getByLabel('Key').fill(first.key);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.chart');
    await settled(page);
  });
});
