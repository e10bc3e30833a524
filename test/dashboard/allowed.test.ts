import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { KeyInput } from '../../src/schemas/key.ts';
import { expectSound, faultsOf, settled, useDashboard } from '../helpers/dashboard.ts';

const { openPage, services } = useDashboard({ empty: true });

/** Opens a page with a key that was made for it: the first of all is an administrator’s. */
async function openAs(given: Omit<KeyInput, 'name'>, path: string, reading: Parameters<typeof openPage>[1] = {}): Promise<Page> {
  await services().projects.put('shop', { name: 'Shop', packs: ['retail'], timezone: 'Europe/Paris', redact: true, minCell: 0 });
  if (!(await services().keys.anyMade())) await services().keys.make({ name: 'First', scopes: ['admin'] });
  const { key } = await services().keys.make({ name: 'Mine', ...given });
  const page = await openPage(path, reading);
  await page.locator('.key-entry input').fill(key);
  await page.keyboard.press('Enter');
  await page.locator('.key-entry').waitFor({ state: 'detached' });
  await settled(page);
  return page;
}

/** Nothing was asked that was refused, the question for the key apart. */
const expectNoRefusal = (page: Page) => expect(faultsOf(page).filter((fault) => fault.includes('403'))).toEqual([]);

describe('what a key does not allow', () => {
  it.each([
    ['fr', 360, 'dark', 'portée « ingest »', 'portée « admin »', 'Utiliser une autre clé'],
    ['en', 1280, 'light', 'scope “ingest”', 'scope “admin”', 'Use another key'],
  ] as const)('is not offered to one that may only read, but told, in %s', async (language, width, theme, ingest, admin, another) => {
    const page = await openAs({ project: 'shop', scopes: ['read'] }, '/import?project=shop', { language, width, theme });
    expect((await page.textContent('main .notice'))?.replaceAll('\u00a0', ' ')).toContain(ingest);
    expect(await page.locator('input[type=file]').count()).toBe(0);
    const menu = page.locator('.pages .menu');
    if (await menu.isVisible()) await menu.click();
    await page.locator('.pages a[href^="/settings"]').click();
    await settled(page);
    expect((await page.textContent('main .notice'))?.replaceAll('\u00a0', ' ')).toContain(admin);
    expect(await page.locator('main form input:enabled, main form select:enabled, main form button').count()).toBe(0);
    expect(await page.locator('main form input').first().inputValue()).toBe('Shop');
    expect(await page.locator('.danger').count()).toBe(0);
    expectNoRefusal(page);
    await expectSound(page, { asksForKey: true });
    await page.getByRole('button', { name: another }).click();
    await page.waitForFunction(() => document.activeElement?.closest('.key-entry') != null);
  });

  it('is told to an administrator of one project: they change it, and make neither others nor keys', async () => {
    const page = await openAs({ project: 'shop', scopes: ['admin'] }, '/settings?project=shop');
    expect(await page.textContent('main .notice')).toContain('an administrator’s key');
    expect(await page.getByRole('button', { name: 'Save' }).isEnabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Make the key' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Make the project' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Delete it for good' }).count()).toBe(1);
    expectNoRefusal(page);
  });

  it('lets one that brings in verbatims import, and not change what is set', async () => {
    const page = await openAs({ scopes: ['read', 'ingest'] }, '/import?project=shop');
    expect(await page.locator('input[type=file]').count()).toBe(1);
    expectNoRefusal(page);
  });

  it('is told where there is no project yet', async () => {
    const page = await openAs({ scopes: ['read'] }, '/overview');
    await services().projects.remove('shop');
    await page.reload();
    await settled(page);
    await page.getByText('an administrator’s key').waitFor();
    expect(await page.getByRole('button', { name: 'Load the sample project' }).count()).toBe(0);
  });
});
