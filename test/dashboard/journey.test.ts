import { describe, expect, it } from 'vitest';
import { expectSound, settled, useDashboard } from '../helpers/dashboard.ts';

const { openPage, app } = useDashboard();
const CLAIMS = '/journey?project=demo-claims&period=all';
const SCRIPT = '<img src=x onerror=alert(1)>';

describe('the page of journeys', () => {
  it.each([
    ['en', 1280, 'light', 'Along the steps', 'What we do not hear about', 'Step 3'],
    ['fr', 360, 'dark', 'Au fil des étapes', 'Ce dont on n’entend pas parler', 'Étape 3'],
  ] as const)('follows customers from step to step in %s at %i px', async (language, width, theme, steps, blind, last) => {
    const page = await openPage(`${CLAIMS}&by=channelOfSale`, { language, width, theme });
    const drawn = await page.getByRole('img', { name: steps }).textContent();
    for (const text of [last, 'agence', 'telephone']) expect(drawn).toContain(text);
    const figures = await page.getByRole('region', { name: steps }).getByRole('row', { includeHidden: true }).count();
    expect(figures, 'three steps of everyone and of three groups, and the head').toBe(13);
    expect(await page.getByRole('heading', { name: blind }).count()).toBe(1);
    await expectSound(page);
  });

  it('keeps the framework in the address, by keyboard, and shows what is stored as text', async () => {
    const stages = [{ id: 'one', name: SCRIPT, touchpoints: ['insurance.broker'] }];
    const url = '/v1/projects/demo-claims/journeys/maps/own';
    expect((await app().inject({ method: 'PUT', url, payload: { name: SCRIPT, stages } })).statusCode).toBe(201);
    const page = await openPage(`${CLAIMS}&map=own`);
    await page.getByRole('button', { name: 'Cycle' }).focus();
    await page.keyboard.press('Enter');
    await settled(page);
    expect(new URL(page.url()).searchParams.get('framework')).toBe('cycle');
    expect(await page.getByRole('img', { name: /^Stage by stage/ }).textContent()).toContain('Maintenance');
    await page.locator('details.stage > summary', { hasText: SCRIPT }).press('Enter');
    expect(await page.getByRole('cell', { name: 'ask about it' }).count()).toBe(1);
    await expectSound(page);
  });

  it('says what to send where there is no journey, and leads to the sample', async () => {
    const page = await openPage('/journey?project=demo');
    expect(await page.textContent('main code')).toContain('"step": 2');
    await page.getByRole('link', { name: 'See it on the sample project' }).press('Enter');
    await page.getByRole('img', { name: 'Along the steps' }).waitFor();
    expect(new URL(page.url()).searchParams.get('project')).toBe('demo-claims');
  });
});
