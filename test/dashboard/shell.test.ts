import { describe, expect, it } from 'vitest';
import { expectSound, settled, useDashboard } from '../helpers/dashboard.ts';

const { openPage, services, app } = useDashboard({ empty: true });
const HARM = '<img src=x onerror="document.title=1"><script>document.title=2</script>';

// In this order: an empty service, then one with projects, then one that asks for keys.
describe('the first minute', () => {
  it.each(['en', 'fr'] as const)('has no dead end in %s', async (language) => {
    const page = await openPage('/', { language });
    expect(await page.getByRole('button').count()).toBeGreaterThan(2);
    expect(await page.getByRole('textbox').count()).toBe(1);
    await expectSound(page);
    for (const path of ['/import', '/taxonomy', '/verbatims']) {
      await page.goto(new URL(path, page.url()).href);
      await settled(page);
      expect(await page.locator('.first-steps').count(), path).toBe(1);
    }
  });

  it('makes a project of one’s own', async () => {
    const page = await openPage('/', { width: 360 });
    await page.getByLabel('Name of the project').fill('Café & Thé');
    await page.getByLabel('Restaurants').check();
    await expectSound(page);
    await page.getByRole('button', { name: 'Make the project' }).click();
    await page.waitForURL(/project=cafe-the/);
    await settled(page);
    expect(await services().projects.get('cafe-the')).toMatchObject({
      name: 'Café & Thé',
      packs: ['restaurant'],
      timezone: 'Europe/Paris',
    });
    expect(await page.textContent('h1')).toBe('Import a file');
    await expectSound(page);
    await page.goto(page.url().replace('/import', '/overview'));
    await settled(page);
    await page.getByText('No verbatim has come into this project yet.').waitFor();
    await expectSound(page);
    await page.getByRole('link', { name: 'Connect a survey tool or the API' }).click();
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    await settled(page);
    await page.getByRole('heading', { name: 'Survey tools' }).waitFor();
    await services().projects.remove('cafe-the');
  });

  it('says of a project without verbatims that it has none and how to bring some in, and nothing else, in French', async () => {
    await services().projects.put('vide', { name: 'Vide', packs: ['hotel'], timezone: 'Europe/Paris', redact: true, minCell: 0 });
    const page = await openPage('/overview?project=vide', { language: 'fr' });
    for (const path of ['overview', 'priorities', 'touchpoints', 'verbatims', 'compare', 'journey']) {
      await page.goto(new URL(`/${path}?project=vide`, page.url()).href);
      await page.getByText('Aucun verbatim n’est encore entré dans ce projet.').waitFor();
      await settled(page);
      expect(await page.locator('main .notice, main .panel').count(), path).toBe(1);
      expect(await page.getByRole('link', { name: 'Importer un fichier' }).count(), path).toBe(1);
      expect(await page.textContent('main'), path).not.toMatch(/\d verbatim/);
    }
    await services().projects.remove('vide');
  });

  it('loads the sample project at a click, and leads to it', async () => {
    const page = await openPage('/');
    await page.getByRole('button', { name: 'Load the sample project' }).click();
    await page.waitForURL('**/overview?project=demo');
    await page.waitForSelector('.chart');
    await settled(page);
    expect(await page.textContent('.page-head')).toContain('verbatims');
  });

  it('says when there is no such project, and leads to those there are', async () => {
    const page = await openPage('/overview?project=gone');
    expect(await page.textContent('h1')).toContain('gone');
    await page.getByRole('link', { name: 'Show the projects there are' }).click();
    await page.waitForSelector('.chart');
    await settled(page);
    await expectSound(page);
  });
});

describe('the shell', () => {
  it('lets the keyboard skip to the content', async () => {
    const page = await openPage('/overview');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  it('shows the keyboard where it is, from the header to the pages', async () => {
    const page = await openPage('/overview');
    const seen: string[] = [];
    for (let i = 0; i < 6; i += 1) {
      await page.keyboard.press('Tab');
      const [text, outline] = await page.evaluate(() => {
        const here = document.activeElement ?? document.body;
        return [here.textContent?.trim() ?? '', getComputedStyle(here).outlineStyle] as const;
      });
      expect([text, outline]).toEqual([text, 'solid']);
      seen.push(text);
    }
    expect(seen).toEqual(expect.arrayContaining(['Saillance', 'Overview']));
  });

  it('folds the pages behind a button where there is little room', async () => {
    const page = await openPage('/', { width: 360 });
    const menu = page.getByRole('button', { name: 'Menu' });
    const overview = page.locator('nav').getByRole('link', { name: 'Overview' });
    expect(await overview.isVisible()).toBe(false);
    await menu.focus();
    await page.keyboard.press('Enter');
    expect(await menu.getAttribute('aria-expanded')).toBe('true');
    await expectSound(page);
    await overview.focus();
    await page.keyboard.press('Enter');
    expect(await overview.isVisible()).toBe(false);
  });

  it('remembers the language and the theme', async () => {
    const page = await openPage('/');
    await page.getByRole('button', { name: 'Français' }).click();
    await page.getByLabel('Apparence').selectOption('dark');
    await page.reload();
    await settled(page);
    expect(await page.textContent('h1')).toBe('Vue d’ensemble');
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(18, 25, 27)');
  });

  it('shows what was stored as text, whatever it holds', async () => {
    await services().projects.put('harm', { name: HARM, packs: [], timezone: 'UTC', redact: false, minCell: 0 });
    const payload = { text: `Late delivery ${HARM}`, channel: HARM, segments: { [HARM]: HARM } };
    expect((await app().inject({ method: 'POST', url: '/v1/projects/harm/verbatims', payload })).statusCode).toBe(201);
    const page = await openPage('/overview?project=harm');
    await page.locator('.drop summary').click();
    expect(await page.getByRole('checkbox', { name: HARM }).count()).toBe(2);
    expect(await page.locator('option:checked').first().textContent()).toBe(HARM);
    expect(await page.locator('img').count()).toBe(0);
    await expectSound(page);
  });

  it('asks for a key when the service does, keeps it in this tab, and never in the address', async () => {
    const made = await app().inject({ method: 'POST', url: '/v1/keys', payload: { name: 'First', scopes: ['admin'] } });
    const { key } = made.json() as { key: string };
    const page = await openPage('/overview?project=demo');
    expect(await page.textContent('h1')).toBe('A key, please');
    await page.getByLabel('Key').fill('sail_wrong');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[role=alert]');
    await page.getByLabel('Key').fill(key);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.chart');
    await settled(page);
    expect(page.url()).not.toContain('sail_');
    await page.reload();
    await page.waitForSelector('.chart');
    expect(await page.evaluate((secret) => [Object.values({ ...localStorage }).includes(secret), document.cookie], key)).toEqual([
      false,
      '',
    ]);
    await page.getByRole('button', { name: 'Forget the key' }).click();
    await page.waitForSelector('.key-entry');
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });
});
