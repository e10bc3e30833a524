import { readdirSync, readFileSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { writeFile } from '../../src/cli/write-file.ts';
import { emptyFolder } from '../helpers/fixture.ts';

const never = new AbortController().signal;
async function* chunks(then: () => void = () => undefined) {
  yield Buffer.from('one\n');
  then();
  await turn();
  yield Buffer.from('two\n');
}

test('a file has its name once it is whole', async () => {
  const folder = emptyFolder();
  await writeFile(`${folder}/all.csv`, chunks(), never);
  expect([readdirSync(folder), readFileSync(`${folder}/all.csv`, 'utf8')]).toEqual([['all.csv'], 'one\ntwo\n']);
});

test.each([
  ['Ctrl-C', (stop: AbortController) => stop.abort(), { exitCode: 130, message: expect.stringContaining('nothing of') }],
  [
    'a fault of the sender',
    () => {
      throw new Error('cut short');
    },
    { message: 'cut short' },
  ],
])('nothing is left of one that %s ends', async (_, ends, fault) => {
  const [folder, stop] = [emptyFolder(), new AbortController()];
  await expect(
    writeFile(
      `${folder}/all.csv`,
      chunks(() => ends(stop)),
      stop.signal,
    ),
  ).rejects.toMatchObject(fault);
  expect(readdirSync(folder)).toEqual([]);
});
