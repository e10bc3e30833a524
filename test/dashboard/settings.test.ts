import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectSound, settled, useDashboard } from '../helpers/dashboard.ts';

const { openPage, services } = useDashboard({ empty: true });
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
    expect(await page.textContent('.snippet')).toContain('/v1/projects/mutuelle-ete/verbatims');
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
    await page.getByRole('button', { name: 'Remove trustpilot' }).click();
    await page.keyboard.press('Enter');
    await page.getByText('No tool posts into this project yet.').waitFor();
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
});
