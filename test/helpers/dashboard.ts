import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, vi } from 'vitest';
import { demoRows } from '../../src/http/demo-rows.ts';
import { loadDemo } from '../../src/service/load-demo.ts';
import { launchChromium } from './chromium.ts';
import { makeRealApp } from './start-demo.ts';

/** Folder of the built pages. */
export const PAGES_FOLDER = fileURLToPath(new URL('../../dist/dashboard/', import.meta.url));

/** How the reader reads. */
export interface Reading {
  readonly language?: 'en' | 'fr';
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
}

/** Milliseconds: a browser on a busy machine is slow, and no test is about how slow. */
const PATIENCE = { step: 120_000, test: 600_000 };

const faults = new WeakMap<Page, string[]>();

/**
 * The real app with its pages, and a browser, for the tests of a file: with the sample projects, or `empty`. `openPage` opens an address
 * as a reader of their own; what the page says on the console is kept for `expectSound`.
 */
export function useDashboard({ empty = false } = {}) {
  vi.setConfig({ testTimeout: PATIENCE.test, hookTimeout: PATIENCE.test });
  let browser: Browser;
  let made: Awaited<ReturnType<typeof makeRealApp>>;
  let url = '';
  beforeAll(async () => {
    [browser, made] = await Promise.all([launchChromium(), makeRealApp({ pages: PAGES_FOLDER })]);
    if (!empty) await loadDemo(made.services, demoRows);
    url = await made.app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await browser.close();
    await made.close();
  });

  async function openPage(path: string, { language = 'en', width = 1280, height = 900, theme = 'light' }: Reading = {}): Promise<Page> {
    const locale = { en: 'en-GB', fr: 'fr-FR' }[language];
    const context = await browser.newContext({
      viewport: { width, height },
      locale,
      colorScheme: theme,
      reducedMotion: 'reduce',
      timezoneId: 'Europe/Paris',
    });
    context.setDefaultTimeout(PATIENCE.step);
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const found: string[] = [];
    faults.set(page, found);
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && found.push(message.text()));
    page.on('pageerror', (error) => found.push(String(error)));
    await page.goto(`${url}${path}`);
    await settled(page);
    return page;
  }
  return {
    openPage,
    /** The services of the app, to prepare what a page shall show. */
    services: () => made.services,
    app: () => made.app,
    /** Where the app listens. */
    url: () => url,
  };
}

/** Resolves once the page shows what it was asked for: nothing loads or is computed any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('main h1');
  await page.waitForFunction(() => document.querySelector('.skeleton, .computing, [aria-busy="true"]') === null);
}

/** What the page said on its console so far: errors, warnings, and breaches of the policy. */
export const faultsOf = (page: Page): readonly string[] => faults.get(page) ?? [];

/**
 * Holds that the page is sound: nothing on the console, no breach of the policy, no scroll to the side, and nothing that axe finds. Told to
 * expect a question for a key, it lets a browser say that one was asked for.
 */
export async function expectSound(page: Page, { asksForKey = false } = {}): Promise<void> {
  const found = faultsOf(page).filter((fault) => !(asksForKey && fault.includes('401')));
  expect(found, 'errors and warnings on the console').toEqual([]);
  const [scrolled, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
  expect(scrolled, 'width of the page').toBeLessThanOrEqual(shown);
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe;
    return (await run.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
  expect(violations, 'what axe finds').toEqual([]);
}
