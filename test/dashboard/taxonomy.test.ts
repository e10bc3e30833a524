import { describe, expect, it } from 'vitest';
import { expectSound, settled, useDashboard } from '../helpers/dashboard.ts';

const { openPage } = useDashboard();

describe('the taxonomy', () => {
  it('shows in French every touchpoint at its stage, with both labels and what is said of it', async () => {
    const page = await openPage('/taxonomy?project=demo&period=all', { language: 'fr' });
    expect(await page.textContent('h1')).toBe('Taxonomie');
    await page.getByText('masqué').or(page.getByText(/%/)).first().waitFor();
    const row = page.getByRole('row', { name: /^Sinistre Claim/ });
    expect(await row.textContent()).toMatch(/79.*%/);
    expect(await row.getByRole('link').getAttribute('href')).toBe('/touchpoints/insurance.claim?project=demo&period=all');
    expect(await page.locator('main section').count()).toBeGreaterThan(5);
    await page.getByLabel('Étapes selon').selectOption('product');
    await page.getByRole('heading', { name: 'Après-vente' }).waitFor();
    await expectSound(page);
  });

  it('is searched by keyboard at 360 pixels in the dark, in either language', async () => {
    const page = await openPage('/taxonomy?project=demo', { width: 360, theme: 'dark' });
    await page.getByLabel('Search a touchpoint').focus();
    await page.keyboard.type('sinistre');
    await page.getByText(/\d found/).waitFor();
    expect(await page.getByRole('rowheader').first().textContent()).toContain('Claim');
    await settled(page);
    await expectSound(page);
    await page.keyboard.type('zzz');
    await page.getByText('No touchpoint has such a name.').waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await page.getByRole('row').count()).toBeGreaterThan(80);
  });
});
