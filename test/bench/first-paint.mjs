// How soon the dashboard is there, and how much script it takes: every page of the built service with the sample project, in the Chromium
// of the tests, with nothing cached: as the machine is, with its processor four times slower, and on a slow network (Fast 3G).
//   node test/bench/first-paint.mjs [repeats]      default 3
// Prints the median of: first contentful paint, largest contentful paint, and when the last skeleton has made way for figures (ms); and the
// script that was sent (bytes as compressed). Exit code 1 when a page paints after 1 s as the machine is, or needs 90,000 bytes of script.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { DASHBOARD_PATHS } from '../../dist/http/dashboard-paths.js';
import { startService } from './service-process.mjs';

const MOST_MS = 1000;
const MOST_BYTES = 90_000;
const STILL_MS = 400;
const repeats = Number(process.argv[2] ?? 3);

/** Kilobits a second, and milliseconds to and fro, as the tools of Chromium understand Fast 3G. */
const FAST_3G = { offline: false, latency: 562.5, downloadThroughput: (1440 * 1000) / 8, uploadThroughput: (675 * 1000) / 8 };
const CONDITIONS = {
  'as it is': [],
  'processor ÷ 4': [['Emulation.setCPUThrottlingRate', { rate: 4 }]],
  'Fast 3G': [
    ['Network.enable', {}],
    ['Network.emulateNetworkConditions', FAST_3G],
  ],
};

/** Runs in the page before anything else: notes the largest paint so far, and when nothing was loading any more. */
function observe() {
  const seen = { largest: 0, shown: null };
  globalThis.seen = seen;
  new PerformanceObserver((list) => {
    seen.largest = list.getEntries().at(-1).startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new MutationObserver(() => {
    const waits =
      document.querySelector('main h1') === null || document.querySelector('.skeleton, .computing, [aria-busy="true"]') !== null;
    if (waits) seen.shown = null;
    else seen.shown ??= performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

async function load(browser, address, commands) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  for (const [command, settings] of commands) await session.send(command, settings);
  await page.addInitScript(observe);
  const scripts = [];
  page.on('requestfinished', (request) => request.resourceType() === 'script' && scripts.push(request.sizes()));
  await page.goto(address);
  await page.waitForFunction((still) => globalThis.seen.shown !== null && performance.now() - globalThis.seen.shown > still, STILL_MS);
  const times = await page.evaluate(() => [
    performance.getEntriesByName('first-contentful-paint')[0].startTime,
    globalThis.seen.largest,
    globalThis.seen.shown,
  ]);
  const sent = (await Promise.all(scripts)).reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
  await context.close();
  return { times, sent };
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** Loads each page in each condition and prints its row; answers the latest first paint and the most script of all. */
async function measure(browser, address) {
  const conditions = Object.entries(CONDITIONS);
  await load(browser, `${address}/overview?project=demo`, []); // the first of all waits for the browser itself
  console.log(`| page | script, bytes |${conditions.map(([name]) => ` ${name}: first paint | largest | figures |`).join('')}`);
  console.log(`|---|---|${'---|---|---|'.repeat(conditions.length)}`);
  let latest = 0;
  let heaviest = 0;
  for (const path of DASHBOARD_PATHS) {
    const cells = [];
    for (const [, commands] of conditions) {
      const loads = [];
      for (let i = 0; i < repeats; i++) loads.push(await load(browser, `${address}/${path}?project=demo`, commands));
      const [first, largest, figures] = [0, 1, 2].map((i) => median(loads.map(({ times }) => times[i])));
      const sent = Math.max(...loads.map((one) => one.sent));
      if (cells.length === 0) {
        latest = Math.max(latest, first);
        heaviest = Math.max(heaviest, sent);
        cells.push(sent);
      }
      cells.push(...[first, largest, figures].map((time) => time.toFixed(0)));
    }
    console.log(`| ${path} | ${cells.join(' | ')} |`);
  }
  return { latest, heaviest };
}

const folder = mkdtempSync(join(tmpdir(), 'saillance-paint-'));
const service = startService(folder, { SAILLANCE_DEMO: '1', SAILLANCE_LOG_LEVEL: 'warn' });
try {
  const address = await service.address;
  const { module } = await runnerImport(fileURLToPath(new URL('../helpers/chromium.ts', import.meta.url)));
  const browser = await module.launchChromium();
  const { latest, heaviest } = await measure(browser, address).finally(() => browser.close());
  const paints = `the latest first paint after ${latest.toFixed(0)} ms (below ${MOST_MS})`;
  console.log(`${paints}; the most script of a page ${heaviest} bytes (below ${MOST_BYTES})`);
  process.exitCode = latest < MOST_MS && heaviest < MOST_BYTES ? 0 : 1;
} finally {
  service.child.kill('SIGTERM');
  await service.exited;
  rmSync(folder, { recursive: true });
}
