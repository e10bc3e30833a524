import { describe, expect, it } from 'vitest';
import { expectSound, settled, useDashboard } from '../helpers/dashboard.ts';

const { openPage } = useDashboard();

describe('the page of priorities', () => {
  it('says in French what comes first, on a wide screen', async () => {
    const page = await openPage('/priorities?project=demo&period=all', { language: 'fr' });
    expect(await page.textContent('h1')).toBe('Priorités');
    const matrix = page.getByRole('img', { name: 'Importance et performance' });
    expect(await matrix.textContent()).toContain('Agir d’abord');
    const verdicts = await page.locator('.verdicts').first().locator('li').allTextContents();
    expect(verdicts[0]).toMatch(/^Fait perdre des clients/);
    expect(verdicts.join('\n')).toMatch(/^[^\n]*Sinistre\u00a0: /m);
    expect(await page.getByText('disent du mal d’au moins un de ces sujets').first().textContent()).toMatch(
      /^Sinistre, .* des détracteurs \(/,
    );
    await page.getByText('En tableau').first().click();
    expect(await page.getByRole('region', { name: 'Importance et performance. En tableau' }).getByRole('row').count()).toBeGreaterThan(20);
    await expectSound(page);
  });

  it('is worked by keyboard in English, on a phone, in the dark', async () => {
    const page = await openPage('/priorities?project=demo&period=all', { width: 360, theme: 'dark' });
    await expectSound(page);
    await page.getByRole('button', { name: /^Satisfaction/ }).focus();
    await page.keyboard.press('Enter');
    await settled(page);
    expect(new URL(page.url()).searchParams.get('outcome')).toBe('csat');
    expect(await page.getByRole('button', { name: /^Satisfaction/ }).getAttribute('aria-pressed')).toBe('true');
    const mark = page.locator('.chart-links a').first();
    await mark.focus();
    expect(await page.textContent('.pointed-at')).toContain(await mark.textContent());
    const address = (await mark.getAttribute('href')) ?? '';
    await page.keyboard.press('Enter');
    expect(page.url()).toContain(address);
  });

  it('says why an outcome cannot be chosen, and what to do where nothing says how it ended', async () => {
    const page = await openPage('/priorities?project=demo&from=2026-05-01&to=2026-05-14&channel=sms&outcome=stars');
    expect(await page.getByRole('button', { name: 'Stars' }).isDisabled()).toBe(true);
    expect(await page.getByText('No verbatim in this scope carries it').textContent()).toContain('Stars');
    expect(await page.locator('.notice').first().textContent()).toContain('Choose another outcome');
    await expectSound(page);
  });
});
