import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DASHBOARD_PATHS } from '../../src/http/dashboard-paths.ts';
import { settled, useDashboard } from '../helpers/dashboard.ts';

const { openPage } = useDashboard();
const ADDRESSES = [...DASHBOARD_PATHS.map((path) => `/${path}`), '/touchpoints/insurance.claim', '/verbatims/demo-0316'];
const MOST = 400;

/** Where the focus is, and what is wrong with how it shows. */
interface Stop {
  readonly name: string;
  /** Of its kind among all stops so far: a second time at the same place means that the focus goes in circles. */
  readonly visits: number;
  readonly faults: readonly string[];
}

/**
 * Runs in the page: the stop at which the focus is, null where it has left the page. A target smaller than 24 px has a label, or
 * stands in text; one that is not seen shows by its label.
 */
function lookAround(): Stop | null {
  const here = document.activeElement;
  if (!(here instanceof HTMLElement) || here === document.body) return null;
  const visits = Number(here.dataset.visits ?? 0) + 1;
  here.dataset.visits = String(visits);
  const seen = (here.matches('.unseen') ? here.closest('label') : null) ?? here;
  const { left, right, top, bottom, width, height } = seen.getBoundingClientRect();
  const style = getComputedStyle(seen);
  const target = here.closest('label')?.getBoundingClientRect() ?? { width, height };
  const inset = Math.min(width, height) / 4;
  const places = [(left + right) / 2, left + inset, right - inset].flatMap((x) =>
    [(top + bottom) / 2, top + inset, bottom - inset].map((y) => [x, y] as const),
  );
  const shown = places.some(([x, y]) => {
    const found = document.elementFromPoint(x, y);
    return found !== null && (seen.contains(found) || found.contains(here));
  });
  const faults = [
    ...(style.outlineStyle === 'none' || Number.parseFloat(style.outlineWidth) < 2 ? ['no outline'] : []),
    ...(shown ? [] : ['hidden by something else, or out of sight']),
    ...(style.display !== 'inline' && (target.width < 24 || target.height < 24) ? [`${width} by ${height} px`] : []),
  ];
  return { name: (here.getAttribute('aria-label') ?? here.textContent ?? here.tagName).trim().slice(0, 60), visits, faults };
}

/** Every stop from the start of the page on, until the focus leaves it. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let i = 0; i < MOST; i += 1) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(lookAround);
    if (stop === null) return stops;
    stops.push(stop);
    if (stop.visits > 2) break;
  }
  throw new Error(`the focus never leaves the page; it was last at ${stops.at(-1)?.name}`);
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());

describe('the focus', () => {
  it.each(ADDRESSES)('shows at every stop of %s, is hidden by nothing, and goes out as it came in', async (address) => {
    const page = await openPage(`${address}?project=demo&period=all`, { width: 1280, height: 700 });
    const there = await walk(page, 'Tab');
    const back = await walk(page, 'Shift+Tab');
    expect([...there, ...back].filter(({ faults }) => faults.length > 0)).toEqual([]);
    expect(back.map(({ name }) => name)).toEqual(there.map(({ name }) => name).reverse());
  });

  it.each(['/overview', '/verbatims'])('shows at every stop of %s where there is hardly room: 400% of 1280 by 1024', async (address) => {
    const page = await openPage(`${address}?project=demo&period=all`, { width: 320, height: 256 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect((await walk(page, 'Tab')).filter(({ faults }) => faults.length > 0)).toEqual([]);
  });

  it('goes to the title of the page that a link leads to, and back', async () => {
    const page = await openPage('/overview?project=demo');
    await page.locator('nav').getByRole('link', { name: 'Priorities' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    expect(await focused(page)).toBe('Priorities');
    await page.goBack();
    await page.waitForFunction(() => document.activeElement?.textContent === 'Overview');
  });

  it('comes out of choices that fold, and folds them when it goes on', async () => {
    const page = await openPage('/overview?project=demo');
    const segments = page.locator('.drop');
    for (const width of [360, 480, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await segments.locator('summary').click();
      await page.waitForFunction(() => (document.querySelector('.drop > div')?.getBoundingClientRect().right ?? innerWidth) < innerWidth);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), String(width)).toBeLessThanOrEqual(width);
      expect(
        await segments.locator(':scope > div').evaluate((choices) => choices.getBoundingClientRect().left),
        String(width),
      ).toBeGreaterThan(0);
      await page.keyboard.press('Escape');
    }
    await segments.locator('summary').focus();
    await page.keyboard.press('Enter');
    await segments.getByRole('checkbox').first().focus();
    await page.keyboard.press('Escape');
    expect(await segments.getAttribute('open')).toBeNull();
    expect(await focused(page)).toContain('Everyone');
    await page.keyboard.press('Enter');
    await segments.getByRole('checkbox').last().focus();
    await page.keyboard.press('Tab');
    expect(await segments.getAttribute('open')).toBeNull();
  });

  it('stays near when what held it goes', async () => {
    const page = await openPage('/settings?project=demo');
    const field = page.getByRole('textbox', { name: 'Secret it signs with' });
    await field.focus();
    await page.evaluate(() => document.activeElement?.closest('form')?.remove());
    await page.waitForFunction(() => document.activeElement?.tagName === 'SECTION');
    expect(await focused(page)).toContain('Survey tools');
    const save = page.getByRole('button', { name: 'Save' });
    await save.focus();
    await save.evaluate(async (button: HTMLButtonElement) => {
      button.disabled = true;
      await new Promise((resolve) => setTimeout(resolve));
      button.disabled = false;
    });
    await page.waitForFunction(() => document.activeElement?.textContent === 'Save');
    await settled(page);
  });
});
