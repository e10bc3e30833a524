import { describe, expect, it } from 'vitest';
import { expectSound, settled, useDashboard } from '../helpers/dashboard.ts';

const { openPage, app } = useDashboard();
const CARS = new URLSearchParams({ project: 'demo', period: 'all', a: 'segment.product=auto', b: 'segment.product=sante' });
const SCRIPT = '<img src=x onerror=alert(1)>';

describe('the page of comparisons', () => {
  it.each([
    ['en', 1280, 'light', 'What is said more', 'Certain: more in A', 'Not certain'],
    ['fr', 360, 'dark', 'Ce dont on parle plus', 'Certain\u00a0: plus en A', 'Pas certain'],
  ] as const)('says in %s at %i px what is certain of two groups', async (language, width, theme, title, sure, unsure) => {
    const page = await openPage(`/compare?${CARS}`, { language, width, theme });
    const drawn = await page.getByRole('img', { name: title }).textContent();
    for (const text of ['auto', 'sante', sure, unsure]) expect(drawn).toContain(text);
    expect(await page.textContent('main')).toContain('Benjamini');
    expect(await page.locator('ol.terms').textContent()).toContain('remboursements');
    await page.locator('.chart details > summary').first().press('Enter');
    expect(await page.getByRole('region', { name: title }).getByRole('link').count()).toBeGreaterThan(20);
    await expectSound(page);
  });

  it('begins with the period before, takes everyone else by keyboard, and keeps both in the address', async () => {
    const page = await openPage('/compare?project=demo');
    const ready = (name: string) => page.getByRole('button', { name, exact: true });
    expect(await ready('The period before').getAttribute('aria-pressed')).toBe('true');
    expect(await page.getByRole('img', { name: 'What is said more' }).textContent()).toContain('Premium and price');
    await page.getByRole('region', { name: 'Side A' }).locator('summary').press('Enter');
    await page.getByRole('region', { name: 'Side A' }).getByLabel('auto', { exact: true }).press('Space');
    await ready('Everyone else').press('Enter');
    await settled(page);
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('a'), searchParams.get('b')]).toEqual([
      'segment.product=auto',
      'segment.product=habitation&segment.product=sante',
    ]);
    expect(await page.getByRole('img', { name: 'What is said more' }).textContent()).toContain('habitation, sante');
  });

  it('tells what one side judges otherwise, though both speak of it as often', async () => {
    const said = (shop: string, text: string) =>
      Array.from({ length: 40 }, (_, i) => ({ id: `${shop}-${i}`, text, at: '2026-10-30T12:00:00Z', segments: { shop } }));
    const verbatims = [...said('north', 'La livraison est arrivée en retard.'), ...said('south', 'Livraison parfaite, merci.')];
    expect((await app().inject({ method: 'POST', url: '/v1/projects/demo/verbatims', payload: { verbatims } })).statusCode).toBe(201);
    const sides = { a: 'segment.shop=north', b: 'segment.shop=south' };
    const page = await openPage(`/compare?${new URLSearchParams({ project: 'demo', period: 'all', ...sides })}`);
    const judged = page.getByRole('region', { name: 'What is judged better, or worse' });
    expect(await judged.getByRole('img').textContent()).toMatch(/Delivery.*Certain: worse in A/);
    expect(await judged.textContent()).toMatch(/[12] differences? (is|are) certain/);
    await expectSound(page);
  });

  it('offers days of its own to a side of a page about all time', async () => {
    const page = await openPage('/compare?project=demo&period=all');
    const side = page.getByRole('region', { name: 'Side B' });
    await side.locator('select').selectOption('custom');
    await side.locator('input[type=date]').first().fill('2026-10-01');
    await settled(page);
    expect(new URL(page.url()).searchParams.get('b')).toBe('from=2026-10-01');
    await page.getByRole('img', { name: 'What is said more' }).waitFor();
  });

  it('shows what is stored as text, and says when a side holds nothing or is the other', async () => {
    const said = (kind: string) => ({ id: kind, text: 'La franchise est chère.', at: '2026-10-30T12:00:00Z', segments: { kind } });
    const payload = { verbatims: ['plain', SCRIPT].map(said) };
    expect((await app().inject({ method: 'POST', url: '/v1/projects/demo/verbatims', payload })).statusCode).toBe(201);
    const a = String(new URLSearchParams({ 'segment.kind': SCRIPT }));
    const page = await openPage(`/compare?${new URLSearchParams({ project: 'demo', period: 'all', a, b: 'segment.kind=none' })}`);
    expect(await page.textContent('.side .who')).toContain(`kind: ${SCRIPT}`);
    expect(await page.textContent('main')).toContain('Nothing was said on side B');
    await expectSound(page);
    await page.getByRole('region', { name: 'Side B' }).getByRole('button', { name: 'Everyone else' }).press('Enter');
    await page.getByRole('img', { name: 'What is said more' }).waitFor();
    await page.getByRole('region', { name: 'Side B' }).locator('summary').press('Enter');
    await page.getByRole('button', { name: 'Remove all filters' }).press('Enter');
    await page.getByRole('region', { name: 'Side A' }).locator('summary').press('Enter');
    await page.getByRole('region', { name: 'Side A' }).getByRole('button', { name: 'Remove all filters' }).press('Enter');
    expect(await page.textContent('.notice')).toContain('Both sides are the same');
  });
});
