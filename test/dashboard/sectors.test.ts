import { beforeAll, describe, expect, it } from 'vitest';
import { expectSound, useDashboard } from '../helpers/dashboard.ts';

const { openPage, services, app } = useDashboard({ empty: true });
const SAID = ['Le Wi-Fi ne marche pas, très décevant.', 'Réservation simple et rapide, merci.', 'Personnel très aimable.'];
/** The sides of a comparison; other pages do not look at them. */
const SIDES = 'a=from%3D2026-02-01%26to%3D2026-04-01&b=from%3D2026-05-01%26to%3D2026-07-01';
const SECTORS = ['Hôtellerie', 'Transport aérien'];

/** Two sectors, whose touchpoints share labels; what is said of them differs from the first half of the year to the second. */
async function makeProject() {
  await services().projects.put('trips', {
    ...{ name: 'Trips', packs: ['hotel', 'air-travel'], timezone: 'Europe/Paris', defaultLang: 'fr', redact: true, minCell: 0 },
  });
  const rows = Array.from({ length: 90 }, (_, i) => ({
    text: SAID[(i * 7) % (i < 45 ? 3 : 2)],
    at: new Date(Date.UTC(2026, i < 45 ? 1 : 4, 1 + (i % 28))).toISOString(),
    scores: { nps: [2, 9, 7][(i * 7) % 3] },
  }));
  const sent = await app().inject({ method: 'POST', url: '/v1/projects/trips/verbatims', payload: { verbatims: rows } });
  expect(sent.json()).toMatchObject({ accepted: rows.length });
}

describe('touchpoints of several sectors that share a label', () => {
  beforeAll(makeProject);

  it.each([
    ['/overview', 'svg', 1280],
    ['/overview', 'svg', 360],
    ['/priorities', 'svg', 1280],
    ['/touchpoints', 'table', 1280],
    ['/compare', 'svg', 1280],
    ['/journey', '.stage table', 1280],
  ] as const)('say theirs on %s, in %s at %i pixels', async (path, where, width) => {
    const page = await openPage(`${path}?project=trips&period=all&${SIDES}`, { language: 'fr', width });
    if (path === '/journey') for (const stage of await page.locator('.stage summary').all()) await stage.click();
    for (const sector of SECTORS) await page.locator(`main ${where}`).getByText(`(${sector})`).first().waitFor({ state: 'attached' });
    await expectSound(page);
  });
});
