import { describe, expect, it } from 'vitest';
import { expectSound, settled, useDashboard } from '../helpers/dashboard.ts';

const { openPage, app } = useDashboard();

describe('the list of touchpoints', () => {
  it('is searched and followed by keyboard, whatever the accents, in French', async () => {
    const page = await openPage('/touchpoints?project=demo&period=all', { language: 'fr' });
    expect(await page.textContent('h1')).toBe('Points de contact');
    expect(await page.locator('.touchpoint-list tbody th').first().textContent()).toMatch(/^Sinistre/);
    await page.getByLabel('Chercher un point de contact').focus();
    await page.keyboard.type('telephone');
    await page.waitForFunction(() => document.querySelectorAll('.touchpoint-list tbody tr').length < 4);
    await expectSound(page);
    await page.getByRole('link', { name: 'Téléphone', exact: true }).focus();
    await page.keyboard.press('Enter');
    await settled(page);
    expect(await page.textContent('h1')).toBe('Téléphone');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  });
});

describe('the page of a touchpoint', () => {
  it('shows in French its trend with breaks, what goes with it, quotes with mentions marked, segments', async () => {
    const page = await openPage('/touchpoints/insurance.premium?project=demo&period=all', { language: 'fr' });
    expect(await page.textContent('h1')).toBe('Prix et cotisation');
    expect(await page.textContent('.touchpoint-facts')).toMatch(/Fait perdre des clients.*intervalle à 95.*sur 329/s);
    expect(await page.textContent('.changes')).toContain('31 août 2026');
    expect(await page.getByRole('img', { name: 'Impact sur la note d’ensemble' }).count()).toBe(1);
    expect(await page.locator('.quotes.negative mark').first().textContent()).toBe('hausse');
    expect(await page.locator('.quotes.positive figure').count()).toBe(4);
    expect(await page.getByRole('img', { name: 'Sentiment net' }).count()).toBe(1);
    expect(await page.textContent('.telling')).toContain('Reconnu à');
    await expectSound(page);
  });

  it('is worked by keyboard in English, on a phone, in the dark', async () => {
    const page = await openPage('/touchpoints/app?project=demo&period=30d', { width: 360, theme: 'dark' });
    await page.getByRole('button', { name: 'Net sentiment' }).focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).searchParams.get('show')).toBe('net');
    expect(await page.getByRole('region', { name: 'New words around it' }).textContent()).toContain('monté');
    await page.getByLabel('By').selectOption('lang');
    await settled(page);
    expect(await page.getByRole('img', { name: 'Share of verbatims' }).last().textContent()).toContain('French');
    await expectSound(page);
  });

  it('shows the words that mark it, with what is certain, its names and judgements apart, and leads to their verbatims', async () => {
    const many = (times: number, text: string) => Array.from({ length: times }, () => ({ text, lang: 'en' }));
    await app().inject({ method: 'PUT', url: '/v1/projects/marks', payload: { name: 'Marks', minCell: 5 } });
    const verbatims = [
      ...many(40, 'The delivery was awful, left under the kiosk'),
      ...many(40, 'A great delivery, beside the lounge'),
      ...many(60, 'The garden is open on Mondays'),
      ...many(3, 'The kiosk is open on Mondays'),
    ];
    expect((await app().inject({ method: 'POST', url: '/v1/projects/marks/verbatims', payload: { verbatims } })).statusCode).toBe(201);
    const page = await openPage('/touchpoints/delivery?project=marks&period=all', { width: 360, language: 'fr' });
    const marking = page.getByRole('region', { name: 'Mots qui le marquent' });
    await marking.getByRole('img').nth(1).waitFor();
    expect(await marking.locator('.telling').first().textContent()).toMatch(/^Reconnu à.*delivery 80/);
    expect(await marking.locator('.telling').nth(1).textContent()).toMatch(/^Mots négatifs.*awful 40/);
    await marking.locator('summary').first().click();
    const kiosk = marking.locator('tbody tr', { hasText: 'kiosk' }).first();
    expect(await kiosk.textContent()).toMatch(/kiosk50,0.%.*n = 80.*masqué.*sûr/);
    await expectSound(page);
    await marking.locator('.chart-links a', { hasText: 'lounge' }).last().focus();
    await page.keyboard.press('Enter');
    await settled(page);
    const { searchParams } = new URL(page.url());
    expect(['q', 'touchpoint', 'label', 'lang'].map((name) => searchParams.get(name))).toEqual(['lounge', 'delivery', 'positive', 'en']);
    expect(await page.locator('main').textContent()).toContain('beside the lounge');
  });

  it('says what to do where nothing is known, and lets no harm through', async () => {
    const text = 'The price is far too high <img src=x onerror="document.title=1"> I am leaving';
    await app().inject({ method: 'PUT', url: '/v1/projects/harm', payload: { name: 'Harm' } });
    const posted = await app().inject({
      method: 'POST',
      url: '/v1/projects/harm/verbatims',
      payload: { verbatims: [{ text, lang: 'en' }] },
    });
    expect(posted.statusCode).toBe(201);
    const page = await openPage('/touchpoints/price?project=harm&period=all');
    expect(await page.locator('main').textContent()).toContain('<img src=x');
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.getByRole('region', { name: 'Words that mark it' }).textContent()).toContain('choose a longer period');
    await expectSound(page);
    await page.goto(page.url().replace('/price', '/nowhere'));
    await settled(page);
    expect(await page.textContent('.notice')).toContain('All touchpoints');
  });
});
