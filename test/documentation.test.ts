import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../src/config.ts';
import { ERRORS } from '../src/errors.ts';
import { RejectedRow } from '../src/schemas/ingest.ts';
import { clientSource } from './helpers/client-source.ts';
import { contract } from './helpers/contract.ts';
import { referenceText } from './helpers/reference.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');
const isThere = (path: string) => existsSync(`${root}${path}`);
const pages = readdirSync(`${root}docs`, { recursive: true, encoding: 'utf8' }).map((name) => `docs/${name}`);
const documents = ['README.md', ...pages].filter((path) => path.endsWith('.md'));
const documented = documents.map(read).join('\n');

const WRITE = 'npx vitest run test/documentation.test.ts -u writes docs/reference.md and src/client/api.ts anew';

const api = await contract();
const routes = Object.entries(api.paths).flatMap(([path, calls]) => Object.keys(calls).map((method) => `${method.toUpperCase()} ${path}`));

describe('documentation', () => {
  it.each(Object.values(SETTINGS).map(({ variable }) => variable))('tells of the setting %s', (variable) => {
    expect(documented.includes(`\`${variable}\``), WRITE).toBe(true);
    expect(read('README.md').includes(variable), 'it has a row in README.md').toBe(true);
  });

  it.each([...Object.keys(ERRORS), ...RejectedRow.shape.code.options])('tells of the code %s', (code) => {
    expect(documented.includes(`\`${code}\``), WRITE).toBe(true);
  });

  it.each(routes)('tells of the call %s', (route) => {
    expect(documented.includes(`\`${route}\``), WRITE).toBe(true);
  });

  it('has a reference page that says what the service says', async () => {
    await expect(referenceText(api)).toMatchFileSnapshot('../docs/reference.md');
  });

  it('has a typed client that knows every call of the contract', async () => {
    await expect(clientSource(api)).toMatchFileSnapshot('../src/client/api.ts');
  });

  it.each([...documents, 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'lexicons/README.md', 'data/README.md'])(
    '%s links to files that exist',
    (path) => {
      const folder = path.includes('/') ? `${path.slice(0, path.lastIndexOf('/'))}/` : '';
      const links = [...read(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map(([, target]) => target ?? '');
      const missing = links.filter((target) => !isThere(`${folder}${target}`));
      expect(missing).toEqual([]);
    },
  );

  it('names scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: object };
    const named = [...`${documented}${read('CONTRIBUTING.md')}`.matchAll(/npm (?:run )?(?!ci|install|run)([a-z-]+)/g)].map(
      ([, script]) => script ?? '',
    );
    expect([...new Set(named)].filter((script) => !(script in scripts))).toEqual([]);
  });

  it('keeps the README of a room to twenty lines', () => {
    const rooms = readdirSync(`${root}src`, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
    const long = rooms.filter(
      (room) => !isThere(`src/${room}/README.md`) || read(`src/${room}/README.md`).trimEnd().split('\n').length > 20,
    );
    expect(long).toEqual([]);
  });
});
