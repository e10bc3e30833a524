import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { coloursOf } from '../src/cli/terminal/colours.ts';
import { type PicturedItem, picture } from '../src/cli/terminal/picture.ts';
import { callsOf, pictureOf, readable, rewritten, shapeOf, shownPart } from './helpers/readme.ts';
import { startDemo } from './helpers/start-demo.ts';

const path = fileURLToPath(new URL('../README.md', import.meta.url));
const page = readFileSync(path, 'utf8');
const calls = callsOf(page);
const RANKING = '/v1/projects/demo/salience?level=top';

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
  if (process.env.README === 'write') writeFileSync(path, rewritten(page, answers, picture(ranking.items, 76, coloursOf({}, false))));

  expect(calls).toHaveLength(5);
  expect(pictureOf(page).split('\n')).toHaveLength(ranking.items.length);
});
