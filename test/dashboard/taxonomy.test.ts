import { describe, expect, it } from 'vitest';
import { expectSound, settled, useDashboard } from '../helpers/dashboard.ts';

const { openPage } = useDashboard();

const heightOf = (page: Awaited<ReturnType<typeof openPage>>) => page.evaluate(() => document.documentElement.scrollHeight);

describe('the taxonomy', () => {
  it('unfolds from stages to families to words, in French and in English, and the address keeps what is unfolded', async () => {
    const page = await openPage('/taxonomy?project=demo&period=all', { language: 'fr' });
    expect(await page.textContent('h1')).toBe('Taxonomie');
    expect(await page.textContent('.page-head')).toMatch(/128 points de contact.*329 verbatims/);
    expect(await page.locator('details.group').count()).toBe(9);
    expect(await page.locator('.branch').count()).toBe(0);
    expect(await heightOf(page)).toBeLessThan(2000);

    await page.getByRole('heading', { name: 'Service client et problèmes' }).click();
    await page.getByRole('link', { name: 'Sinistre', exact: true }).waitFor();
    const claim = page.locator('.branches > li').filter({ has: page.getByRole('link', { name: 'Sinistre', exact: true }) });
    expect(await claim.textContent()).toMatch(/Claim · Assurance.*verbatims.*%.*Sentiment net/);
    expect(await claim.getByRole('link', { name: 'Sinistre' }).getAttribute('href')).toBe(
      '/touchpoints/insurance.claim?project=demo&period=all',
    );
    expect(await claim.getByRole('link', { name: /verbatims/ }).getAttribute('href')).toBe(
      '/verbatims?project=demo&period=all&touchpoint=insurance.claim',
    );
    await claim.getByRole('button', { name: 'Ce qui relève de Sinistre' }).click();
    await page.getByRole('link', { name: 'Expert et expertise' }).waitFor();
    await claim.getByRole('button', { name: 'Mots de Sinistre', exact: true }).click();
    await settled(page);
    const [french, english] = await claim.locator('.lexicon-columns section').allTextContents();
    expect(french).toMatch(/^Français · Sinistre.*Le nomment.*incendie.*Le laissent entendre/);
    expect(english).toMatch(/^English · Claim.*Le nomment.*hailstorm/);
    expect(new URL(page.url()).search).toBe('?project=demo&period=all&group=second.problem&open=insurance.claim&words=insurance.claim');
    await expectSound(page);

    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('incendie', { exact: true }).isVisible()).toBe(true);
    expect(await claim.getByRole('button').first().isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Tout replier' }).click();
    expect(await page.locator('.branch').count()).toBe(0);
    await page.getByLabel('Présenter par').selectOption('pack');
    await page.getByRole('heading', { name: 'Assurance' }).waitFor();
    expect(await page.locator('details.group').count()).toBe(3);
    await page.getByRole('heading', { name: 'Mots qui jugent, où qu’ils soient' }).click();
    await page.getByText('exclusion de garantie', { exact: true }).waitFor();
    expect(await page.locator('.lexicon-columns section').allTextContents()).toEqual([
      expect.stringMatching(/^Français · Assurance.*exclusion de garantie, sous toutes ses formes −0,5/),
      expect.stringMatching(/^English · Assurance/),
    ]);
    await expectSound(page);
  });

  it('finds touchpoints by the words that lead to them, by keyboard at 360 pixels in the dark', async () => {
    const page = await openPage('/taxonomy?project=demo', { width: 360, theme: 'dark' });
    await page.getByLabel('Search a touchpoint or a word').focus();
    await page.keyboard.type('Temps d’attente');
    await page
      .getByText(/\d touchpoints? found/)
      .first()
      .waitFor();
    await settled(page);
    const waiting = page.locator('.branch').filter({ hasText: 'Waiting and delays' });
    expect(await waiting.getByRole('list', { name: 'Words found' }).textContent()).toContain('fr temps d’attente');
    expect(await heightOf(page)).toBeLessThan(3000);
    await expectSound(page);

    await page.getByLabel('Search a touchpoint or a word').fill('waits');
    await page
      .getByText('still waiting', { exact: true })
      .or(page.getByText('wait', { exact: true }))
      .first()
      .waitFor();
    await page.getByLabel('Search a touchpoint or a word').fill('<b>zzz</b>');
    await page.getByText('No word or name like “<b>zzz</b>” leads to a touchpoint.').waitFor();
    expect(await page.getByRole('link', { name: 'Search the verbatims' }).getAttribute('href')).toContain('/verbatims?project=demo&q=');
    await expectSound(page);
  });

  it('leads on from a touchpoint that nobody speaks of, and is unfolded by keyboard alone', async () => {
    const page = await openPage('/taxonomy?project=demo&by=cycle');
    await page.locator('details.group > summary').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.branch').first().waitFor();
    await page.getByRole('button', { name: 'Unfold all' }).focus();
    await page.keyboard.press('Space');
    const silent = page.locator('.branches li').filter({ hasText: 'nothing said' }).first();
    await silent.getByRole('button', { name: /^Words/ }).focus();
    await page.keyboard.press('Enter');
    await settled(page);
    expect(await silent.locator('.lexicon').textContent()).toContain('Nobody speaks of it in this period');
    expect(await silent.locator('.lexicon').getByRole('link', { name: 'Try a sentence' }).getAttribute('href')).toBe('/try?project=demo');
    await silent.getByRole('link', { name: 'Look at all time' }).click();
    await settled(page);
    expect(new URL(page.url()).searchParams.get('period')).toBe('all');
    expect(new URL(page.url()).searchParams.getAll('words')).toHaveLength(1);
  });
});
