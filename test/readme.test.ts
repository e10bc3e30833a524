import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { buildApp } from '../src/http/app.ts';
import { ndjsonRows } from '../src/http/ndjson-rows.ts';
import { loadDemo } from '../src/service/load-demo.ts';
import { createServices } from '../src/service/services.ts';
import { createAnalysisPool } from '../src/worker/analysis-pool.ts';
import { createSqliteStore } from '../src/worker/store-sqlite.ts';
import { emptyFolder } from './helpers/fixture.ts';
import { callsOf, type PicturedItem, picture, pictureOf, readable, rewritten, shapeOf, shownPart } from './helpers/readme.ts';

const path = fileURLToPath(new URL('../README.md', import.meta.url));
const page = readFileSync(path, 'utf8');
const calls = callsOf(page);
const RANKING = '/v1/projects/demo/salience?level=top';

/** The sample project as `npm start` leaves it, at the end of its six months. */
async function startDemo() {
  const folder = emptyFolder();
  const pool = await createAnalysisPool(1, new URL('../dist/worker/analysis-thread.js', import.meta.url));
  const store = await createSqliteStore({ folder, readers: 1 });
  const services = createServices({ store, pool, now: () => Date.UTC(2026, 9, 31), makeId: () => 'made' });
  onTestFinished(() => services.close());
  await loadDemo(services, ndjsonRows(createReadStream(new URL('../data/samples/demo.ndjson', import.meta.url))));
  return buildApp({ services, version: '0' });
}

/*
 * The page's calls are made, in order, of the sample project with the real analyser. Their answers must have the shape that the page
 * shows; the figures in them follow the lexicons, and `npm run readme` writes them anew, with the picture.
 */
it('README.md shows calls that work, with the answers they get', async () => {
  const app = await startDemo();
  const ranking = (await app.inject(`${RANKING}&limit=12`)).json() as { items: PicturedItem[] };
  const answers: string[] = [];
  for (const { method, url, headers, payload, shown } of calls) {
    const answer = await app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
    expect(answer.statusCode, `${method} ${url}\n${answer.body}`).toBeLessThan(300);
    const part = shownPart(answer.json(), JSON.parse(shown));
    answers.push(readable(part));
    if (process.env.README !== 'write') expect(shapeOf(part), url).toEqual(shapeOf(JSON.parse(shown)));
  }
  if (process.env.README === 'write') writeFileSync(path, rewritten(page, answers, picture(ranking.items)));

  expect(calls).toHaveLength(5);
  expect(pictureOf(page).split('\n')).toHaveLength(ranking.items.length);
});
