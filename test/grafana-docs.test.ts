import { readFileSync } from 'node:fs';
import jsonata from 'jsonata';
import { describe, expect, test } from 'vitest';
import { startOwnApp } from './helpers/own-app.ts';

const read = (path: string) => readFileSync(new URL(`../docs/${path}`, import.meta.url), 'utf8');

interface Target {
  readonly datasource: { readonly uid: string };
  readonly url?: string;
  readonly root_selector?: string;
  readonly parser?: string;
  readonly format?: string;
  readonly columns?: readonly { readonly selector: string; readonly text: string; readonly type: 'string' | 'number' | 'timestamp' }[];
  readonly expr?: string;
}
interface Panel {
  readonly title: string;
  readonly fieldConfig: { readonly overrides: readonly { readonly matcher: { readonly options: string } }[] };
  readonly targets: readonly [Target];
}
interface Dashboard {
  readonly __inputs: readonly { readonly name: string }[];
  readonly templating: { readonly list: readonly { readonly name: string; readonly current: { readonly value: string } }[] };
  readonly panels: readonly Panel[];
}

const BOARDS = [
  ['en', 'grafana.md', JSON.parse(read('grafana/dashboard.json')) as Dashboard],
  ['fr', 'fr/grafana.md', JSON.parse(read('grafana/dashboard.fr.json')) as Dashboard],
] as const;
const questionsOf = (board: Dashboard) =>
  board.panels.flatMap(({ title, targets: [target] }) => (target.url ? [{ title, ...target }] : []));

const WORDS = ['Good staff, bad price.', 'Bad delivery.', 'Good delivery, good staff.', 'Nothing to say.'];
const FROM = Date.UTC(2026, 0, 1);

async function startAsked() {
  const { call } = await startOwnApp();
  await call('PUT', '/v1/projects/demo', undefined, { name: 'Demo', timezone: 'UTC' });
  const verbatims = Array.from({ length: 120 }, (_, i) => ({
    text: WORDS[i % 4],
    lang: 'en',
    at: new Date(FROM + (i % 8) * 7 * 86_400_000).toISOString(),
    scores: { nps: i % 11 },
  }));
  await call('POST', '/v1/projects/demo/verbatims', undefined, { verbatims });
  return call;
}

/** The address that Grafana makes of a query: its variables at their values, the range of the dashboard in epoch milliseconds. */
const filled = (url: string, { templating }: Dashboard) =>
  templating.list
    .reduce((address, { name, current }) => address.replaceAll(`\${${name}}`, current.value), url)
    .replaceAll(`\${__from}`, String(FROM))
    .replaceAll(`\${__to}`, String(Date.UTC(2026, 2, 1)));

const TYPES = {
  string: (value: unknown) => typeof value === 'string',
  number: (value: unknown) => typeof value === 'number' || value === null,
  timestamp: (value: unknown) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
};

describe.each(BOARDS)('the page on Grafana (%s)', (language, path, board) => {
  test('says what the dashboard asks, and what it asks is answered in flat rows with the columns of its panels', async () => {
    const call = await startAsked();
    const questions = questionsOf(board);
    expect(questions).toHaveLength(5);
    for (const { title, url = '', root_selector: selector = '', parser, format, columns = [] } of questions) {
      expect([read(path).includes(`\n${url}\n`), read(path).includes(`\n${selector}\n`), parser], title).toEqual([true, true, 'backend']);
      const answer = await call('GET', filled(url, board), undefined, undefined, { 'accept-language': language });
      expect(answer.status, `${title}: ${answer.body}`).toBe(200);
      const given = (await jsonata(selector).evaluate(answer.json())) as unknown;
      const rows = [given].flat() as Record<string, unknown>[];
      expect(rows.length, title).toBeGreaterThanOrEqual(format === 'timeseries' ? 8 : 1);
      for (const row of rows) {
        expect(Object.keys(row), title).toEqual(columns.map(({ selector }) => selector));
        for (const { selector: name, type } of columns) expect(TYPES[type](row[name]), `${title}, ${name}: ${row[name]}`).toBe(true);
      }
      expect(
        columns.some(({ type }) => type === 'timestamp'),
        title,
      ).toBe(format === 'timeseries');
    }
  });

  test('uses metrics that there are', async () => {
    const call = await startAsked();
    const metrics = (await call('GET', '/metrics')).body;
    const asked = board.panels.flatMap(({ targets: [{ expr }] }) => expr ?? []);
    expect(asked).toHaveLength(5);
    for (const expr of asked) {
      expect(read(path)).toContain(`\`${expr}\``);
      for (const [name] of expr.matchAll(/saillance_\w+/g)) expect(metrics).toMatch(new RegExp(`^${name}[{ ]`, 'm'));
      for (const [, labels = ''] of expr.matchAll(/by \(([^)]+)\)/g)) {
        for (const label of labels.split(', ')) expect(metrics).toContain(`${label}="`);
      }
    }
  });

  test('names its data sources, its columns and its variables', () => {
    const inputs = board.__inputs.map(({ name }) => `\${${name}}`);
    const known = [...board.templating.list.map(({ name }) => name), '__from', '__to'];
    for (const { targets, fieldConfig } of board.panels) {
      const [{ datasource, url = '', columns = [] }] = targets;
      expect(inputs).toContain(datasource.uid);
      for (const { matcher } of fieldConfig.overrides) expect(columns.map(({ text }) => text)).toContain(matcher.options);
      for (const [, name] of url.matchAll(/\$\{(\w+)\}/g)) expect(known).toContain(name);
    }
  });
});

test('both dashboards ask the same', () => {
  const [english, french] = BOARDS.map(([, , board]) =>
    board.panels.map(({ targets: [{ url, root_selector, expr, columns }] }) => [
      url,
      root_selector,
      expr,
      columns?.map(({ selector }) => selector),
    ]),
  );
  expect(french).toEqual(english);
});
