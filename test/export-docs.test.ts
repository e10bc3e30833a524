import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MENTION_COLUMNS, VERBATIM_COLUMNS } from '../src/http/export/said-columns.ts';
import { Exported } from '../src/schemas/export.ts';

const PAGES = { en: 'docs/export.md', fr: 'docs/fr/export.md' } as const;
const SCORES = ['scores.nps', 'scores.csat', 'scores.ces', 'scores.stars'];

describe.each(['en', 'fr'] as const)('the page on exports (%s)', (language) => {
  const text = readFileSync(new URL(`../${PAGES[language]}`, import.meta.url), 'utf8');
  const columns = text.split('\n').find((line) => line.includes('`segment.') && line.includes('200')) ?? '';

  test('names the columns, in order', () => {
    const named = [...columns.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    const verbatims = VERBATIM_COLUMNS.map(({ titles }) => titles[language]);
    const mentions = MENTION_COLUMNS.filter(({ path }) => !SCORES.includes(path.join('.'))).map(({ titles }) => titles[language]);
    expect(named.slice(0, verbatims.length)).toEqual(verbatims);
    expect(named.slice(verbatims.length + 1, verbatims.length + 1 + mentions.length)).toEqual(mentions);
  });

  test('names all that can be exported', () => {
    for (const what of Exported.options) expect(text).toContain(`\`${what}\``);
  });
});
