import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectSound, settled, useDashboard } from '../helpers/dashboard.ts';

const { openPage, services, app } = useDashboard({ empty: true });
/** Every pack there is, as the form must name it. */
const PACKS = readdirSync('lexicons/packs')
  .filter((pack) => pack !== 'base')
  .sort();
const HARM = '<img src=x onerror=alert(1)>';

// In this order: an empty service, then one with a project, at last one that asks for keys.
describe('the settings', () => {
  it('make a project in French where there is none, and change it', async () => {
    const page = await openPage('/settings', { language: 'fr' });
    expect(await page.textContent('h1')).toBe('Réglages');
    await page.getByLabel('Nom', { exact: false }).last().fill('Mutuelle Été');
    for (const box of await page.locator('.packs input:enabled').all()) await box.check();
    await page.getByRole('button', { name: 'Créer le projet' }).click();
    await page.getByRole('heading', { name: 'Projet : Mutuelle Été' }).waitFor();
    await settled(page);
    expect(await services().projects.get('mutuelle-ete')).toMatchObject({ packs: PACKS, timezone: 'Europe/Paris' });
    await page.getByLabel('Masquer les effectifs').first().fill('5');
    await page.getByLabel('Jours de conservation').first().fill('365');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('region', { name: 'Projet : Mutuelle Été' }).getByText('Enregistré.').waitFor();
    expect(await services().projects.get('mutuelle-ete')).toMatchObject({ minCell: 5, retentionDays: 365, packs: PACKS });
    const [, address = '', body = ''] =
      /'https?:\/\/[^/]+(\/.*?)'.* -d '(.*)'/s.exec((await page.textContent('.snippet code')) ?? '') ?? [];
    expect(address).toBe('/v1/projects/mutuelle-ete/verbatims');
    const headers = { 'content-type': 'application/json' };
    expect((await app().inject({ method: 'POST', url: address, headers, body })).json()).toMatchObject({ accepted: 1 });
    await expectSound(page);
  });

  it('let a tool post by keyboard at 360 pixels in the dark: its token is shown once', async () => {
    await services().projects.put('mutuelle-ete', { name: HARM, packs: [], timezone: 'UTC', redact: true, minCell: 0 });
    const page = await openPage('/settings?project=mutuelle-ete', { width: 360, theme: 'dark' });
    expect(await page.textContent('main h2')).toContain(HARM);
    await page.getByLabel(/^Tool/).selectOption('trustpilot');
    await page.getByRole('button', { name: 'Let it post' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.once');
    const address = (await page.locator('.once code').first().textContent()) ?? '';
    expect(address).toMatch(/\/v1\/projects\/mutuelle-ete\/connectors\/trustpilot\/[\w-]{20,}$/);
    expect(page.url()).not.toContain(address.split('/').pop());
    await expectSound(page);
    await page.getByRole('button', { name: 'I have copied it' }).click();
    expect(await page.textContent('main')).not.toContain(address);
    await page.getByRole('button', { name: 'Make up a secret' }).click();
    expect(await page.getByLabel('Secret it signs with').inputValue()).toMatch(/^whsec_.{44}$/);
    await page.getByRole('button', { name: 'Remove Trustpilot' }).click();
    await page.keyboard.press('Enter');
    await page.getByText('No tool posts into this project yet.').waitFor();
  });

  it.each([
    ['en', 'Delete the project', 'To confirm', 'Delete it for good', 'cannot be undone', 'Go on with another project', 1280, 'light'],
    ['fr', 'Supprimer le projet', 'Pour confirmer', 'Supprimer définitivement', 'irréversible', 'Continuer avec', 360, 'dark'],
  ] as const)(
    'delete a project once its id is typed, and lead on, in %s',
    async (language, title, label, act, warning, on, width, theme) => {
      await services().projects.put('gone', { name: HARM, packs: [], timezone: 'UTC', redact: true, minCell: 0 });
      const page = await openPage('/settings?project=gone', { language, width, theme });
      const panel = page.getByRole('region', { name: title });
      expect(await panel.textContent()).toContain(warning);
      const button = panel.getByRole('button', { name: act });
      const typed = panel.getByLabel(label);
      for (const wrong of ['', 'GONE', 'gone-too']) {
        await typed.fill(wrong);
        expect(await button.isDisabled()).toBe(true);
        await page.keyboard.press('Enter');
      }
      expect(await services().projects.get('gone')).toMatchObject({ id: 'gone' });
      await typed.fill('gone');
      await expectSound(page);
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: on }).waitFor();
      await settled(page);
      await expect(services().projects.get('gone')).rejects.toThrow('PUT');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(HARM);
      expect(await page.locator('.picker.project option').allTextContents()).toHaveLength(1);
      expect(new URL(page.url()).searchParams.get('project')).toBe('mutuelle-ete');
      await expectSound(page);
      await page.getByRole('link', { name: on }).click();
      await page.waitForURL(/\/overview\?project=mutuelle-ete/);
    },
  );

  it('delete the last project, and lead to the beginning', async () => {
    await services().projects.remove('mutuelle-ete');
    await services().projects.put('last', { name: 'Last', packs: [], timezone: 'UTC', redact: true, minCell: 0 });
    const page = await openPage('/settings');
    await page.getByLabel('To confirm').fill('last');
    await page.getByRole('button', { name: 'Delete it for good' }).click();
    await page.getByRole('link', { name: 'Begin anew' }).click();
    await page.getByRole('button', { name: 'Load the sample project' }).waitFor();
    await expectSound(page);
    await services().projects.put('mutuelle-ete', { name: HARM, packs: [], timezone: 'UTC', redact: true, minCell: 0 });
  });

  it('make keys, shown once, and revoke them after asking', async () => {
    const page = await openPage('/settings?project=mutuelle-ete');
    const name = page.locator('section', { has: page.getByRole('heading', { name: 'Keys' }) }).getByLabel('Name', { exact: false });
    await name.fill('Mine');
    await page.getByRole('button', { name: 'Make the key' }).click();
    await page.waitForSelector('.once');
    const key = (await page.locator('.once code').textContent()) ?? '';
    expect(key).toMatch(/^sail_/);
    await page.getByRole('button', { name: 'I have copied it' }).click();
    await page.getByRole('rowheader', { name: 'Mine' }).waitFor();
    await settled(page);
    expect(await page.textContent('body')).not.toContain(key);
    expect(page.url()).not.toContain('sail_');
    await name.fill('Survey tool');
    await page.getByRole('button', { name: 'Make the key' }).click();
    await page.getByRole('button', { name: 'I have copied it' }).click();
    await page.getByRole('button', { name: 'Revoke Survey tool' }).click();
    expect(await page.textContent('.confirm')).toContain('will be refused');
    await expectSound(page);
    await page.getByRole('button', { name: 'Revoke Survey tool' }).click();
    await page.getByRole('cell', { name: 'revoked' }).waitFor();
  });

  it('say that it is deleted where somebody else was faster', async () => {
    const { key } = await services().keys.make({ name: 'Another', scopes: ['admin'] });
    const page = await openPage('/settings?project=mutuelle-ete');
    await page.getByLabel('Key', { exact: true }).fill(key);
    await page.keyboard.press('Enter');
    await page.getByLabel('To confirm').fill('mutuelle-ete');
    await services().projects.remove('mutuelle-ete');
    await page.getByRole('button', { name: 'Delete it for good' }).click();
    await page.getByRole('link', { name: 'Begin anew' }).waitFor();
  });
});
