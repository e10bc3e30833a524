import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { saillance } from '../helpers/command.ts';
import { emptyFolder } from '../helpers/fixture.ts';
import { startProcess } from '../helpers/start-process.ts';

// The built command as a process of its own: what no call of its functions can show.

const TEXTS = ['Trop cher, et injoignables au téléphone.', 'Conseillère à l’écoute.', 'L’appli plante sans cesse !'];
const verbatims = Array.from({ length: 40 }, (_, i) => ({ id: `v${i}`, text: TEXTS[i % 3], at: `2021-03-${10 + (i % 9)}T10:00:00Z` }));

test('it asks a running service and the folder alike', async () => {
  const folder = emptyFolder();
  const env = { SAILLANCE_DATA: folder };
  const { address, call, stop } = await startProcess(env);
  const remote = ['--url', address];
  await call('PUT', '/v1/projects/p', { name: 'P' });
  expect((await call('POST', '/v1/projects/p/verbatims', { verbatims })).json).toMatchObject({ accepted: 40 });

  writeFileSync(`${folder}/avis.csv`, 'Id;Date;Commentaire;Note NPS\n1;01/03/2021;Trop cher;3\n2;31/02/2021;Parfait;9\n', 'latin1');
  writeFileSync(`${folder}/map.json`, '{"texts":[{"from":"Commentaire"}],"id":"Id","at":{"from":"Date","order":"day-first"}}');
  const importing = ['import', `${folder}/avis.csv`, '-p', 'p', '--mapping', `${folder}/map.json`];
  const rejected = ['--rejected', `${folder}/refused.csv`];
  const imported = saillance([...importing, ...rejected, ...remote], { env: { LANG: 'fr_FR.UTF-8' } });
  expect(imported).toMatchObject({
    status: 3,
    out: 'avis.csv: lignes lues 2, verbatims acceptés 1, mis à jour 0, doublons 0, refusés 1\n',
  });
  expect(imported.err).toMatch(/^ligne 3 : « Date » .+\nTout ce qui a été refusé est dans /);
  expect(readFileSync(`${folder}/refused.csv`, 'utf8')).toMatch(/^\ufeff.+\r\n3;Date;.+\r\n$/);
  expect(saillance(importing, { env })).toMatchObject({ status: 1, out: '', err: expect.stringContaining('give --url') });

  const drawn = saillance(['salience', '-p', 'p', ...remote]);
  expect(drawn).toMatchObject({ status: 0, err: '' });
  expect(drawn.out).toMatch(/^41 verbatims · 2021-03-01 – 2021-03-18\n 1 {2}\S.*█+░+ /);
  expect(saillance(['reanalyze', '--all'], { env })).toMatchObject({ status: 1, err: expect.stringContaining('uses') });

  const made = saillance(['keys', 'create', '--scope', 'admin'], { env });
  expect(made).toMatchObject({ status: 0, out: expect.stringMatching(/^sail_\S+\n$/), err: expect.stringContaining('Shown this once') });
  writeFileSync(`${folder}/key`, made.out);
  const list = () => saillance(['keys', 'list', ...remote, '--key-file', `${folder}/key`]);
  await expect.poll(() => list().out).toContain('admin');
  const keyless = saillance(['salience', '-p', 'p', ...remote]);
  expect(keyless).toMatchObject({ status: 1, out: '', err: expect.stringContaining('A key is needed') });

  const exported = saillance(['export', '-p', 'p', ...remote], { env: { SAILLANCE_KEY: made.out } });
  expect(exported.out.split('\r\n').length).toBe(43);
  expect(saillance(['export', '-p', 'nope', '--key-file', `${folder}/key`, ...remote])).toMatchObject({ status: 2, out: '' });
  expect(await stop('SIGTERM')).toBe(0);

  expect(saillance(['export', '-p', 'p'], { env })).toEqual(exported);
  expect(saillance(['salience', '-p', 'p'], { env: { ...env, FORCE_COLOR: '1', NO_COLOR: '1' } }).out).toBe(drawn.out);
  expect(saillance(['salience', '-p', 'p'], { env: { ...env, FORCE_COLOR: '1' } }).out).toContain('\u001b[2m░');
  const unread = saillance(['export', '-p', 'p', '--format', 'ndjson'], { env, pipe: 'true' });
  expect(unread).toEqual({ status: 0, out: '', err: '' });

  const again = saillance([...importing, '--create'], { env });
  expect(again).toMatchObject({ status: 3, out: 'avis.csv: rows read 2, verbatims accepted 0, updated 0, duplicates 1, refused 1\n' });
  expect(saillance(['check'], { env })).toEqual({ status: 0, out: 'p: 41 verbatims, 0 differences, integrity ok\n', err: '' });
  const db = new Database(`${folder}/saillance.db`);
  db.exec('DELETE FROM rollup WHERE period = (SELECT max(period) FROM rollup)');
  db.close();
  expect(saillance(['check', '--project', 'p'], { env })).toMatchObject({
    status: 3,
    out: expect.stringMatching(/^p: 41 verbatims, [1-9]/),
  });
});

test('it reads what is piped in, and says which lines it refuses', () => {
  const read = saillance(['analyze', '--format', 'ndjson'], { input: '{"id":"a","text":"Trop cher."}\n{"text":5}\n' });
  expect(read).toMatchObject({ status: 3, err: expect.stringMatching(/^line 2: text: .+\n$/) });
  expect(JSON.parse(read.out)).toMatchObject({ id: 'a', sentiment: { label: 'negative' }, mentions: [{ touchpoint: 'price' }] });
  const table = saillance(['analyze', '--packs', 'insurance'], {
    input: 'Trop cher.\nPerfect, thank you!\n',
    env: { LANG: 'fr_FR.UTF-8' },
  });
  expect(table).toMatchObject({
    status: 0,
    err: '',
    out: expect.stringMatching(/^−\d\.\d\d {2}négatif {3}Trop cher\.\n.+\n\+\d\.\d\d {2}positif {3}Perfect/),
  });
  const wrong = saillance(['analyze', '--packs', 'nope', 'x']);
  expect(wrong).toMatchObject({ status: 2, err: expect.stringContaining('There is no such pack') });
});

test('it says its version', () => {
  expect(saillance(['--version'])).toEqual({ status: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), err: '' });
});

test('a preview with --create shows the file and makes neither a project nor a database', { timeout: 240_000 }, () => {
  const folder = emptyFolder();
  mkdirSync(`${folder}/tmp`);
  const env = { SAILLANCE_DATA: `${folder}/data`, TMPDIR: `${folder}/tmp` };
  writeFileSync(`${folder}/avis.csv`, 'Date;Commentaire\n01/03/2021;Trop cher, et personne au téléphone.\n');
  const looked = (project: string) => saillance(['import', `${folder}/avis.csv`, '-p', project, '--preview', '--create'], { env });
  const shown = looked('neuf');
  expect(shown).toMatchObject({ status: 0, out: expect.stringContaining('Commentaire  text'), err: '' });
  expect(readdirSync(folder).sort()).toEqual(['avis.csv', 'tmp']);
  writeFileSync(`${folder}/map.json`, '{"texts":[{"from":"Commentaire"}]}');
  const taken = saillance(['import', `${folder}/avis.csv`, '-p', 'ancien', '--create', '--mapping', `${folder}/map.json`], { env });
  expect(taken.status).toBe(0);
  expect(looked('neuf')).toEqual(shown);
  expect(saillance(['export', '-p', 'neuf'], { env })).toMatchObject({ status: 2, out: '' });
  expect(readdirSync(`${folder}/tmp`)).toEqual([]);
});
