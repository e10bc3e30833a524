import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/program.ts';
import { createPaper } from '../helpers/command.ts';
import { emptyFolder } from '../helpers/fixture.ts';

// Files that are named and cannot be used are wrong usage, told before anything is done.

test.each([
  ['import @none.csv -p p', 'there is no @none.csv'],
  ['import @sub -p p', '@sub is a folder, not a file'],
  ['import @empty.csv -p p', '@empty.csv is empty'],
  ['import @there.csv -p p --mapping @none.json', 'there is no @none.json'],
  ['import @there.csv -p p --rejected @none/refused.csv', 'there is no folder @none'],
  ['import @there.csv -p p --rejected @there.csv', '@there.csv is there already; --force replaces it'],
  ['export -p p --out @none/all.csv', 'there is no folder @none'],
  ['analyze --file @none.txt', 'there is no @none.txt'],
  ['analyze --file @sub', '@sub is a folder, not a file'],
  ['salience -p p --url http://127.0.0.1:1 --key-file @none.key', 'there is no @none.key'],
  ['eval @none.jsonl', 'there is no @none.jsonl'],
  ['backup @there.csv', '@there.csv is there already; --force replaces it'],
  ['backup @none/copy.db', 'there is no folder @none'],
  ['restore @none.db', 'there is no @none.db'],
])('%s', async (words, why) => {
  const folder = emptyFolder();
  mkdirSync(`${folder}/sub`);
  writeFileSync(`${folder}/there.csv`, 'Avis\nBon accueil\n');
  writeFileSync(`${folder}/empty.csv`, '');
  const inFolder = (word: string) => word.replace('@', `${folder}/`);
  const { terminal, written } = createPaper();
  expect(await run(words.split(' ').map(inFolder), terminal)).toBe(2);
  expect(written).toEqual({ out: '', err: `error: ${why.replaceAll('@', `${folder}/`)}\n` });
});
