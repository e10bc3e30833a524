import '../helpers/browser-globals.ts';

import { describe, expect, it } from 'vitest';
import { ruleInWords } from '../../src/dashboard/reading/rule-words.ts';
import { speak } from '../../src/dashboard/words/language.ts';
import { sourceModules } from '../helpers/source-modules.ts';

const analysis = sourceModules()
  .filter(({ room }) => room === 'analysis')
  .map(({ code }) => code)
  .join('\n');
const found = (pattern: RegExp) => [...new Set([...analysis.matchAll(pattern)].map(([, name = '']) => name))];

/** The names that the analyser gives to what judged, and to what changed it. */
const origins = [...found(/\brule: '([a-z-]+)'/g), 'lexicon', 'expression', 'pack'];
const changes = [...found(/\bapply\('([a-z-]+)'/g), ...found(/\}\+([a-z-]+)`/g)];

describe('rules in plain words', () => {
  it.each(['en', 'fr'] as const)('leave no rule of the analyser without words in %s', (language) => {
    speak(language);
    expect(changes).toContain('negation');
    expect(origins.length + changes.length).toBeGreaterThan(12);
    expect(origins.filter((name) => ruleInWords(name) === name && name !== 'emoji')).toEqual([]);
    expect(changes.filter((name) => new RegExp(`; ?${name}$`).test(ruleInWords(`+${name}`).replace(/[\u202f\u00a0]/g, '')))).toEqual([]);
  });

  it('say what judged, then what changed it, and name what they do not know', () => {
    speak('en');
    expect(ruleInWords('lexicon+negation')).toBe('word that judges; turned by a negation');
    expect(ruleInWords('lexicon+moon')).toBe('word that judges; moon');
  });
});
