import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { goldFiles } from '../../src/cli/eval/gold-files.ts';
import { emptyFolder } from '../helpers/fixture.ts';

test('the labelled texts of a folder are told in order, and what to do where there are none', () => {
  const folder = emptyFolder();
  for (const name of ['fr.jsonl', 'README.md', 'en.jsonl']) writeFileSync(join(folder, name), '');
  expect(goldFiles(folder)).toEqual([join(folder, 'en.jsonl'), join(folder, 'fr.jsonl')]);
  for (const none of [emptyFolder(), join(folder, 'gold')]) expect(() => goldFiles(none)).toThrow(/name a file of labelled texts/);
});
