import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildApp } from '../src/http/app.ts';
import type { Services } from '../src/service/services.ts';

const source = fileURLToPath(new URL('../src/service/', import.meta.url));
const figures = fileURLToPath(new URL('../docs/figures/', import.meta.url));
const LANGUAGES = ['fr', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

const pagesOf = (language: Language) => readdirSync(`${figures}${language}`).sort();
const read = (path: string) => readFileSync(`${figures}${path}`, 'utf8');
const slug = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/[ \u00A0\u202F]/g, '-');
const anchorsOf = (path: string) => [...read(path).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => slug(heading));

/** The ids that the contract fixes for fields named `formula`, wherever they are. */
function constants(node: unknown, found = new Set<string>()): Set<string> {
  if (node === null || typeof node !== 'object') return found;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'formula') {
      const { const: only, enum: several = [] } = value as { const?: string; enum?: string[] };
      for (const id of only === undefined ? several : [only]) found.add(id);
    }
    constants(value, found);
  }
  return found;
}

/** The ids that the code of the service writes: beside `formula`, or as what a figure is asked to be of. */
function written(): Set<string> {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const lines = files.flatMap((name) => readFileSync(`${source}${name}`, 'utf8').split('\n'));
  const told = lines
    .filter((line) => /\bformula:|\bmeanFigure\(/.test(line))
    .map((line) => line.slice(line.search(/formula:|meanFigure\(/)));
  return new Set(told.flatMap((line) => [...line.matchAll(/'([a-z]+(?:-[a-z]+)*)'/g)].map(([, id = '']) => id)));
}

async function formulas(): Promise<string[]> {
  const app = await buildApp({
    services: { ingest: { totals: {}, stop: () => undefined }, imports: { stop: async () => undefined } } as unknown as Services,
    version: '0',
  });
  await app.ready();
  const ids = new Set([...constants(app.swagger()), ...written()]);
  await app.close();
  return [...ids].sort();
}
const ids = await formulas();

describe('the pages of the figures', () => {
  it('find the formulas where answers give them', () => {
    expect(ids).toEqual(
      expect.arrayContaining(['impact', 'verdict', 'nps', 'mean-score', 'mean-sentiment', 'duration-quantile', 'wilson']),
    );
  });

  it.each(LANGUAGES)('explain every formula, once, in %s', (language) => {
    const anchors = pagesOf(language).flatMap((page) => anchorsOf(`${language}/${page}`));
    expect(ids.filter((id) => anchors.filter((anchor) => anchor === id).length !== 1)).toEqual([]);
  });

  it('exist in both languages, with the same formulas', () => {
    expect(pagesOf('fr')).toEqual(pagesOf('en'));
    const told = (path: string) => [...read(path).matchAll(/^### (.+)$/gm)].map(([, id]) => id);
    for (const page of pagesOf('fr')) expect(told(`fr/${page}`), page).toEqual(told(`en/${page}`));
  });

  it.each(LANGUAGES)('are all in the index, in %s', (language) => {
    const index = read(`${language}/README.md`);
    expect(pagesOf(language).filter((page) => page !== 'README.md' && !index.includes(`(${page})`))).toEqual([]);
  });

  it.each(LANGUAGES.flatMap((language) => pagesOf(language).map((page) => `${language}/${page}`)))('%s links to what exists', (path) => {
    const links = [...read(path).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)];
    const missing = links.filter(([, to = '', anchor]) => {
      const target = to === '' ? path : new URL(to, `file:///${path}`).pathname.slice(1);
      if (!/^(fr|en)\//.test(target)) return !isThere(path, to);
      return !isThere(path, to || path.slice(3)) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
    });
    expect(missing.map(([link]) => link)).toEqual([]);
  });

  it.each(pagesOf('fr'))('fr/%s is set as French is', (page) => {
    const prose = read(`fr/${page}`)
      .replace(/```[\s\S]*?```/g, '')
      .replace(/`[^`\n]*`/g, 'code')
      .replace(/^\|[ :|-]+\|$/gm, '');
    expect([...prose.matchAll(/.{0,20}(?:'| [;!?%»]| :|« |[^\s\u00A0\u202F(/]%).{0,10}/g)].map(([found]) => found)).toEqual([]);
  });
});

function isThere(from: string, to: string): boolean {
  try {
    return readFileSync(new URL(to, `file://${figures}${from}`)).length > 0;
  } catch {
    return false;
  }
}
