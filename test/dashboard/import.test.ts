import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectSound, settled, useDashboard } from '../helpers/dashboard.ts';

const { openPage, services, app } = useDashboard({ empty: true });
const HARM = '<img src=x onerror=alert(1)>';
const SAID = [
  'Le conseiller au téléphone a été très aimable',
  'Remboursement beaucoup trop lent, c’est décevant',
  `Délai trop long ${HARM}`,
];

/** As Excel writes it in French: semicolons, Windows-1252, commas before decimals; one score that is none. */
const file = () => {
  const rows = Array.from({ length: 60 }, (_, i) => {
    const score = i === 7 ? 'beaucoup' : `${1 + (i % 4)},5`;
    return `R${i};${String(13 + (i % 15))}/0${1 + (i % 6)}/2026;${i % 11};${score};${SAID[i % 3]} (${i});${['Confort', 'Premium'][i % 2]};p${i}@example.org`;
  });
  const head = 'Identifiant;Date de réponse;Recommandation;Note de satisfaction;Avis;Offre;E-mail';
  return { name: 'enquête mars.csv', mimeType: 'text/csv', buffer: iconv.encode([head, ...rows].join('\r\n'), 'windows-1252') };
};

const project = async (id: string) => {
  await services().projects.put(id, { name: id, packs: [], timezone: 'Europe/Paris', redact: true, minCell: 0 });
  return `/import?project=${id}`;
};
const choose = async (page: Page, chosen: { name: string; mimeType: string; buffer: Buffer } = file()) => {
  await page.locator('input[type=file]').setInputFiles(chosen);
  await page.waitForSelector('.first-verbatims, .notice');
  await settled(page);
};

describe('the import', () => {
  it('goes in French from an Excel CSV to the ranking', async () => {
    const page = await openPage(await project('parcours'), { language: 'fr' });
    expect(await page.textContent('h1')).toBe('Importer un fichier');
    await expectSound(page);
    await choose(page);
    expect(await page.textContent('.facts')).toMatch(/windows-1252.*point-virgule.*virgule/);
    expect(await page.getByLabel('Sert de : Note de satisfaction').inputValue()).toBe('csat');
    expect(await page.getByLabel('Sert de : E-mail').inputValue()).toBe('respondent');
    expect(await page.textContent('.first-verbatims')).toContain('téléphone a été très aimable');
    expect(await page.textContent('.first-verbatims')).toContain('1,5');
    await expectSound(page);

    await page.getByLabel('Sert de : Offre').selectOption('channel');
    await page.waitForFunction(() => document.querySelector('.first-verbatims')?.textContent?.includes('Canal Confort'));
    await page.getByLabel('Garder ces choix').fill('Enquête de mars');
    await page.getByRole('button', { name: 'Garder', exact: true }).click();
    await page.getByText('Gardé sous le nom').waitFor();
    await page.getByRole('button', { name: 'Lancer l’import' }).click();
    await page.waitForSelector('.counts');
    await settled(page);
    expect(new URL(page.url()).searchParams.get('import')).toBeTruthy();
    expect(await page.textContent('.counts')).toMatch(/Lignes lues60.*Verbatims enregistrés59.*Lignes refusées1/);
    expect(await page.textContent('main')).toContain('et aucun si elle n’en contient pas');
    expect(await page.textContent('tbody')).toContain('Note de satisfaction');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /Télécharger/ }).click()]);
    expect(download.suggestedFilename()).toBe('enquête mars-rejected.csv');
    expect(readFileSync(await download.path(), 'utf8')).toContain('beaucoup');
    expect(await page.textContent('main > .panel')).toContain('enquête mars.csv');
    await expectSound(page);

    const profile = await services().imports.profiles.get(await services().projects.get('parcours'), 'enquete-de-mars');
    expect(profile.mapping).toMatchObject({ channel: 'Offre', texts: [{ from: 'Avis' }], decimal: 'comma' });
    await page.getByRole('link', { name: 'Voir ce dont parlent les clients' }).click();
    await page.waitForFunction(() => document.querySelector('.page-head')?.textContent?.includes('59'));
    await page.waitForSelector('.chart');
  });

  it('is done by keyboard at 360 pixels in the dark, and what a file holds stays text', async () => {
    const page = await openPage(await project('keys'), { width: 360, theme: 'dark' });
    const asked = page.waitForEvent('filechooser');
    await page.locator('input[type=file]').focus();
    await page.keyboard.press('Enter');
    const chooser = await asked;
    await chooser.setFiles(file());
    await page.waitForSelector('.first-verbatims');
    await settled(page);
    expect(await page.textContent('.first-verbatims')).toContain(HARM);
    expect(await page.locator('main img').count()).toBe(0);
    await expectSound(page);
    await page.getByRole('button', { name: 'Start the import' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.counts');
    await settled(page);
    await expectSound(page);
  });

  it('says in plain words what is wrong, and what to do', async () => {
    const page = await openPage(await project('wrong'));
    await choose(page, { name: 'old.xls', mimeType: 'application/vnd.ms-excel', buffer: Buffer.from('d0cf11e0a1b11ae10000', 'hex') });
    expect(await page.textContent('[role=alert]')).toContain('save it as CSV');
    await page.getByRole('button', { name: 'Choose another file' }).click();
    await choose(page);
    await page.getByLabel('Used as: Avis').selectOption('skip');
    expect(await page.getByRole('button', { name: 'Start the import' }).isDisabled()).toBe(true);
    expect(await page.textContent('main')).toContain('Use at least one column as a text');
    await page.goto(page.url().replace(/\?.*/, '?project=wrong&import=none'));
    await page.waitForSelector('.notice');
    expect(await page.textContent('.notice')).toContain('no such import');
    await page.getByRole('link', { name: 'Import another file' }).click();
    await page.waitForSelector('input[type=file]', { state: 'attached' });
  });

  it('follows an import where events break off, with a key that never stands in an address', async () => {
    const path = await project('private');
    const made = await app().inject({ method: 'POST', url: '/v1/keys', payload: { name: 'First', scopes: ['admin'] } });
    const { key } = made.json() as { key: string };
    const page = await openPage(path);
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    await page.getByLabel('Key').fill(key);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.drop-file');
    await page.route('**/events', (route) => route.fulfill({ status: 503, body: '' }));
    await choose(page);
    await page.getByRole('button', { name: 'Start the import' }).click();
    await page.waitForSelector('.counts');
    expect(addresses.filter((url) => url.includes(key))).toEqual([]);
  });
});
