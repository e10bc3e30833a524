import { describe, expect, it } from 'vitest';
import { expectSound, useDashboard } from '../helpers/dashboard.ts';

const { openPage } = useDashboard();

describe('the overview', () => {
  it.each([
    ['en', 'Overview', 'What customers bring up', 'Claim'],
    ['fr', 'Vue d’ensemble', 'Ce dont les clients parlent', 'Sinistre'],
  ] as const)('says in %s what customers say', async (language, title, ranking, first) => {
    const page = await openPage('/', { language });
    expect(await page.textContent('h1')).toBe(title);
    expect(await page.getAttribute('html', 'lang')).toBe(language);
    expect(await page.getByRole('heading', { name: ranking }).count()).toBe(1);
    expect(await page.getByRole('img', { name: ranking }).textContent()).toContain(first);
    await expectSound(page);
  });
});
