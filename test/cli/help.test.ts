import { describe, expect, it } from 'vitest';
import { COMMANDS, run } from '../../src/cli/program.ts';
import { createPaper } from '../helpers/command.ts';
import { sourceModules } from '../helpers/source-modules.ts';

const names = COMMANDS.map(({ name }) => name);
const pages = [[], ...names.map((name) => [name]), ...['create', 'list', 'rotate', 'revoke'].map((sub) => ['keys', sub])];

describe('help', () => {
  it.each(pages.flatMap((page) => (['en', 'fr'] as const).map((language) => ({ page: page.join(' '), words: page, language }))))(
    'of saillance $page in $language fits a terminal of 80 columns',
    async ({ words, language }) => {
      const { terminal, written } = createPaper(language);
      expect(await run([...words, '--help'], terminal)).toBe(0);
      const settings = written.out.indexOf('Settings, from');
      const page = settings === -1 ? written.out : written.out.slice(0, settings);
      expect(page.split('\n').filter((line) => line.length > 80)).toEqual([]);
      if (words.length === 1) expect(page).toMatch(language === 'en' ? /^Examples:\n {2}saillance /m : /^Exemples :\n {2}saillance /m);
      expect(written.err).toBe('');
    },
  );

  it.each([
    ['en', 'what is printed (choices table, json, ndjson; default table)'],
    ['fr', 'ce qui est affiché (choix table, json, ndjson ; à défaut table)'],
  ] as const)('says choices and defaults in %s, and none that says nothing', async (language, words) => {
    const { terminal, written } = createPaper(language, 100);
    await run(['analyze', '--help'], terminal);
    expect(written.out.replace(/\s+/g, ' ')).toContain(words);
    expect(written.out).not.toContain('[]');
    await run(['import', '--help'], terminal);
    expect(written.out).not.toContain('false');
  });

  it('says each thing in both languages', async () => {
    const same = ['Options:', 'Usage:'];
    const [english, french] = await Promise.all(
      (['en', 'fr'] as const).map(async (language) => {
        const { terminal, written } = createPaper(language);
        await run(['salience', '--help'], terminal);
        return written.out;
      }),
    );
    for (const word of same) expect([english?.includes(word), french?.includes(word)]).toEqual([true, false]);
  });
});

describe('wrong usage', () => {
  it.each([
    [[], /Usage: saillance/],
    [['nope'], /unknown command 'nope'/],
    [['check', '--nope'], /unknown option '--nope'/],
    [['backup'], /missing required argument 'file'/],
    [['salience'], /required option '-p, --project <id>'/],
    [['salience', '-p', 'p', '--level', 'odd'], /Allowed choices are top, leaf, all/],
    [['salience', '-p', 'p', '--segment', 'plan'], /--segment takes a key and a value/],
    [['export', '-p', 'p', '--param', '=x', '--url', 'http://127.0.0.1:1'], /--param takes a name and a value/],
    [['eval', '--errors', 'many'], /it takes a count/],
    [['keys', 'rotate', 'x', '--grace', '1.5'], /it takes a count/],
    [['salience', '-p', 'p', '--limit', '-1'], /it takes a count/],
    [['serve', '--port', 'http'], /a port is a number/],
    [['import', '/nowhere/x.csv', '-p', 'p'], /there is no \/nowhere\/x\.csv/],
    [['keys'], /Usage: saillance keys/],
    [['keys', 'list', '--url', 'ftp://x'], /--url takes an address/],
    [['keys', 'list', '--url', 'http://u:p@x'], /--url holds no password/],
    [['keys', 'list', '--url', 'http://x', '--data', 'y'], /exclude each other/],
    [['keys', 'list', '--key-file', 'y'], /--key-file goes with --url/],
    [['keys', 'list', '--data', '/nowhere'], /there is no database in \/nowhere/],
    [['analyze', 'text', '--file', 'x'], /not both/],
    [['reanalyze'], /say which: --project ID/],
  ])('%j exits with 2 and says why', async (words, why) => {
    const { terminal, written } = createPaper();
    expect(await run(words, terminal)).toBe(2);
    expect(written.err).toMatch(why);
    expect(written.out).toBe('');
  });

  it('a service that does not answer is a fault', async () => {
    const { terminal, written } = createPaper();
    expect(await run(['keys', 'list', '--url', 'http://127.0.0.1:4'], terminal)).toBe(1);
    expect(written.err).toBe('error: no answer from http://127.0.0.1:4: ECONNREFUSED\n');
  });
});

it('loads two small packages for the list of commands, and no command', () => {
  const modules = new Map(sourceModules().map((module) => [module.path, module]));
  const seen = new Set(['cli/saillance.ts']);
  for (const path of seen) {
    const { code = '', imports = [] } = modules.get(path) ?? {};
    const atOnce = imports.filter(({ specifier, typeOnly }) => !typeOnly && !code.includes(`import('${specifier}')`));
    for (const { specifier, target } of atOnce) seen.add(target ?? specifier);
  }
  const loaded = [...seen].filter((one) => !one.startsWith('node:') && !/^cli\/(?:terminal\/)?[a-z-]+\.ts$/.test(one));
  expect(loaded).toEqual(['commander', 'picocolors']);
});
