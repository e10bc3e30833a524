import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Reading, useDashboard } from './helpers/dashboard.ts';
import { indexedPng } from './helpers/indexed-png.ts';

/** A page that README.md pictures: its address, how it is read, and the part that stands at the top of the picture, or the page's own. */
interface Picture {
  readonly path: string;
  readonly reading: Reading;
  readonly from?: string;
}

/** The pictures by the names of their files. */
const PICTURED: Readonly<Record<string, Picture>> = {
  overview: { path: '/overview?project=demo&period=all', reading: { language: 'en', height: 944 } },
  priorities: { path: '/priorities?project=demo&period=all', reading: { language: 'en', height: 860 }, from: '.matrix' },
  verbatims: {
    path: '/verbatims?project=demo&period=all&q=lunettes&open=demo-0316',
    reading: { language: 'fr', height: 1180 },
  },
};
const MOST_BYTES = 150_000;
const WIDTH = 1280;

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const place = (name: string) => new URL(`../docs/images/${name}.png`, import.meta.url);

/*
 * `npm run screenshots` takes the pictures anew, from the sample project on its last day, where pages have changed what one sees. They
 * differ by machine in how letters are drawn, so that they are never compared.
 */
if (process.env.SCREENSHOTS === 'write') {
  describe('the pictures of the dashboard', () => {
    const { openPage } = useDashboard();
    it.each(Object.entries(PICTURED))('%s is taken', async (name, { path, reading, from }) => {
      const page = await openPage(path, { ...reading, width: WIDTH, theme: 'light' });
      if (from !== undefined)
        await page
          .locator(from)
          .first()
          .evaluate((part) => part.scrollIntoView({ block: 'end' }));
      mkdirSync(new URL('.', place(name)), { recursive: true });
      writeFileSync(place(name), indexedPng(await page.screenshot({ animations: 'disabled', caret: 'hide' })));
    });
  });
}

it.each(Object.keys(PICTURED))('README.md pictures the page %s, with words for who cannot see it', (name) => {
  const words = new RegExp(`!\\[([^\\]]*)\\]\\(docs/images/${name}\\.png\\)`).exec(readme)?.[1] ?? '';
  expect(words.length).toBeGreaterThan(80);
  const image = readFileSync(place(name));
  expect(image.length).toBeLessThan(MOST_BYTES);
  expect(image.readUInt32BE(16)).toBe(WIDTH);
});
