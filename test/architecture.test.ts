import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { roomOf, type SourceModule, sourceModules } from './helpers/source-modules.ts';

const modules = sourceModules();
const byPath = new Map(modules.map((module) => [module.path, module]));

/**
 * Where an import of ours may go, room by room: whole rooms, or single files of one. Everybody may use its own room.
 * Rooms that are not listed (main, cli, worker) start a process or a thread and may use everything.
 */
const ARROWS: Readonly<Record<string, { readonly may: readonly string[]; readonly because: string }>> = {
  client: { may: [], because: 'generated from the OpenAPI document, for programs outside' },
  dashboard: { may: ['client'], because: 'the pages know the public API alone' },
  http: { may: ['service', 'errors', 'schemas'], because: 'http speaks HTTP; what is done stands in service' },
  service: {
    may: ['store/store.ts', 'connectors', 'analysis', 'statistics', 'lexicon', 'text', 'errors', 'schemas'],
    because: 'a use case knows the Store port, never what implements it',
  },
  store: {
    may: [
      'schemas',
      'errors',
      'lexicon/taxonomy.ts',
      'analysis/analysis-columns.ts',
      'statistics/label.ts',
      'text/fold.ts',
      'text/stem.ts',
    ],
    because: 'the store keeps what it is given (taxonomy, columns), counts labels by their one rule, and folds and stems words to search',
  },
  files: { may: ['connectors', 'schemas', 'errors'], because: 'bytes of a file → rows, and rows become verbatims in connectors' },
  connectors: { may: ['schemas'], because: 'payload or row → Verbatim, whoever asks' },
  analysis: {
    may: ['lexicon', 'text', 'schemas', 'statistics/label.ts'],
    because: 'Document × Lexicon → Analysis, labelled by the one rule',
  },
  lexicon: { may: ['text', 'schemas'], because: 'entries pass through the same cutting and folding as texts' },
  statistics: { may: ['schemas'], because: 'numbers in, numbers out' },
  text: { may: [], because: 'string → Document, and nothing of ours' },
  schemas: { may: [], because: 'everybody uses schemas, so they use nobody' },
  errors: { may: [], because: 'everybody uses errors, so they use nobody' },
  config: { may: [], because: 'settings are read once, by those who start' },
};

/** Where each package may be imported. One row a dependency: a package without a role has no place here. */
const PACKAGES: Readonly<Record<string, { readonly at: RegExp; readonly role: string }>> = {
  '@fastify/compress': { at: /^http\//, role: 'compressed answers' },
  '@fastify/helmet': { at: /^http\//, role: 'security headers' },
  '@fastify/rate-limit': { at: /^http\/rate-limit\.ts$/, role: 'limits by key' },
  '@fastify/swagger': { at: /^http\//, role: 'the OpenAPI document' },
  '@fastify/swagger-ui': { at: /^http\//, role: 'the pages of the OpenAPI document' },
  'better-sqlite3': { at: /^store\/sqlite\//, role: 'the only driver, in the only room that knows SQL' },
  'close-with-grace': { at: /^main\.ts$/, role: 'a stop that finishes what was accepted' },
  compromise: {
    at: /^(lexicon\/inflection\/english-forms|service\/insights\/terms\/noun-phrases)\.ts$/,
    role: 'inflecting English entries when the lexicon is built, and noun phrases on demand',
  },
  fastify: { at: /^http\//, role: 'HTTP' },
  'fastify-type-provider-zod': { at: /^http\//, role: 'schemas as validators and as OpenAPI' },
  franc: { at: /^text\/language\.ts$/, role: 'refusing other languages, and a late voice between ours' },
  jstat: { at: /^statistics\/(distributions|jstat\.d)\.ts$/, role: 'the gamma and beta functions behind p values' },
  luxon: { at: /^(service|store|connectors\/mapping)\//, role: 'dates in the time zone of a project, those of a file’s rows too' },
  'ml-matrix': { at: /^statistics\/(solve-symmetric|relative-weights|penalised-likelihood)\.ts$/, role: 'eigenvectors and Cholesky' },
  natural: { at: /^text\/(stem|nearest|natural\.d)\.ts$/, role: 'stems of French and English words, distances for suggestions' },
  pino: { at: /^main\.ts$/, role: 'the log' },
  piscina: { at: /^worker\//, role: 'threads that analyse' },
  'prom-client': { at: /^http\/(health-)?metrics\.ts$/, role: 'figures for Prometheus' },
  'pure-rand': { at: /^statistics\/seeded-random\.ts$/, role: 'draws that a seed determines' },
  yaml: { at: /^lexicon\/read-packs\.ts$/, role: 'reading touchpoints.yaml when the lexicon is built' },
  zod: { at: /^(schemas\/|http\/|config\.ts$|lexicon\/)/, role: 'schemas' },
  '@fastify/multipart': { at: /^http\//, role: 'files that are posted' },
  '@fastify/static': { at: /^http\//, role: 'the files of the dashboard' },
  commander: { at: /^cli\//, role: 'arguments and help of the command line' },
  'csv-parse': { at: /^files\//, role: 'reading CSV' },
  'csv-stringify': { at: /^(http|files)\//, role: 'writing CSV' },
  fflate: { at: /^files\//, role: 'the size of a workbook before it is read' },
  'iconv-lite': { at: /^files\//, role: 'files in Windows-1252' },
  picocolors: { at: /^cli\//, role: 'colours of the terminal' },
  'read-excel-file': { at: /^files\//, role: 'reading XLSX' },
};

/** Packages that are built into the pages, or build them: none is installed to run the service. */
const BUNDLED: typeof PACKAGES = {
  '@preact/signals': { at: /^dashboard\//, role: 'state that knows who shows it' },
  'd3-scale': { at: /^dashboard\/charts\//, role: 'from figures to places on a chart' },
  'd3-shape': { at: /^dashboard\/charts\//, role: 'lines and bands of a chart' },
  preact: { at: /^dashboard\//, role: 'the pages' },
  vite: { at: /^dashboard\/vite\.config\.ts$/, role: 'building the pages' },
};

/** Rooms that know no clock, disk, network, randomness or process: the same input gives the same output, on any machine. */
const PURE = ['text', 'lexicon', 'analysis', 'statistics', 'connectors'];
const IMPURE = /\bprocess\.|\bDate\.now\b|\bnew Date\(\)|\bperformance\.|\bMath\.random\b|\bfetch\(|\bset(?:Timeout|Interval|Immediate)\(/;
/** By file or room. compromise is heavy and has no role but at the build: it is loaded when the first English word is inflected. */
const NODE_IN_PURE: Readonly<Record<string, string>> = {
  'lexicon/inflection/english-forms.ts': 'node:module',
  connectors: 'node:crypto', // signatures and digests, which the same input always gives alike
};

/** Files over 200 lines, each with the reason that keeps it one concept. */
const LONG: Readonly<Record<string, string>> = {
  'client/api.ts': 'every type and call of the contract, written from it',
};

const packageOf = (specifier: string) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
const isPackage = (specifier: string) => !specifier.startsWith('.') && !specifier.startsWith('node:');

/** Faults of every module, one line each, so that a failure says all at once. */
const faultsOf = (find: (module: SourceModule) => readonly string[], among = modules) =>
  among.flatMap((module) => find(module).map((fault) => `src/${module.path}: ${fault}`));

/** Everything that a module brings into its process when it is imported. */
function reach(path: string, seen = new Set<string>()): Set<string> {
  for (const { specifier, target, typeOnly } of byPath.get(path)?.imports ?? []) {
    const next = target ?? specifier;
    if (typeOnly || seen.has(next)) continue;
    seen.add(next);
    if (target !== null) reach(target, seen);
  }
  return seen;
}

describe('architecture', () => {
  it('is read from the sources: imports on one line, on several, of types, and called', () => {
    const targets = (path: string) => byPath.get(path)?.imports.map(({ specifier, target }) => target ?? specifier);
    expect(targets('main.ts')).toContain('http/app.ts');
    expect(targets('lexicon/inflection/english-forms.ts')).toContain('compromise/two');
    expect([...reach('worker/analysis-thread.ts')]).toContain('natural/lib/natural/stemmers/porter_stemmer_fr.js');
  });

  it('lets imports go down the list of rooms only', () => {
    const faults = faultsOf(({ room, imports }) => {
      const arrow = ARROWS[room];
      if (arrow === undefined) return [];
      const strays = imports.filter(({ target }) => target !== null && roomOf(target) !== room && !arrow.may.includes(roomOf(target)));
      return strays.flatMap(({ target }) => (arrow.may.includes(target ?? '') ? [] : [`may not import ${target} (${arrow.because})`]));
    });
    expect(faults).toEqual([]);
  });

  it('has a row for every room', () => {
    const rooms = new Set(modules.map(({ room }) => room));
    expect([...rooms].filter((room) => !(room in ARROWS)).sort()).toEqual(['cli', 'main', 'worker']);
  });

  it('keeps pure rooms free of clock, disk, network, randomness and process', () => {
    const pure = modules.filter(({ room }) => PURE.includes(room));
    const faults = faultsOf(({ path, room, code, imports }) => {
      const word = IMPURE.exec(code)?.[0];
      const allowed = NODE_IN_PURE[path] ?? NODE_IN_PURE[room];
      const node = imports.filter(({ specifier }) => specifier.startsWith('node:') && specifier !== allowed);
      return [...(word ? [`uses ${word}`] : []), ...node.map(({ specifier }) => `imports ${specifier}`)];
    }, pure);
    expect(faults).toEqual([]);
  });

  it('reads the environment where processes start, and nowhere else', () => {
    const faults = faultsOf(
      ({ code }) => (/\bprocess\.env\b/.test(code) ? ['reads process.env (settings are arguments)'] : []),
      modules.filter(({ room }) => room !== 'main' && room !== 'cli'),
    );
    expect(faults).toEqual([]);
  });

  it('writes SQL in the store only', () => {
    const faults = faultsOf(
      ({ code }) => (/\b(SELECT .+ FROM|INSERT INTO|DELETE FROM|PRAGMA) /.test(code) ? ['holds SQL'] : []),
      modules.filter(({ room }) => room !== 'store'),
    );
    expect(faults).toEqual([]);
  });

  it('never branches on a language: a language is a folder of data', () => {
    const faults = faultsOf(({ code }) => (/[!=]==\s*'(?:fr|en)'|case '(?:fr|en)'/.test(code) ? ['compares with a language code'] : []));
    expect(faults).toEqual([]);
  });

  it('keeps files to one concept: 200 lines, or a reason', () => {
    const faults = faultsOf(({ path, text }) => {
      const lines = text.split('\n').length - 1;
      return lines > 200 && !(path in LONG) ? [`has ${lines} lines`] : [];
    });
    expect(faults).toEqual([]);
    expect(Object.keys(LONG).filter((path) => !byPath.has(path))).toEqual([]);
  });

  it('says of every export what it is', () => {
    // What stands in one paragraph (a schema and its type, a list and its members) shares one sentence.
    const faults = faultsOf(({ text }) => {
      const named = text.split('\n\n').flatMap((paragraph) => {
        const [before = '', ...exports] = paragraph.split(/^export (?:async )?(?:function\*?|const|class|interface|type) /m);
        return exports.map((rest) => ({ name: /^\w+/.exec(rest)?.[0], documented: /\*\/\n$/.test(before) }));
      });
      const documented = new Set(named.flatMap((one) => (one.documented ? [one.name] : [])));
      return [...new Set(named.flatMap(({ name }) => (documented.has(name) ? [] : [`${name} has no sentence above it`])))];
    });
    expect(faults).toEqual([]);
  });
});

describe('packages', () => {
  it.each(Object.entries({ ...PACKAGES, ...BUNDLED }))('%s has its place', (name, { at, role }) => {
    const users = modules.filter(({ imports }) => imports.some(({ specifier }) => isPackage(specifier) && packageOf(specifier) === name));
    expect(users.length, `${name} is here for ${role}, and nothing uses it`).toBeGreaterThan(0);
    const strays = users.filter(({ path }) => !at.test(path)).map(({ path }) => path);
    expect(strays, `${name} is for ${role}`).toEqual([]);
  });

  it('are all given a role', () => {
    const declared = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { dependencies: object };
    const imported = modules.flatMap(({ imports }) =>
      imports
        .map(({ specifier }) => specifier)
        .filter(isPackage)
        .map(packageOf),
    );
    expect(Object.keys(declared.dependencies).sort()).toEqual(Object.keys(PACKAGES).sort());
    expect([...new Set(imported)].sort()).toEqual(Object.keys({ ...PACKAGES, ...BUNDLED }).sort());
  });

  it('take natural by subpath: its front door reads .env, prints, and loads database drivers', () => {
    const faults = faultsOf(({ imports }) =>
      imports.flatMap(({ specifier }) => (specifier === 'natural' ? ['imports natural whole'] : [])),
    );
    expect(faults).toEqual([]);
  });

  it('leave compromise and the lexicon’s compiler out of the threads that serve, analyse and store', () => {
    const starts = ['main.ts', 'worker/analysis-thread.ts', 'worker/store-reader.ts', 'worker/store-writer.ts'];
    expect(starts.filter((start) => !byPath.has(start))).toEqual([]);
    const loaded = starts.flatMap((start) =>
      [...reach(start)].filter((part) => /^(compromise|yaml)\b|lexicon\/compile-lexicon\.ts$/.test(part)),
    );
    expect(loaded).toEqual([]);
    expect([...reach('cli/build-lexicon.ts')]).toContain('compromise/two');
  });

  it('let the thread of insights load compromise when noun phrases are asked for, not before', () => {
    const users = modules.filter(({ imports }) => imports.some(({ specifier }) => specifier === 'compromise/three'));
    expect(users.map(({ path }) => path)).toEqual(['service/insights/terms/noun-phrases.ts']);
    expect(users[0]?.code).toContain("await import('compromise/three')");
    const loaded = [...reach('worker/insight-thread.ts')];
    expect(loaded).toContain('compromise/three');
    expect(loaded.filter((part) => /^(compromise\/two|yaml)|lexicon\/compile-lexicon\.ts$/.test(part))).toEqual([]);
  });
});
